import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { CorrectionDraft } from '../../src/chat/correction-draft.ts'
import { type Block, type Button, facts, type Reply, text } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import type { FormFacts } from './form-facts.ts'
import { writeAnswer } from './form-text.ts'
import { indicatorName, measureOf, unitName } from './names.ts'

/** What of a correction is asked for. */
type Asked = 'unit' | 'indicator' | 'week' | 'value' | 'reason'

/** Choices that are offered at most. */
const mostChoices = 12
/** Weeks that are offered, the newest first. */
const weeksOffered = 4

/** A button that goes on with a correction. */
export function correctButton(
  label: string,
  correction: CorrectionDraft,
  slots: Readonly<Record<string, unknown>> = {},
): Button {
  return { label, press: { command: 'correct', slots: { correction, ...slots } } }
}

function ask(
  asks: Asked,
  blocks: readonly Block[],
  draft: CorrectionDraft,
  choices: readonly Button[],
): Reply {
  return {
    blocks,
    buttons: choices.slice(0, mostChoices),
    expects: {
      command: 'correct',
      slots: { correction: draft, asks },
      slot: 'words',
      ...(asks !== 'reason' && { hearsAsides: true }),
    },
  }
}

/** Asks which unit's figure it is; those that come near, or else the speaker's own, are a tap away. */
export function askUnit(draft: CorrectionDraft, units: readonly string[], context: CommandContext): Reply {
  const { t, language, catalogue } = context
  const choices = units.flatMap((code) => {
    const unit = catalogue.units.get(code)
    return unit === undefined ? [] : [correctButton(unitName(unit, language), { ...draft, unit: code })]
  })
  return ask('unit', [text(t.corrections.whichUnit)], draft, choices)
}

/** Asks which indicator it is; those that come near, or else all that are counted, are a tap away. */
export function askIndicator(
  draft: CorrectionDraft,
  near: readonly string[],
  { t, language, catalogue }: CommandContext,
): Reply {
  const all = [...catalogue.indicators.values()].filter(({ kind }) => kind === 'ratio' || kind === 'count')
  const offered = near.length === 0 ? all : all.filter(({ slug }) => near.includes(slug))
  const choices = offered.map((one) =>
    correctButton(indicatorName(one, language), { ...draft, indicator: one.slug }),
  )
  return ask('indicator', [text(t.corrections.whichIndicator)], draft, choices)
}

/** Asks which week it is; the one that is reported and those before it are a tap away. */
export function askWeek(
  draft: CorrectionDraft,
  newest: CivilDate,
  before: readonly Block[],
  { t, language }: CommandContext,
): Reply {
  const choices = Array.from({ length: weeksOffered }, (_, weeks) => {
    const from = addDays(newest, -7 * weeks)
    const name = writePeriodName({ kind: 'week', from, to: addDays(from, 6) }, language)
    return correctButton(name, { ...draft, week: from })
  })
  return ask('week', [...before, text(t.corrections.whichWeek)], draft, choices)
}

/** Asks for the new figure, beside the one that stands. */
export function askValue(
  draft: CorrectionDraft,
  { indicator, standing }: { readonly indicator: string; readonly standing: string },
  { names }: FormFacts,
  context: CommandContext,
  before: readonly Block[] = [],
): Reply {
  const { t, language, catalogue } = context
  const known = catalogue.indicators.get(indicator)
  const counts = names.get(indicator)
  const wanted =
    counts === undefined
      ? t.forms.asksCount({ measure: known === undefined ? '' : measureOf(known, language) })
      : t.forms.asks(counts)
  const label = known === undefined ? indicator : indicatorName(known, language)
  return ask('value', [...before, facts({ label, value: standing }), text(wanted)], draft, [])
}

/** Asks why; the usual reasons are a tap away. */
export function askReason(
  draft: CorrectionDraft,
  answer: Answer,
  untaken: string | null,
  context: CommandContext,
): Reply {
  const { t } = context
  const choices = Object.values(t.corrections.reasons).map((reason) =>
    correctButton(reason, { ...draft, reason }),
  )
  const asked = t.corrections.why({ value: writeAnswer(answer, context) })
  return ask('reason', [...(untaken === null ? [] : [text(untaken)]), text(asked)], draft, choices)
}
