import type { CommandContext } from '../../src/chat/command.ts'
import type { PartState } from '../../src/deadlines/assignment.ts'
import type { NudgeTopic } from '../../src/deadlines/nudge.ts'
import type { PartEvent } from '../../src/deadlines/part-event.ts'
import { nameOf } from './editing-found.ts'
import { evidenceText } from './evidence-files.ts'

/** What the entries of assignments and their parts hold, as far as it is of interest. */
export interface PastWork {
  readonly title: string
  readonly unit?: string
  readonly state?: PartState
  readonly event?: Pick<PartEvent, 'reason' | 'evidence'> & Partial<Pick<PartEvent, 'files'>>
}

/** "Công bố TTHC nội bộ · Sở Y tế: Đã giao → Đã nhận". */
export function workText(
  before: PastWork | null,
  { title, unit, state, event }: PastWork,
  context: CommandContext,
): string {
  const { t } = context
  const named = unit === undefined ? title : `${title} · ${nameOf(unit, context)}`
  if (before?.state === undefined || state === undefined) return named
  const { states } = t.assignments
  const change = t.audit.change({ before: states[before.state], after: states[state] })
  const shown = evidenceText({ evidence: event?.evidence ?? null, files: event?.files ?? [] }, context)
  const note = event?.reason ?? shown
  return [named, change, ...(note === null ? [] : [note])].join('; ')
}

/** What the entries of reminders by hand hold. */
export interface PastNudge {
  readonly words: string | null
  readonly topic?: NudgeTopic['kind']
  readonly units?: readonly string[]
}

/** Of what some units were reminded, or what it was changed to. */
export function nudgeText(
  before: PastNudge | null,
  after: PastNudge | null,
  context: CommandContext,
): string {
  const { t } = context
  const said = (one: PastNudge | null) => one?.words ?? t.nudges.topics[one?.topic ?? 'work']
  if (before === null) {
    const units = after?.units?.map((unit) => nameOf(unit, context)).join(', ')
    return [said(after), ...(units ? [units] : [])].join('; ')
  }
  return after === null ? said(before) : t.audit.change({ before: said(before), after: said(after) })
}
