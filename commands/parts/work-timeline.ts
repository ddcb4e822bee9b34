import type { CivilDate } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import { localTime } from '../../src/calendar/zoned.ts'
import type { TimelineChart } from '../../src/charts/spec.ts'
import type { Reader } from '../../src/chat/command.ts'
import { type Button, chart, heading, type Reply, text } from '../../src/chat/reply.ts'
import { isOver, type Part } from '../../src/deadlines/assignment.ts'
import { byUrgency, progressOf } from '../../src/deadlines/progress.ts'
import type { Work } from '../../src/deadlines/register.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { capitalised } from './names.ts'
import { unitLabel } from './work-card.ts'
import { toneOf, writeLeft } from './work-text.ts'

/** More rows than this can't be read on a phone. */
const mostRows = 20

type Row = TimelineChart['rows'][number]

/** One piece of work as a picture, each unit's part from when it was given to its deadline. */
export function workTimeline({ assignment, parts }: Work, calendar: WorkingCalendar, context: Reader): Reply {
  const sorted = [...parts].sort(byUrgency(context.today))
  const rows = sorted.flatMap((part) =>
    rowOf(part, unitLabel(part, context), stateOf(part, calendar, context), assignment.givenAt, {
      calendar,
      context,
    }),
  )
  return replyOf(assignment.title, rows, [back({ work: String(assignment.id) }, context)], context)
}

/** Some work as a picture, each piece to the most urgent of its deadlines, with how many units are done. */
export function listTimeline(
  works: readonly Work[],
  title: string,
  calendar: WorkingCalendar,
  slots: object,
  context: Reader,
): Reply {
  const { t, today, language } = context
  const order = byUrgency(today)
  const rows = works
    .flatMap(({ assignment, parts }) => {
      const [first, ...others] = [...parts].sort(order)
      if (first === undefined) return []
      const { total, byState } = progressOf(parts, today)
      const counts = { done: writeNumber(byState.verified, language), all: writeNumber(total, language) }
      const state = others.length === 0 ? stateOf(first, calendar, context) : t.assignments.progressOf(counts)
      const label = t.assignments.line({ number: String(assignment.id), title: assignment.title })
      return rowOf(first, label, state, assignment.givenAt, { calendar, context }).map((row) => ({
        first,
        row,
      }))
    })
    .sort((one, other) => order(one.first, other.first))
    .map(({ row }) => row)
  return replyOf(title, rows, [back(slots, context)], context)
}

/** The button that shows what is told in words as a picture. */
export const timelineButton = (slots: object, { t }: Reader): Button => ({
  label: t.assignments.timeline,
  press: { command: 'deadlines', slots: { ...slots, view: 'timeline' } },
})

const back = (slots: object, { t }: Reader): Button => ({
  label: t.assignments.inWords,
  press: { command: 'deadlines', slots: { ...slots } },
})

/** The time that is left or past, as long as that matters; else how far it has come. */
function stateOf(part: Part, calendar: WorkingCalendar, context: Reader): string {
  const left = writeLeft(part, calendar, context)
  return left === null ? context.t.assignments.states[part.state] : capitalised(left)
}

/** None for what has no deadline. */
function rowOf(
  part: Part,
  label: string,
  state: string,
  givenAt: Date,
  { calendar, context }: { readonly calendar: WorkingCalendar; readonly context: Reader },
): Row[] {
  const { due } = part
  if (due === null) return []
  const given: CivilDate = localTime(givenAt, context.timeZone).date
  const from = given < due ? given : due
  return [{ label, from, to: due, state, tone: toneOf(part, calendar, context.today), over: isOver(part) }]
}

function replyOf(title: string, rows: readonly Row[], buttons: readonly Button[], context: Reader): Reply {
  const { t, today, language } = context
  if (rows.length === 0) return { blocks: [heading(title), text(t.assignments.noTimeline)], buttons }
  const spec: TimelineChart = {
    kind: 'timeline',
    title,
    today: { label: t.assignments.todayIs({ day: writeDate(today, language) }), date: today },
    rows: rows.slice(0, mostRows),
    language,
  }
  return { blocks: [heading(title), chart(spec)], buttons }
}
