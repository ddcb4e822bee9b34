import type { CommandContext } from '../../src/chat/command.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { Revision } from '../../src/figures/unit-figures.ts'
import { writeInstant } from '../../src/i18n/dates.ts'

/** That a figure was sent back to its unit: who did, when and why. */
export type Return = Revision['decisions'][number]

/** Why those figures of a unit's week were returned that were, by indicator; nothing is read where none was. */
export async function returnsOf(
  standing: readonly Figure[],
  { unitFigures }: CommandContext,
): Promise<ReadonlyMap<string, Return>> {
  const returned = standing.filter(({ approval }) => approval === 'returned')
  const [first] = returned
  if (first === undefined) return new Map()
  const { unit, from, to } = first
  const indicators = returned.map(({ indicator }) => indicator)
  const query = { units: [unit], indicators, from, to, corrected: false, limit: indicators.length }
  const lists = await unitFigures.history(query)
  return new Map(
    lists.flatMap((revisions) => {
      const last = revisions.at(-1)
      const decision = last?.decisions.at(-1)
      return last === undefined || decision === undefined ? [] : [[last.indicator, decision] as const]
    }),
  )
}

/** "Lê Thị Ngọc Ánh đề nghị rà soát lúc 09:00 ngày 18/06/2024, lý do: …". */
export function returnText({ by, at, reason }: Return, { t, language, timeZone }: CommandContext): string {
  const time = writeInstant(at, language, timeZone)
  return t.forms.returnedBy({ by: by.name, time, reason: reason ?? '' })
}
