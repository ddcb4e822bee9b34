import type { BarChart } from '../../src/charts/spec.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import {
  type Block,
  type Button,
  chart,
  facts,
  heading,
  note,
  type Reply,
  text,
} from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writePeriod, writePeriodName } from '../../src/i18n/dates.ts'
import type { ChangeAsked } from '../../src/indicators/change.ts'
import { signOf } from '../../src/indicators/exact.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { button } from './buttons.ts'
import { capitalised, indicatorName, measureOf, unitName } from './names.ts'
import { chartTitle, sampleNote, sumOfReading, unapprovedNote, withoutCountsNote } from './notes.ts'
import type { Settled } from './periods.ts'
import { areComparable, changeText, sizeText, standingText } from './values.ts'
import { toneOf } from './verdicts.ts'
import { countFacts, sharedFact, unitsFact } from './why-facts.ts'
import { type Changed, changedFor, changeOf } from './why-findings.ts'

/** What figures show of a change, which is no reason for it; null where the unit has none for the period. */
export async function whyCard(
  indicator: Indicator,
  unit: Unit,
  asked: ChangeAsked,
  { period }: Settled,
  context: CommandContext,
): Promise<Reply | null> {
  const { language, t } = context
  const changed = await changedFor(indicator, unit, period, context)
  const { before, now, was } = changed
  if (now.reading.state === 'missing') return null
  const title = t.why.title({
    indicator: indicatorName(indicator, language),
    unit: unitName(unit, language),
  })
  const restsOn = [now, was].map(({ reading }) => sumOfReading(reading))
  return {
    blocks: [
      heading(title),
      ...saidOf(changed, asked, context),
      text(t.why.unknown),
      facts(
        { label: capitalised(writePeriod(period, language)), value: standingText(indicator, now, context) },
        { label: capitalised(writePeriod(before, language)), value: standingText(indicator, was, context) },
        sharedFact(changed, context),
        ...countFacts(changed, context),
        unitsFact(changed, context),
      ),
      ...chartOf(changed, title, context),
      ...notesOf(changed, context),
      ...unapprovedNote(restsOn, context),
      ...sampleNote(restsOn, context),
    ],
    buttons: buttonsOf(changed, context),
  }
}

/** Both values side by side. */
function chartOf(
  { indicator, unit, period, before, now, was }: Changed,
  title: string,
  context: CommandContext,
): Block[] {
  const { catalogue, language, t } = context
  const held = targetOn(period.to, indicator.slug, unit, catalogue)
  const bars = [
    { of: before, reading: was.reading },
    { of: period, reading: now.reading },
  ].flatMap(({ of, reading }) => {
    if (reading.state !== 'value') return []
    const label = capitalised(writePeriodName(of, language))
    return [{ label, value: reading.value, tone: toneOf(indicator, reading, held) }]
  })
  const restsOn = [now, was].map(({ reading }) => sumOfReading(reading))
  const spec: BarChart = {
    kind: 'bar',
    title: chartTitle(title, restsOn, context),
    measure: measureOf(indicator, language),
    bars,
    ...(held && { threshold: { label: t.rate.target, value: held.target.value } }),
    language,
  }
  return bars.length < 2 ? [] : [chart(spec)]
}

/** Which way it went, also where it went the other way than was asked about; nothing where that can't be told. */
function saidOf(changed: Changed, asked: ChangeAsked, context: CommandContext): Block[] {
  const { indicator, before, now, was } = changed
  const { language, t } = context
  const change = changeOf(changed)
  if (change === null || !areComparable(indicator, now, was)) return []
  const name = writePeriodName(before, language)
  const given = { before: name, size: sizeText(indicator, change, context) }
  const sign = signOf(change)
  if (indicator.kind === 'rank' && now.reading.state === 'value' && was.reading.state === 'value') {
    const said = changeText(indicator, now.reading, was.reading, name, context)
    return [text(`${capitalised(said)}.`)]
  }
  if (sign === 0) return [text(t.why.same({ before: name }))]
  if (sign > 0) return [text(asked === 'fall' ? t.why.roseInstead(given) : t.why.rose(given))]
  return [text(asked === 'rise' ? t.why.fellInstead(given) : t.why.fell(given))]
}

function notesOf({ indicator, total, now, was }: Changed, context: CommandContext): Block[] {
  const { t } = context
  const bare = [now, was].flatMap(({ reading }) => withoutCountsNote(indicator, reading, context))
  return [
    ...((total?.units.length ?? 0) > 0 ? [note(t.why.unitsMeaning)] : []),
    ...((total?.shared ?? null) === null ? [] : [note(t.why.fewer)]),
    ...bare.slice(0, 1),
  ]
}

/** The figure itself, and which units under it changed most the same way. */
function buttonsOf(changed: Changed, context: CommandContext): Button[] {
  const { indicator, unit, period, now } = changed
  const { t } = context
  const change = changeOf(changed)
  const end = change === null || signOf(change) === 0 ? null : signOf(change) > 0 ? 'rising' : 'falling'
  const asked = { indicator, units: [unit], period }
  return [
    button(indicatorName(indicator, context.language), 'rate', asked),
    ...(now.composed === null || end === null
      ? []
      : [button(t.why.movedMost[end], 'rank', { ...asked, selection: { end, number: null } })]),
  ]
}
