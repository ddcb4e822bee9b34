import { printable } from '../../src/charts/printable.ts'
import type { Messages } from '../../src/i18n/messages.ts'

/** Letters of the longest reason that is kept. */
const longestReason = 300

/** A reason as it is kept: its visible characters; null where there are none, or more than are kept. */
export function reasonIn(words: string): string | null {
  const reason = printable(words).trim()
  return reason === '' || reason.length > longestReason ? null : reason
}

/** Why a reason is not kept; null where it is, or where there is none. */
export function reasonFault(words: string | null, t: Messages): string | null {
  const length = words === null ? 0 : printable(words).trim().length
  return length > longestReason ? t.forms.reasonTooLong({ most: String(longestReason) }) : null
}
