import type { Reader } from '../../src/chat/command.ts'
import { type Block, note } from '../../src/chat/reply.ts'
import { writeInstant } from '../../src/i18n/dates.ts'

/** Says under a message for when it was meant, where it comes late. */
export function lateNote(meant: Date | null, { t, language, timeZone }: Reader): Block[] {
  return meant === null ? [] : [note(t.notices.late({ time: writeInstant(meant, language, timeZone) }))]
}
