import type { CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { isOpen, reportedAt } from '../../src/figures/reporting-week.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { reportingPlace } from './reporting-place.ts'

/**
 * The refusal of a week that has not begun, where figures came with it: they are kept in a button that enters them for
 * the week whose reporting is open. Of a week that is over it stays as it is: whoever meant that means no other.
 */
export async function forOpenWeek(
  refusal: Reply,
  figures: string,
  { unit, monday }: { readonly unit: Unit; readonly monday: CivilDate },
  context: CommandContext,
): Promise<Reply> {
  const { author, t, language, reader } = context
  const open = reportedAt(author.at, await reportingPlace(unit.committee, context))
  if (monday <= open.from || !isOpen(open, author.at)) return refusal
  const days = { kind: 'week', from: open.from, to: open.to } as const
  const lines = reader.list(figures).items.length
  return {
    blocks: [
      ...(lines === 0 ? [] : [text(t.forms.gotLines({ number: writeNumber(lines, language) }))]),
      ...refusal.blocks,
    ],
    buttons: [
      {
        label: t.forms.forWeek({ week: writePeriodName(days, language) }),
        press: {
          command: 'report',
          slots: { figures, words: `${unit.code} ${writePeriodName(days, 'vi')}` },
        },
      },
    ],
  }
}
