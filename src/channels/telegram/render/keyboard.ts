import { printable } from '../../../charts/printable.ts'
import type { Button } from '../../../chat/reply.ts'
import { cellsOf, shorten } from '../../text/layout.ts'
import type { CallKeyboard } from '../calls.ts'

/** Buttons that a message can have; Telegram's limit. */
export const mostButtons = 100

/** Cells that a label may take where so many share a row of a phone: one, two, three. */
const room = [40, 17, 10] as const

type Row = CallKeyboard['rows'][number]

/** Buttons in rows, as many side by side as can be read; undefined where there are none. */
export function keyboardOf(buttons: readonly Button[], id: string): CallKeyboard | undefined {
  const left = buttons.slice(0, mostButtons).map(({ label, press }, index) => ({
    label: labelOf(label),
    index,
    ...(press.apart === true && { stays: true as const }),
  }))
  if (left.length === 0) return undefined
  const rows: Row[] = []
  while (left.length > 0) rows.push(left.splice(0, inNextRow(left)))
  return { id, rows }
}

function inNextRow(buttons: Row): number {
  const together = [3, 2].find((count) => {
    const most = room[count - 1] ?? 0
    return buttons.length >= count && buttons.slice(0, count).every(({ label }) => cellsOf(label) <= most)
  })
  return together ?? 1
}

/** A label that fits on a phone, cut between words where it can be. */
function labelOf(text: string): string {
  const label = printable(text).trim()
  const short = shorten(label, room[0])
  if (short === label) return label === '' ? '…' : label
  const cut = short.slice(0, -1)
  const space = cut.lastIndexOf(' ')
  const whole = label[cut.length] === ' ' || space < cut.length / 2
  return `${(whole ? cut : cut.slice(0, space)).replace(/[\s,;:·–-]+$/u, '')}…`
}
