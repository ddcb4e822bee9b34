import { z } from 'zod'
import { mrkdwnProblems } from './mrkdwn.ts'

/**
 * Objects and elements of Block Kit with the limits of their reference
 * (https://docs.slack.dev/reference/block-kit/composition-objects, …/block-elements). Lengths count UTF-16 code
 * units, which is never less than what Slack counts.
 */
const sized = (most: number) =>
  z
    .string()
    .min(1, 'must be more than 0 characters')
    .max(most, `must be less than ${most + 1} characters`)

export const plainText = (most = 3000) =>
  z.strictObject({ type: z.literal('plain_text'), text: sized(most), emoji: z.boolean().optional() })

const mrkdwn = (most = 3000) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: sized(most).superRefine((text, context) => {
      for (const problem of mrkdwnProblems(text)) context.addIssue(problem)
    }),
    verbatim: z.boolean().optional(),
  })

export const textObject = (most = 3000) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)])

const option = z.strictObject({
  text: plainText(75),
  value: sized(150),
  description: plainText(75).optional(),
})

const confirm = z.strictObject({
  title: plainText(100),
  text: textObject(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
})

const action = { action_id: sized(255).optional() }

export const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  ...action,
  value: sized(2000).optional(),
  url: z.url().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: sized(75).optional(),
})

const select = {
  ...action,
  placeholder: plainText(150).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
}

export const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  ...select,
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
})

export const multiStaticSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  ...select,
  options: z.array(option).min(1).max(100),
  initial_options: z.array(option).min(1).optional(),
  max_selected_items: z.number().int().min(1).optional(),
})

export const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...select,
  initial_date: z.iso.date().optional(),
})

export const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...select,
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
})

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
})

/** Mentions are not in it: what is not there can't ping. */
const richText = z.strictObject({ type: z.literal('text'), text: sized(3000), style: style.optional() })

/** Words that lead to an address. */
const richLink = z.strictObject({
  type: z.literal('link'),
  url: z.url({ protocol: /^https$/ }).max(3000),
  text: sized(3000),
  style: style.optional(),
})

export const richElement = z.strictObject({
  type: z.enum(['rich_text_section', 'rich_text_preformatted', 'rich_text_quote']),
  elements: z.array(z.union([richText, richLink])).min(1),
})

export const rawText = z.strictObject({ type: z.literal('raw_text'), text: sized(3000) })
