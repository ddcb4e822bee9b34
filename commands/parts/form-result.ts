import type { CommandContext } from '../../src/chat/command.ts'
import { table } from '../../src/chat/reply.ts'
import { peersOf } from '../../src/directory/unit.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { rank } from '../../src/indicators/ranking.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { distance } from '../../src/indicators/verdict.ts'
import { exactOf, valuesOf } from './correct-figure.ts'
import type { FormFacts } from './form-facts.ts'
import { nameOfField } from './form-summary.ts'
import { writeAnswer } from './form-text.ts'
import { readingsOf, talliesIn } from './standings.ts'
import { differenceText } from './values.ts'

/** What was saved: the new rates, each with the unit's place among its peers and the distance to the target. */
export async function resultTable(draft: FigureDraft, given: FormFacts, context: CommandContext) {
  const { sentColumns } = context.t.forms
  const columns = [
    { heading: sentColumns.indicator, align: 'left' },
    { heading: sentColumns.value, align: 'right' },
    // One line an indicator on a phone.
    { heading: sentColumns.standing, align: 'left' },
  ] as const
  const rows = given.fields.map(async (field) => {
    const answer = draft.answers[field.indicator]?.answer ?? { kind: 'skipped' }
    return answer.kind === 'skipped'
      ? []
      : [
          [
            nameOfField(field, context),
            writeAnswer(answer, context),
            [
              await placeOf(field.indicator, answer, given, context),
              toTarget(field.indicator, answer, given, context),
            ]
              .filter((part) => part !== '')
              .join(' · '),
          ],
        ]
  })
  return table(columns, (await Promise.all(rows)).flat())
}

/** `hạng 3/17` for a rate that is ranked among those that have figures of the week; else empty. */
async function placeOf(
  slug: string,
  answer: Answer,
  { unit, from, to }: FormFacts,
  context: CommandContext,
): Promise<string> {
  const { catalogue, language, t } = context
  const indicator = catalogue.indicators.get(slug)
  const peers = peersOf(unit, catalogue.units.values(), to).map(({ code }) => code)
  if (indicator === undefined || answer.kind === 'count' || peers.length < 2) return ''
  const tallies = await talliesIn({ kind: 'week', from, to }, indicator, peers, context)
  const { places } = rank(indicator, readingsOf(peers, indicator, tallies))
  const own = places.find((place) => place.unit === unit.code)
  if (own === undefined) return ''
  return t.forms.sentPlace({
    place: writeNumber(own.place, language),
    all: writeNumber(places.length, language),
  })
}

function toTarget(slug: string, answer: Answer, { unit, to }: FormFacts, context: CommandContext): string {
  const { catalogue } = context
  const indicator = catalogue.indicators.get(slug)
  const held = targetOn(to, slug, unit, catalogue)
  const value = answer.kind === 'skipped' || answer.kind === 'count' ? null : exactOf(valuesOf(answer))
  if (indicator === undefined || held === undefined || value === null) return ''
  return differenceText(indicator, distance(value, held.target), context)
}
