import { z } from 'zod'
import {
  button,
  datepicker,
  multiStaticSelect,
  plainText,
  plainTextInput,
  rawText,
  richElement,
  staticSelect,
  textObject,
} from './elements.ts'
import type { Json } from './wire.ts'

const base = { block_id: z.string().min(1).max(255).optional() }

const header = z.strictObject({ type: z.literal('header'), ...base, text: plainText(150) })
const divider = z.strictObject({ type: z.literal('divider'), ...base })
const section = z
  .strictObject({
    type: z.literal('section'),
    ...base,
    text: textObject(3000).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [button, staticSelect]).optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'text or fields are required')
const context = z.strictObject({
  type: z.literal('context'),
  ...base,
  elements: z.array(textObject(3000)).min(1).max(10),
})
const actions = z.strictObject({
  type: z.literal('actions'),
  ...base,
  elements: z
    .array(z.discriminatedUnion('type', [button, staticSelect, datepicker]))
    .min(1)
    .max(25),
})
const image = z
  .strictObject({
    type: z.literal('image'),
    ...base,
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
    image_url: z.url().max(3000).optional(),
    slack_file: z
      .strictObject({
        id: z
          .string()
          .regex(/^F[A-Z0-9]{8,}$/)
          .optional(),
        url: z.url().optional(),
      })
      .refine(({ id, url }) => (id === undefined) !== (url === undefined), 'either id or url')
      .optional(),
  })
  .refine(
    (one) => (one.image_url === undefined) !== (one.slack_file === undefined),
    'either image_url or slack_file',
  )
const richText = z.strictObject({
  type: z.literal('rich_text'),
  ...base,
  elements: z.array(richElement).min(1),
})
const table = z.strictObject({
  type: z.literal('table'),
  ...base,
  rows: z.array(z.array(rawText).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z.strictObject({
        align: z.enum(['left', 'center', 'right']).optional(),
        is_wrapped: z.boolean().optional(),
      }),
    )
    .max(20)
    .optional(),
})
const input = z.strictObject({
  type: z.literal('input'),
  ...base,
  label: plainText(2000),
  element: z.discriminatedUnion('type', [plainTextInput, staticSelect, multiStaticSelect, datepicker]),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
})

const inMessages = z.union([header, divider, section, context, actions, image, richText, table])
const inViews = z.union([header, divider, section, context, actions, image, richText, input])

/** Code units of all a message's blocks, as they were found to be refused above some 13,200. */
const mostOfMessage = 13_000
/** Characters in all cells of a message's tables. */
const mostInCells = 10_000

/** What is wrong with the blocks of a message, as the Web API words it; the first is its error. */
export function messageProblems(blocks: readonly Json[]): { error: string; details: string[] } | null {
  if (blocks.length > 50)
    return { error: 'invalid_blocks', details: ['no more than 50 items allowed [json-pointer:/blocks]'] }
  const details = blockProblems(blocks, inMessages)
  const tables = blocks.filter(({ type }) => type === 'table')
  if (tables.length > 1) details.push('only_one_table_allowed')
  const cells = tables.flatMap((one) => (one.rows as { text?: string }[][]).flat())
  if (cells.reduce((sum, { text = '' }) => sum + text.length, 0) > mostInCells)
    details.push('table cells are too long')
  if (details.length > 0) return { error: 'invalid_blocks', details }
  return JSON.stringify(blocks).length > mostOfMessage ? { error: 'msg_blocks_too_long', details } : null
}

/** What is wrong with the blocks of a view: at most 100, inputs among them. */
export function viewBlockProblems(blocks: readonly Json[]): string[] {
  if (blocks.length > 100) return ['no more than 100 items allowed [json-pointer:/view/blocks]']
  return blockProblems(blocks, inViews)
}

function blockProblems(blocks: readonly Json[], kinds: z.ZodType): string[] {
  const details = blocks.flatMap((block, index) => {
    const { error } = kinds.safeParse(block)
    return error === undefined ? [] : [`${deepest(error)} [json-pointer:/blocks/${index}]`]
  })
  const ids = blocks.flatMap(({ block_id }) => (typeof block_id === 'string' ? [block_id] : []))
  if (new Set(ids).size < ids.length) details.push('block_id already exists')
  for (const { elements = [], type } of blocks as { elements?: { action_id?: string }[]; type: string }[]) {
    const actions = type === 'actions' ? elements.map(({ action_id }) => action_id) : []
    if (new Set(actions).size < actions.length) details.push('action_id already exists')
  }
  return details
}

/** Of what a union says, what the block of that type says. */
function deepest(error: z.ZodError): string {
  const [first] = error.issues
  if (first?.code !== 'invalid_union') return z.prettifyError(error)
  const own = first.errors.find((issues) => !issues.some(({ path }) => path[0] === 'type'))
  return own === undefined
    ? 'unsupported type'
    : own.map(({ path, message }) => `${path.join('/')} ${message}`).join(', ')
}
