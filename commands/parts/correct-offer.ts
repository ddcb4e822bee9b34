import { addDays } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { CorrectionDraft } from '../../src/chat/correction-draft.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { reportedAt } from '../../src/figures/reporting-week.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { askIndicator, askReason, askUnit, askValue, askWeek, correctButton } from './correct-ask.ts'
import type { SaidCorrection } from './correct-fields.ts'
import { type Correction, checkedAgainstWeek, isSame, writeStanding } from './correct-figure.ts'
import { formAtHand, intoForm, openForm } from './correct-in-form.ts'
import { preview, record } from './correct-preview.ts'
import { formFacts } from './form-facts.ts'
import { publishLabel, rateSaid } from './form-published.ts'
import { hardText, writeAnswer } from './form-text.ts'
import { noSuchWeek, weekOf } from './form-week.ts'
import { indicatorName, unitName } from './names.ts'
import { ownUnits } from './own-units.ts'
import { reportingPlace } from './reporting-place.ts'
import { saidToo } from './said-too.ts'

/** Asks for what a correction still lacks, one thing at a time; then shows it, and makes it where it is confirmed. */
export async function offered(
  said: SaidCorrection,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const reply = await lacking(said, confirmed, context)
  return said.missingWeek === null ? reply : saidToo(reply, [text(noSuchWeek(said.missingWeek, context))], [])
}

/** What is asked for next, or shown, or made. */
async function lacking(
  { draft: said, units, indicators, stranger, thisWeek, missingWeek, untaken }: SaidCorrection,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, language, catalogue, person, author } = context
  const own = ownUnits(context).map((one) => one.code)
  const form = said.unit === null || said.week === null ? await formAtHand(context) : null
  const isUnnamed = !stranger && units.length === 0
  const code =
    said.unit ?? (isUnnamed ? (form?.unit ?? (own.length === 1 ? (own[0] as string) : null)) : null)
  const unit = code === null ? undefined : catalogue.units.get(code)
  if (unit === undefined) return askUnit({ ...said, unit: null }, units.length > 0 ? units : own, context)
  if (!mayFor(person, 'enter', unit, catalogue.units)) {
    return { blocks: [text(t.forms.notYourUnit({ unit: unitName(unit, language) }))] }
  }
  const open = thisWeek ? reportedAt(author.at, await reportingPlace(unit.committee, context)).from : null
  const draft = {
    ...said,
    unit: unit.code,
    week: said.week ?? open ?? (missingWeek === null && form?.unit === unit.code ? form.from : null),
  }
  const indicator = catalogue.indicators.get(draft.indicator ?? '')
  if (indicator === undefined) return askIndicator({ ...draft, indicator: null }, indicators, context)
  if (indicator.kind !== 'ratio' && indicator.kind !== 'count') {
    return { blocks: [text(t.corrections.notWeekly({ indicator: indicatorName(indicator, language) }))] }
  }
  return ofWeek(draft, unit, indicator, { confirmed, untaken }, context)
}

/** Whether what was shown was confirmed, and why a reason that was written is not taken. */
type Step = { readonly confirmed: boolean } & Pick<SaidCorrection, 'untaken'>

async function ofWeek(
  draft: CorrectionDraft,
  unit: Unit,
  indicator: Indicator,
  { confirmed, untaken }: Step,
  context: CommandContext,
): Promise<Reply> {
  const { t, language, author } = context
  const newest = reportedAt(author.at, await reportingPlace(unit.committee, context)).from
  if (draft.week === null) return askWeek(draft, newest, [], context)
  const [from, to] = [draft.week, addDays(draft.week, 6)]
  const week = await weekOf(from, unit, context)
  // Of a week still to come nothing else that was said is lost.
  if ('blocks' in week && from > newest)
    return askWeek({ ...draft, week: null }, newest, week.blocks, context)
  const facts = await formFacts({ unit: unit.code, from, to }, context)
  const standing = facts?.standing.get(indicator.slug)
  // What was returned may be put right even where the week is closed.
  if ('blocks' in week && standing?.approval !== 'returned') return week
  // What the speaker is about to send anyway is put right before it is sent; a form of a closed week never will be.
  const form = confirmed || 'blocks' in week ? null : await openForm(unit, from, context)
  const field = facts?.fields.find((one) => one.indicator === indicator.slug)
  if (form !== null && facts !== null && field !== undefined) {
    return intoForm(field, draft.value, form, facts, context)
  }
  if (facts === null || standing === undefined) {
    const words = `${unit.code} ${writePeriodName({ kind: 'week', from, to }, language)}`
    return {
      blocks: [text(t.corrections.nothingThere)],
      buttons: [
        { label: t.corrections.enter, press: { command: 'report', slots: { words } }, opensForm: true },
      ],
    }
  }
  return withFigure(draft, { indicator, standing, facts }, { confirmed, untaken }, context)
}

async function withFigure(
  draft: CorrectionDraft,
  found: Pick<Correction, 'indicator' | 'standing' | 'facts'>,
  { confirmed, untaken }: Step,
  context: CommandContext,
): Promise<Reply> {
  const { t, reader } = context
  const { indicator, standing, facts } = found
  const was = { indicator: indicator.slug, standing: writeStanding(standing, indicator, context) }
  const askAgain = (why: string) => askValue({ ...draft, value: null }, was, facts, context, [text(why)])
  if (draft.value === null) return askValue(draft, was, facts, context)
  const rate = indicator.kind === 'ratio' ? rateSaid(draft.value, facts.unit, context) : null
  const read =
    draft.published && rate !== null
      ? ({ ok: true, answer: rate } as const)
      : reader.answer(draft.value, indicator.kind === 'ratio' ? 'counts' : 'count')
  if (!read.ok) {
    const code = 'code' in read ? read.code : 'not-understood'
    const again = askAgain(t.forms.faults[code])
    if (code !== 'percent' || rate === null) return again
    const publish = correctButton(publishLabel(rate, context), { ...draft, published: true })
    return { ...again, buttons: [publish, ...(again.buttons ?? [])] }
  }
  const { answer } = read
  if (answer.kind === 'skipped') return askAgain(t.forms.faults['not-understood'])
  // What was returned may be right all the same, which its unit then says with the reason.
  if (standing.approval !== 'returned' && isSame(answer, standing)) {
    return { blocks: [text(t.corrections.same({ value: writeAnswer(answer, context) }))] }
  }
  const checks = checkedAgainstWeek(indicator.slug, answer, facts, context.catalogue)
  const impossible = hardText(
    indicator.slug,
    { ...checks, disagrees: null, unbalanced: null },
    facts,
    context,
  )
  if (impossible !== null) return askAgain(impossible)
  if (draft.reason === null || draft.reason === '') return askReason(draft, answer, untaken, context)
  const correction: Correction = { ...found, draft, answer, reason: draft.reason }
  // What was shown is what is corrected; where somebody was faster it is shown anew.
  return confirmed && draft.revision === standing.revision
    ? record(correction, context)
    : preview(correction, checks, context)
}
