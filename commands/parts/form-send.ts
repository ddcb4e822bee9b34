import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { FigureDraft, Given } from '../../src/figures/form.ts'
import type { FigureEntry } from '../../src/figures/unit-figures.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import { approvalOfSent } from './approval-state.ts'
import { button } from './buttons.ts'
import { isSame, valuesOf } from './correct-figure.ts'
import { isSendable } from './form-checks.ts'
import { answerOf, type FormFacts, formFacts } from './form-facts.ts'
import { resultFacts } from './form-result.ts'
import { summary } from './form-summary.ts'
import { unitName } from './names.ts'

/** Saves the figures of a form, where every question is answered and nothing stands in the way. */
export async function send(draft: FigureDraft, given: FormFacts, context: CommandContext): Promise<Reply> {
  const { t, language, unitFigures, drafts, author } = context
  if (!isSendable(draft, given)) return summary(draft, given, context, [text(t.forms.notYet)])
  const approval = await approvalOfSent(given.unit, context)
  const entries = given.fields
    .flatMap(({ indicator }) => entryOf(indicator, draft, given, context))
    .map((entry) => ({ ...entry, approval }))
  await unitFigures.record(entries, author)
  await drafts.end(draft.id, 'sent', author.at)
  const week = writePeriodName({ kind: 'week', from: given.from, to: given.to }, language)
  const said =
    entries.length === 0 ? t.forms.unchanged : t.forms.sent({ unit: unitName(given.unit, language), week })
  const waits = entries.length > 0 && approval !== null ? [note(t.approvals.waits)] : []
  return {
    blocks: [heading(said), await resultFacts(draft, given, context), ...waits],
    buttons: after(given, context),
  }
}

/**
 * What a form that is not open any more has to say: of one that the speaker sent, the figures as they stand now, so that
 * whoever taps twice still has them before their eyes.
 */
export async function sentBefore(id: number, context: CommandContext): Promise<Reply> {
  const { t, language, catalogue, drafts, person } = context
  const draft = await drafts.sent(id)
  const given = draft?.person === person.id ? await formFacts(draft, context) : null
  if (draft === null || given === null || !mayFor(person, 'enter', given.unit, catalogue.units)) {
    return { blocks: [text(t.forms.gone)] }
  }
  const answers = Object.fromEntries(
    given.fields.flatMap(({ indicator, asks }) => {
      const figure = given.standing.get(indicator)
      const [answer] = figure === undefined ? [] : answerOf(figure, asks === 'counts' ? 'ratio' : 'count')
      return answer === undefined ? [] : [[indicator, { answer, reason: null }] as const]
    }),
  )
  const week = writePeriodName({ kind: 'week', from: given.from, to: given.to }, language)
  const said = t.forms.sentBefore({ unit: unitName(given.unit, language), week })
  const isWaiting = [...given.standing.values()].some(({ approval }) => approval === 'waiting')
  const waits = isWaiting ? [note(t.approvals.waits)] : []
  return {
    blocks: [heading(said), await resultFacts({ answers }, given, context), ...waits],
    buttons: after(given, context),
  }
}

/** The figure that an answer makes; none where it says what stands already, unless that was returned: it is sent again. */
function entryOf(
  indicator: string,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Omit<FigureEntry, 'approval'>[] {
  const { answer, reason } = draft.answers[indicator] as Given
  const standing = given.standing.get(indicator)
  if (answer.kind === 'skipped') return []
  if (standing !== undefined && standing.approval !== 'returned' && isSame(answer, standing)) return []
  return [
    {
      indicator,
      unit: given.unit.code,
      from: given.from,
      to: given.to,
      ...valuesOf(answer),
      note: reason,
      source: null,
      reason: standing === undefined ? null : (reason ?? context.t.forms.correctionReason),
      enteredBy: context.person.id,
      enteredAt: context.author.at,
      sample: false,
    },
  ]
}

function after({ unit, from, to }: FormFacts, { t }: CommandContext): Button[] {
  const week = { kind: 'week', from, to } as const
  return [button(t.buttons.scorecard, 'scorecard', { units: [unit], period: week })]
}
