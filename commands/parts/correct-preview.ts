import type { CommandContext } from '../../src/chat/command.ts'
import { type Fact, facts, heading, note, type Reply } from '../../src/chat/reply.ts'
import { writePeriod } from '../../src/i18n/dates.ts'
import { minus } from '../../src/indicators/exact.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { distance } from '../../src/indicators/verdict.ts'
import { approvalOfSent } from './approval-state.ts'
import { button } from './buttons.ts'
import { correctButton } from './correct-ask.ts'
import {
  type Correction,
  exactOf,
  type FigureValues,
  valuesOf,
  writeFigure,
  writeStanding,
} from './correct-figure.ts'
import { withForm } from './correct-in-form.ts'
import type { Checked } from './form-checks.ts'
import { hardText, softText } from './form-text.ts'
import { indicatorName, unitName } from './names.ts'
import { differenceText, targetText } from './values.ts'

/** Shows what a correction would change, with all that is unlikely about it. */
export function preview(correction: Correction, checks: Checked, context: CommandContext): Reply {
  const { t } = context
  const { draft, indicator, standing, facts: given } = correction
  const disagrees = hardText(indicator.slug, { ...checks, hard: null }, given, context)
  const warnings = [
    ...checks.soft.map((fault) => softText(fault, context)),
    ...(disagrees === null ? [] : [disagrees]),
  ]
  const shown = { ...draft, revision: standing.revision }
  const label = warnings.length === 0 ? t.corrections.confirm : t.corrections.confirmAnyway
  return {
    blocks: [
      heading(t.corrections.preview),
      facts(...place(correction, context), ...change(correction, context)),
      ...warnings.map(note),
    ],
    buttons: [
      correctButton(label, shown, { step: 'confirm' }),
      correctButton(t.corrections.otherValue, { ...shown, value: null }),
      correctButton(t.corrections.otherReason, { ...shown, reason: null }),
      correctButton(t.forms.cancel, shown, { step: 'cancel' }),
    ],
  }
}

/** Makes a correction: a further revision, with its reason. */
export async function record(correction: Correction, context: CommandContext): Promise<Reply> {
  const { t, unitFigures, author, person } = context
  const { indicator, answer, reason, facts: given } = correction
  const { unit, from, to } = given
  const approval = await approvalOfSent(unit, context)
  const entry = {
    indicator: indicator.slug,
    unit: unit.code,
    from,
    to,
    ...valuesOf(answer),
    note: null,
    source: null,
    reason,
    enteredBy: person.id,
    enteredAt: author.at,
    sample: false,
    approval,
  }
  await unitFigures.record([entry], author)
  const asked = { indicator, units: [unit], period: { kind: 'week', from, to } as const }
  const reply = {
    blocks: [
      heading(t.corrections.done),
      facts(...place(correction, context), ...change(correction, context)),
      ...(approval === null ? [] : [note(t.approvals.waits)]),
    ],
    buttons: [button(t.corrections.see, 'rate', asked), button(t.buttons.history, 'history', asked)],
  }
  return withForm(reply, correction.draft.form, context)
}

function place(
  { indicator, facts: { unit, from, to } }: Correction,
  { t, language }: CommandContext,
): Fact[] {
  return [
    { label: t.corrections.unit, value: unitName(unit, language) },
    { label: t.corrections.indicator, value: indicatorName(indicator, language) },
    { label: t.rate.period, value: writePeriod({ kind: 'week', from, to }, language) },
  ]
}

/** Before and after, the change between them, and how far each is from the target. */
function change(
  { indicator, standing, answer, reason, facts: given }: Correction,
  context: CommandContext,
): Fact[] {
  const { t, catalogue } = context
  const after = valuesOf(answer)
  const [was, is] = [exactOf(standing), exactOf(after)]
  const held = targetOn(given.to, indicator.slug, given.unit, catalogue)
  const far = (figure: FigureValues) => {
    const value = exactOf(figure)
    if (held === undefined || value === null) return t.corrections.unknown
    return differenceText(indicator, distance(value, held.target), context)
  }
  return [
    {
      label: t.corrections.figure,
      value: t.audit.change({
        before: writeStanding(standing, indicator, context),
        after: writeFigure(after, indicator, context),
      }),
    },
    ...(was === null || is === null
      ? []
      : [{ label: t.rate.change, value: differenceText(indicator, minus(is, was), context) }]),
    ...(held === undefined
      ? []
      : [
          {
            label: t.corrections.target({ target: targetText(indicator, held.target, context) }),
            value: t.audit.change({ before: far(standing), after: far(after) }),
          },
        ]),
    { label: t.corrections.reason, value: reason },
  ]
}
