import { printable } from '../../../charts/printable.ts'
import { type FormField, mostFields, type Reply } from '../../../chat/reply.ts'
import type { Language } from '../../../directory/person.ts'
import { messagesIn } from '../../../i18n/messages.ts'
import { cut } from '../../text/cut.ts'
import { limits } from '../calls.ts'
import { fieldAction, formCallback } from '../event-form.ts'
import { plain } from './actions.ts'
import { shownOf } from './blocks.ts'
import { forView } from './home.ts'

type Json = Readonly<Record<string, unknown>>

/** What a window is made with. */
export interface ViewFacts {
  readonly language: Language
  /** What it hands back when it is handed in. */
  readonly data: string
  /** The id that the program gave it, where it has one. */
  readonly externalId?: string
  /** Whether another is beneath it, to which its reader comes back by closing it. */
  readonly isOver: boolean
}

/** Blocks above the fields; more of them are a message rather than a form. */
const mostAbove = 20
/** Characters of what belongs to one field, and of a word that is typed into it. */
const most = { label: 300, hint: 500, fault: 500, typed: 2000 }

/** An answer in a window of its own: its form, or where there is none what it says. Within Slack's limits. Pure. */
export function viewOf({ blocks, form }: Reply, facts: ViewFacts): Json {
  const { form: words } = messagesIn(facts.language).chats
  const above = (form?.blocks ?? blocks)
    .flatMap((block) => shownOf(forView(block)))
    .slice(0, mostAbove)
    .map(({ block }) => block)
  const fields = (form?.fields ?? []).slice(0, mostFields).flatMap(fieldBlocks)
  // Slack wants a button where there is a field.
  const submit = form?.submit?.label ?? (fields.length > 0 ? '…' : undefined)
  const view = {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: facts.data,
    ...(facts.externalId !== undefined && { external_id: facts.externalId }),
    title: short(form?.title ?? words.title),
    close: short(facts.isOver && form !== undefined ? words.back : words.close),
    ...(submit !== undefined && { submit: short(submit) }),
    // Nothing beneath what was ended is good any more.
    ...(form === undefined && { clear_on_close: true }),
  }
  return { ...view, blocks: fitting(view, above, fields) }
}

/** A window while what it will show is not known yet. */
export function waitingView(language: Language, saying: 'opening' | 'keeping', externalId?: string): Json {
  const words = messagesIn(language).chats.form
  return {
    type: 'modal',
    callback_id: formCallback,
    ...(externalId !== undefined && { external_id: externalId }),
    title: short(words.title),
    close: short(words.close),
    blocks: [{ type: 'section', text: plain(words[saying]) }],
  }
}

/** The faults of a form's fields by their blocks; null where it has none. */
export function faultsOf({ form }: Reply): Readonly<Record<string, string>> | null {
  const wrong = (form?.fields ?? []).flatMap(({ key, fault }) =>
    fault === undefined ? [] : [[idOf(key), textWithin(fault, most.fault)] as const],
  )
  return wrong.length === 0 ? null : Object.fromEntries(wrong)
}

function fieldBlocks({ key, label, hint, fault, isRequired, ...field }: FormField): Json[] {
  const block = {
    type: 'input',
    block_id: idOf(key),
    label: plain(textWithin(label, most.label)),
    element: elementOf(field),
    ...(hint !== undefined && isVisible(hint) && { hint: plain(textWithin(hint, most.hint)) }),
    optional: isRequired !== true,
  }
  const told = fault === undefined ? [] : [plain(textWithin(`✗ ${fault}`, most.fault))]
  return told.length === 0 ? [block] : [{ type: 'context', elements: told }, block]
}

function elementOf({ value = '', example, choices, takesSeveral }: Omit<FormField, 'key' | 'label'>): Json {
  const placeholder =
    example !== undefined && isVisible(example)
      ? { placeholder: plain(textWithin(example, limits.view.placeholder)) }
      : {}
  if (choices === undefined) {
    const initial = value === '' ? {} : { initial_value: cut(value, most.typed) }
    return {
      type: 'plain_text_input',
      action_id: fieldAction,
      ...placeholder,
      ...initial,
      max_length: most.typed,
    }
  }
  const options = choices
    .slice(0, limits.options)
    .map((one) => ({ text: plain(textWithin(one.label, limits.view.option)), value: one.value }))
  const values = takesSeveral === true ? value.split('\n') : [value]
  const chosen = options.filter((one) => values.includes(one.value))
  const [first] = chosen
  const select = { action_id: fieldAction, ...placeholder, options }
  if (takesSeveral === true) {
    const initial = first === undefined ? {} : { initial_options: chosen }
    return { type: 'multi_static_select', ...select, ...initial }
  }
  return { type: 'static_select', ...select, ...(first !== undefined && { initial_option: first }) }
}

/** As many of the blocks above the fields as Slack takes together with these. */
function fitting(view: Json, above: readonly Json[], fields: readonly Json[]): readonly Json[] {
  const room = Math.max(limits.view.blocks - fields.length, 0)
  const shown = above.slice(0, room)
  const sizeOf = () => Buffer.byteLength(JSON.stringify({ ...view, blocks: [...shown, ...fields] }))
  while (shown.length > 0 && sizeOf() > limits.view.bytes) shown.pop()
  return [...shown, ...fields]
}

const idOf = (key: string) => cut(key, limits.view.blockId)
const short = (text: string) => plain(textWithin(text, limits.view.title))
const isVisible = (text: string) => printable(text).trim() !== ''

function textWithin(text: string, units: number): string {
  const words = printable(text).trim()
  if (words === '') return '…'
  return words.length <= units ? words : `${cut(words, units - 1).trimEnd()}…`
}
