import { lengthOf } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, facts } from '../../src/chat/reply.ts'
import { peersOf } from '../../src/directory/unit.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Tally } from '../../src/figures/figure.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import type { WeekValue } from '../../src/figures/unit-figures.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { rank } from '../../src/indicators/ranking.ts'
import { read } from '../../src/indicators/reading.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { distance } from '../../src/indicators/verdict.ts'
import { exactOf, valuesOf } from './correct-figure.ts'
import type { FormFacts } from './form-facts.ts'
import { nameOfField } from './form-summary.ts'
import { writeAnswer } from './form-text.ts'
import { differenceText } from './values.ts'

/** What was saved, a line an indicator: the new rate, the unit's place among its peers, the distance to the target. */
export async function resultFacts(
  { answers }: Pick<FigureDraft, 'answers'>,
  given: FormFacts,
  context: CommandContext,
): Promise<Block> {
  const placeOf = await placesAmongPeers(given, context)
  const lines = given.fields.flatMap(({ indicator, asks }) => {
    const answer = answers[indicator]?.answer ?? { kind: 'skipped' }
    if (answer.kind === 'skipped') return []
    const said = [
      writeAnswer(answer, context),
      placeOf(indicator),
      toTarget(indicator, answer, given, context),
    ]
    const value = said.filter((part) => part !== '').join(' · ')
    return [{ label: nameOfField({ indicator, asks }, context), value }]
  })
  return facts(...lines)
}

/** Gives `hạng 3/17` for a rate that is ranked among the peers that reported the week; empty for anything else. */
async function placesAmongPeers(
  { unit, from, to, fields }: FormFacts,
  { catalogue, language, t, unitFigures }: CommandContext,
): Promise<(slug: string) => string> {
  const indicators = fields.flatMap(({ indicator, asks }) => (asks === 'counts' ? [indicator] : []))
  const peers = peersOf(unit, catalogue.units.values(), to).map(({ code }) => code)
  const values = peers.length < 2 ? [] : await unitFigures.ofWeek({ units: peers, indicators, from, to })
  return (slug) => {
    const indicator = catalogue.indicators.get(slug)
    if (indicator === undefined) return ''
    const reported = values.filter((value) => value.indicator === slug)
    const readings = reported.map((value) => [value.unit, read(indicator, tallyOf(value))] as const)
    const { places } = rank(indicator, new Map(readings))
    const own = places.find((place) => place.unit === unit.code)
    if (own === undefined) return ''
    const [place, all] = [writeNumber(own.place, language), writeNumber(places.length, language)]
    return t.forms.sentPlace({ place, all })
  }
}

/** The one figure of a unit's week. */
function tallyOf({ numerator, denominator, value, approval, ...days }: WeekValue): Tally {
  const length = lengthOf(days)
  return {
    figures: 1,
    counts: denominator === null ? 0 : 1,
    units: 1,
    numerator: numerator ?? 0,
    denominator: denominator ?? 0,
    value: value ?? 0,
    unapproved: approval === null ? 0 : 1,
    shortest: length,
    longest: length,
  }
}

function toTarget(slug: string, answer: Answer, { unit, to }: FormFacts, context: CommandContext): string {
  const { catalogue } = context
  const indicator = catalogue.indicators.get(slug)
  const held = targetOn(to, slug, unit, catalogue)
  const value = answer.kind === 'skipped' || answer.kind === 'count' ? null : exactOf(valuesOf(answer))
  if (indicator === undefined || held === undefined || value === null) return ''
  const distanceText = differenceText(indicator, distance(value, held.target), context)
  return context.t.forms.sentToTarget({ distance: distanceText })
}
