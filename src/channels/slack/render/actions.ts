import { printable } from '../../../charts/printable.ts'
import { staying } from '../../../chat/offered.ts'
import type { Button } from '../../../chat/reply.ts'
import { cut } from '../../text/cut.ts'
import { limits } from '../calls.ts'

type Block = Readonly<Record<string, unknown>>

/** Buttons that stay buttons; more of them are easier to find in a menu. */
const mostButtons = 10

/** In a row, as many as can be read side by side. */
const inRow = 5

/** What a message can offer: ten buttons, or a menu of a hundred. */
export const mostChoices = limits.options

/**
 * Buttons, or a menu where there are many. Each hands back `id:index`, and where it stays, that it does.
 *
 * @param choose what a menu asks its reader to do
 * @param most buttons that stay buttons
 */
export function actionsOf(
  buttons: readonly Button[],
  id: string,
  choose: string,
  most = mostButtons,
): Block[] {
  const labels = buttons.slice(0, mostChoices).map(({ label }) => labelOf(label))
  if (labels.length === 0) return []
  const handed = (index: number) => `${id}:${index}${buttons[index]?.press.apart === true ? staying : ''}`
  if (labels.length > most) {
    const options = labels.map((text, index) => ({ text: plain(text), value: handed(index) }))
    const menu = { type: 'static_select', action_id: id, placeholder: plain(choose), options }
    return [{ type: 'actions', elements: [menu] }]
  }
  const all = labels.map((text, index) => ({
    type: 'button',
    text: plain(text),
    action_id: `${id}:${index}${buttons[index]?.opensForm === true ? forForm : ''}`,
    value: handed(index),
  }))
  const rows = Array.from({ length: Math.ceil(all.length / inRow) }, (_, row) =>
    all.slice(row * inRow, (row + 1) * inRow),
  )
  return rows.map((elements) => ({ type: 'actions', elements }))
}

/** Ends the id of a button that opens a form: it is known by that before anything is looked up. */
const forForm = ':form'

/** Whether a button opens a form, by the id of its action. */
export const opensForm = (actionId: string): boolean => actionId.endsWith(forForm)

/** A button of its own that opens the form of an answer, beside a menu too. It hands back `id:index`. */
export function formAction({ label }: Button, id: string, index: number): Block {
  const value = `${id}:${index}`
  const text = plain(labelOf(label))
  return {
    type: 'actions',
    elements: [{ type: 'button', text, action_id: `${value}${forForm}`, value }],
  }
}

/** Emoji are signs of the text, never names between colons. */
export const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })

function labelOf(text: string): string {
  const label = printable(text).trim()
  if (label.length <= limits.label) return label === '' ? '…' : label
  return `${cut(label, limits.label - 1).trimEnd()}…`
}
