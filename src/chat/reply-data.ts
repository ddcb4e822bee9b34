import { z } from 'zod'
import type { ChartSpec } from '../charts/spec.ts'
import { languages } from '../directory/person.ts'
import { evidenceFile } from './file.ts'
import type { Reply } from './reply.ts'

const tone = z.enum(['good', 'near', 'bad', 'none'])
const threshold = z.object({ label: z.string(), value: z.number() }).exactOptional()
const common = { title: z.string(), measure: z.string(), threshold, language: z.enum(languages) }

/** A chart as its numbers, checked as it is read back. */
export const chartData: z.ZodType<ChartSpec> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('line'),
    ...common,
    labels: z.array(z.string()),
    series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
  }),
  z.object({
    kind: z.literal('bar'),
    ...common,
    bars: z.array(z.object({ label: z.string(), value: z.number(), tone })),
  }),
  z.object({
    kind: z.literal('timeline'),
    title: z.string(),
    today: z.object({ label: z.string(), date: z.iso.date() }),
    rows: z.array(
      z.object({
        label: z.string(),
        from: z.iso.date(),
        to: z.iso.date(),
        state: z.string(),
        tone,
        over: z.boolean(),
      }),
    ),
    language: common.language,
  }),
])

const text = z.string()
const pressed = { command: text, slots: z.record(text, z.unknown()) }
const press = z.object({ ...pressed, apart: z.literal(true).exactOptional() })

/** A reply as plain data, checked as it is read back. */
export const replyData: z.ZodType<Reply> = z.object({
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), text, tone: tone.exactOptional() }),
      z.object({ kind: z.literal('text'), text }),
      z.object({
        kind: z.literal('facts'),
        facts: z.array(z.object({ label: text, value: text, tone: tone.exactOptional() })),
      }),
      z.object({
        kind: z.literal('table'),
        columns: z.array(z.object({ heading: text, align: z.enum(['left', 'right']) })),
        rows: z.array(z.array(text)),
      }),
      z.object({ kind: z.literal('chart'), chart: chartData }),
      z.object({ kind: z.literal('file'), file: evidenceFile, label: text, from: text }),
      z.object({ kind: z.literal('note'), text }),
    ]),
  ),
  buttons: z.array(z.object({ label: text, press })).exactOptional(),
  expects: z
    .object({
      ...pressed,
      slot: text,
      files: text.exactOptional(),
      hearsCancel: z.literal(true).exactOptional(),
      hearsAsides: z.literal(true).exactOptional(),
    })
    .exactOptional(),
})
