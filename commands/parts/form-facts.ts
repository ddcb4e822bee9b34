import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { Field, FigureDraft } from '../../src/figures/form.ts'
import type { CountNames } from '../../src/figures/shared-counts.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type BalanceCount, balanceCounts } from './form-balance.ts'
import { type Return, returnsOf } from './form-returned.ts'
import { countNames } from './names.ts'

/** All that a form's questions, checks and summary rest on. */
export interface FormFacts {
  readonly unit: Unit
  readonly from: CivilDate
  readonly to: CivilDate
  readonly fields: readonly Field[]
  /** The weeks before, by indicator, the oldest first. */
  readonly before: ReadonlyMap<string, readonly Answer[]>
  /** The first day of the latest of them, by indicator. */
  readonly lastFrom: ReadonlyMap<string, CivilDate>
  /** The indicators whose latest week before is not approved. */
  readonly unapproved: ReadonlySet<string>
  /** What stands for the week already, by indicator. */
  readonly standing: ReadonlyMap<string, Figure>
  /** Which of them were sent back, with by whom and why, by indicator. */
  readonly returned: ReadonlyMap<string, Return>
  /** How the counts of each ratio are called in the reader's language. */
  readonly names: ReadonlyMap<string, CountNames>
  /** Which counts of each indicator have to add up with others. */
  readonly balance: ReadonlyMap<string, readonly BalanceCount[]>
}

/** Weeks that a figure is compared with, and in which one is looked for to know what a unit reports. */
const weeksBefore = 12

/** Reads what the form of a unit's week rests on, in one statement; where some of it was reported or returned, in a few. */
export async function formFacts(
  { unit: code, from, to }: Pick<FigureDraft, 'unit' | 'from' | 'to'>,
  context: CommandContext,
): Promise<FormFacts | null> {
  const { catalogue, unitFigures, language } = context
  const unit = catalogue.units.get(code)
  if (unit === undefined) return null
  const possible = [...catalogue.indicators.values()].filter(
    ({ kind }) => kind === 'ratio' || kind === 'count',
  )
  const indicators = possible.map(({ slug }) => slug)
  const since = addDays(from, -7 * weeksBefore)
  const figures = await unitFigures.values({ unit: code, indicators, from: since, to })
  const isReported = figures.some((figure) => figure.from === from)
  const standing = isReported ? await unitFigures.weeks({ unit: code, indicators, from, to }) : []
  const stands = standing.filter((figure) => figure.from === from)
  const earlier = figures.filter((figure) => figure.to < from)
  const reported = new Set(figures.map(({ indicator }) => indicator))
  // A unit that has never reported is asked for all that is counted.
  const asked = reported.size === 0 ? possible : possible.filter(({ slug }) => reported.has(slug))
  return {
    unit,
    from,
    to,
    fields: asked.map(fieldOf),
    before: new Map(
      asked.map(({ slug, kind }) => [
        slug,
        earlier.filter(({ indicator }) => indicator === slug).flatMap((figure) => answerOf(figure, kind)),
      ]),
    ),
    lastFrom: new Map(
      asked.flatMap(({ slug, kind }) => {
        const last = earlier.findLast((one) => one.indicator === slug && answerOf(one, kind).length > 0)
        return last === undefined ? [] : [[slug, last.from] as const]
      }),
    ),
    unapproved: new Set(
      asked.flatMap(({ slug }) =>
        (earlier.findLast(({ indicator }) => indicator === slug)?.approval ?? null) === null ? [] : [slug],
      ),
    ),
    standing: new Map(stands.map((figure) => [figure.indicator, figure])),
    returned: await returnsOf(stands, context),
    names: new Map(asked.flatMap((one) => namesOf(one, language))),
    balance: new Map(asked.map((one) => [one.slug, balanceCounts(one)])),
  }
}

function fieldOf({ slug, kind }: Indicator): Field {
  return { indicator: slug, asks: kind === 'ratio' ? 'counts' : 'count' }
}

/** A figure of an indicator of this kind as the answer that gave it; none where no answer can. */
export function answerOf(
  { numerator, denominator, value }: Pick<Figure, 'numerator' | 'denominator' | 'value'>,
  kind: Indicator['kind'],
): Answer[] {
  if (numerator !== null && denominator !== null) return [{ kind: 'counts', numerator, denominator }]
  if (value === null) return []
  if (kind === 'ratio') return [{ kind: 'published', value }]
  return Number.isInteger(value) ? [{ kind: 'count', value }] : []
}

function namesOf(indicator: Indicator, language: 'vi' | 'en'): [string, CountNames][] {
  const { numerator, denominator } = countNames(indicator, language)
  return numerator === null || denominator === null ? [] : [[indicator.slug, { numerator, denominator }]]
}
