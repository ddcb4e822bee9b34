import type { Period } from '../../src/calendar/period.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { Facts } from '../../src/chat/command.ts'
import type { Button, Fact } from '../../src/chat/reply.ts'
import { byUrgency } from '../../src/deadlines/progress.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { peersOf, type Unit } from '../../src/directory/unit.ts'
import { writeDate, writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { rank } from '../../src/indicators/ranking.ts'
import { approvalOfUnit } from './brief-approval.ts'
import { type IndicatorNow, indicatorsNow, notesOf } from './brief-figures.ts'
import { type Brief, own } from './brief-text.ts'
import { button } from './buttons.ts'
import { type Owing, owedBy, owing } from './due-week.ts'
import { capitalised, indicatorName } from './names.ts'
import { isExpected, markedTarget } from './score-lines.ts'
import { standingText } from './values.ts'
import { byTone, toneOf } from './verdicts.ts'
import { mayForPart, withTakenOver } from './work-scope.ts'
import { toneOf as toneOfPart, writeLeft } from './work-text.ts'

/** Indicators in a line each, the furthest from their targets first; the others are a tap away. */
const mostIndicators = 6
/** Work in a line each, the most urgent first. */
const mostWork = 5

/** A unit's own brief: its figures against target and peers, what it owes, and its deadlines. */
export async function unitBrief(unit: Unit, facts: Facts): Promise<Brief> {
  const { t, today } = facts
  const peers = peersOf(unit, facts.catalogue.units.values(), today)
  const [now, owed, approval, works, calendar] = await Promise.all([
    indicatorsNow(unit, peers, facts),
    owing([unit], facts),
    approvalOfUnit(unit, facts),
    facts.assignments.list({
      committees: [unit.committee],
      units: withTakenOver([unit.code], facts),
      over: false,
    }),
    facts.workingDays.calendar(),
  ])
  const lacking = owed.owing.length === 0 ? [] : await owedBy(unit, owed.week, facts)
  const order = byUrgency(today)
  const open = works
    .flatMap(({ assignment, parts }) => parts.map((part): PartWork => ({ assignment, part })))
    .filter(({ part }) => mayForPart(part, 'read', facts))
    .sort((one, other) => order(one.part, other.part))
  const tone = ({ indicator, standing, held }: IndicatorNow) => toneOf(indicator, standing.reading, held)
  const shown = now.toSorted((one, other) => byTone(tone(one), tone(other))).slice(0, mostIndicators)
  const without = await withoutFigures(unit, now, facts)
  const { buttons } = t.brief
  return {
    lines: [
      ...shown.map((one) => indicatorFact(one, unit, facts)),
      ...(without === '' ? [] : [{ label: capitalised(t.values.noFigures), value: without }]),
      ...owed.owing.map((one) => owedFact(one, lacking, owed.week, facts)),
      ...approval.lines,
      ...(open.length === 0 ? [{ label: t.brief.deadlines, value: t.brief.noDeadlines }] : []),
      ...open.slice(0, mostWork).map((work) => workFact(work, calendar, facts)),
    ],
    buttons: [
      ...approval.buttons,
      ...[
        ...shown.map(({ indicator }) =>
          button(indicatorName(indicator, facts.language), 'rate', { indicator, units: [unit] }),
        ),
        ...open.slice(0, mostWork).map((work) => partButton(work, facts)),
        button(buttons.scorecard, 'scorecard', { units: [unit] }),
        { label: buttons.deadlines, press: { command: 'deadlines', slots: { words: unit.code } } },
      ].map(own),
    ],
    notes: notesOf(now, facts),
  }
}

function partButton({ assignment, part }: PartWork, { t }: Facts): Button {
  const label = t.assignments.lineLabel({ number: String(assignment.id) })
  return { label, press: { command: 'deadlines', slots: { part: String(part.id) } } }
}

/** `54,30 % (543/1.000) · > 50 %: đạt · hạng 3/20`. */
function indicatorFact(
  { indicator, standing, held, settled, now }: IndicatorNow,
  unit: Unit,
  facts: Facts,
): Fact {
  const { t, language } = facts
  const tone = toneOf(indicator, standing.reading, held)
  const ranking = rank(indicator, now)
  const found = ranking.places.find((place) => place.unit === unit.code)
  const parts = [
    standingText(indicator, standing, facts),
    ...(held !== undefined && tone !== 'none'
      ? [t.scorecard.mark({ target: markedTarget(indicator, held, facts), mark: t.targets.marks[tone] })]
      : []),
    ...(found === undefined || now.size < 2
      ? []
      : [
          t.brief.place({
            place: writeNumber(found.place, language),
            all: writeNumber(ranking.places.length, language),
          }),
        ]),
    writePeriodName(settled.period, language),
  ]
  return { label: indicatorName(indicator, language), value: parts.join(' · '), tone }
}

/** What the unit has not handed in of the week that is due. */
function owedFact(
  { expected }: Owing,
  lacking: readonly Indicator[],
  due: Period,
  { t, language }: Facts,
): Fact {
  const week = writePeriodName(due, language)
  const value =
    lacking.length === expected
      ? t.brief.ownMissingAll({ week, number: writeNumber(expected, language) })
      : t.brief.ownMissing({
          week,
          indicators: lacking.map((one) => indicatorName(one, language)).join('; '),
        })
  return { label: t.brief.missing, value, tone: 'bad' }
}

/** The indicators that could be expected of the unit and have no figures, as the scorecard tells them. */
async function withoutFigures(unit: Unit, now: readonly IndicatorNow[], facts: Facts): Promise<string> {
  const having = new Set(now.map(({ indicator }) => indicator))
  const lacking = [...facts.catalogue.indicators.values()].filter((one) => !having.has(one))
  const expected = await Promise.all(lacking.map((one) => isExpected(one, unit, null, facts)))
  return lacking
    .filter((_, at) => expected[at])
    .map((one) => indicatorName(one, facts.language))
    .join('; ')
}

function workFact({ assignment, part }: PartWork, calendar: WorkingCalendar, facts: Facts): Fact {
  const { t, language, today } = facts
  const due = part.due === null ? t.assignments.withoutDeadline : writeDate(part.due, language)
  const left = writeLeft(part, calendar, facts)
  const about = [due, ...(left === null ? [t.assignments.states[part.state]] : [left])].join(' · ')
  return {
    label: t.assignments.lineLabel({ number: String(assignment.id) }),
    value: `${assignment.title}. ${capitalised(about)}`,
    tone: toneOfPart(part, calendar, today),
  }
}
