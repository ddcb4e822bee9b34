import type { Facts } from '../../src/chat/command.ts'
import {
  type Block,
  type Button,
  facts as factsBlock,
  heading,
  type Reply,
  text,
} from '../../src/chat/reply.ts'
import { writeDate, writeWeekday } from '../../src/i18n/dates.ts'
import { leaderBrief } from './brief-leader.ts'
import { secretaryBrief } from './brief-secretary.ts'
import type { Brief } from './brief-text.ts'
import { unitBrief } from './brief-unit.ts'
import type { View } from './brief-view.ts'
import { ofUnit, unitButton } from './buttons.ts'
import { capitalised, unitName } from './names.ts'

/** More than this in one message can't be taken in; those of other committees and the rest are a tap away. */
const mostViews = 2

const briefs = { leader: leaderBrief, secretary: secretaryBrief, unit: unitBrief } as const satisfies Record<
  View['kind'],
  (unit: View['unit'], facts: Facts) => Promise<Brief>
>

/** Somebody's briefs as one message. */
export async function briefReply(views: readonly View[], facts: Facts): Promise<Reply> {
  const { t, language, today } = facts
  const shown = views.filter(({ unit }) => unit.committee === views[0]?.unit.committee).slice(0, mostViews)
  const all = await Promise.all(
    shown.map(async (view) => ({ view, brief: await briefs[view.kind](view.unit, facts) })),
  )
  const day = capitalised(`${writeWeekday(today, language)} ${writeDate(today, language)}`)
  const others = new Set(
    views.map(({ unit }) => unit).filter((unit) => !shown.some((view) => view.unit === unit)),
  )
  const isOfSeveral = new Set(shown.map(({ unit }) => unit)).size > 1
  const buttons: Button[] = [
    ...all.flatMap(({ view, brief }) =>
      brief.buttons.map(({ own, ...one }) => (isOfSeveral && own ? ofUnit(one, view.unit, facts) : one)),
    ),
    ...[...others].map((unit) => unitButton('brief', unit, {}, facts)),
  ]
  const notes = distinct(all.flatMap(({ brief }) => brief.notes))
  return {
    blocks: [
      ...all.flatMap(({ view, brief }) => [
        heading(t.brief.title({ unit: unitName(view.unit, language), day })),
        factsBlock(...brief.lines),
      ]),
      ...(all.length === 0 ? [text(t.brief.listNone)] : notes),
    ],
    buttons: distinct(buttons),
  }
}

/** Two briefs of one committee lead to the same work, and say the same of their figures. */
function distinct<T extends Button | Block>(all: readonly T[]): T[] {
  const seen = new Set<string>()
  return all.filter((one) => {
    const key = JSON.stringify(one)
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}
