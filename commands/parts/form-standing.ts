import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Fact, facts, note } from '../../src/chat/reply.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import { writeInstant } from '../../src/i18n/dates.ts'
import { isSame, writeFigure } from './correct-figure.ts'
import type { FormFacts } from './form-facts.ts'
import { writeAnswer } from './form-text.ts'
import { indicatorName } from './names.ts'

/** What tells the figures that were sent for a week from what they become: revisions are only added. */
export function sightOfSent({ standing }: Pick<FormFacts, 'standing'>): string {
  const revisions = [...standing.values()].reduce((sum, { revision }) => sum + revision, 0)
  return `${standing.size}-${revisions}`
}

/** Who sent the week before, where somebody did, and which of the figures would be replaced by which. */
export function standingBlocks(draft: FigureDraft, given: FormFacts, context: CommandContext): Block[] {
  const { t, language, timeZone } = context
  const [first] = [...given.standing.values()].sort(
    (one, other) => other.enteredAt.getTime() - one.enteredAt.getTime(),
  )
  if (first === undefined || first.enteredBy === null) return []
  const time = writeInstant(first.enteredAt, language, timeZone)
  const replaced = replacedFacts(draft, given, context)
  return [
    note(t.forms.overwrites({ name: first.enteredBy, time })),
    ...(replaced.length === 0 ? [] : [facts(...replaced)]),
  ]
}

function replacedFacts(draft: FigureDraft, { fields, standing }: FormFacts, context: CommandContext): Fact[] {
  const { t, language, catalogue } = context
  return fields.flatMap(({ indicator }) => {
    const [answer, figure] = [draft.answers[indicator]?.answer, standing.get(indicator)]
    const known = catalogue.indicators.get(indicator)
    if (answer === undefined || figure === undefined || known === undefined) return []
    if (answer.kind === 'skipped' || isSame(answer, figure)) return []
    const [was, is] = [writeFigure(figure, known, context), writeAnswer(answer, context)]
    return [{ label: indicatorName(known, language), value: t.forms.replaces({ was, is }) }]
  })
}
