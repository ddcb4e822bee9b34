import type { CivilDate } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'
import type { Right } from '../directory/rights.ts'
import { isOver, type Part } from './assignment.ts'
import { type EvidenceFile, withFiles } from './evidence-file.ts'
import { afterEvent, type PartEvent, type PartStep, type StepKind, transitions } from './part-event.ts'

/** Which right for the part's unit a step takes. */
export const stepRights: Readonly<Record<StepKind, Right>> = {
  receive: 'enter',
  report: 'enter',
  attach: 'enter',
  'ask-extension': 'enter',
  verify: 'assign',
  return: 'assign',
  grant: 'assign',
  refuse: 'assign',
  reschedule: 'assign',
  withdraw: 'assign',
}

/** Why a step was not taken; nothing has changed. */
export type StepFault =
  /** It was taken before. */
  | 'already'
  /** The part is verified or withdrawn. */
  | 'over'
  /** There is no report to verify, to return or to add to. */
  | 'not-reported'
  /** The work is reported as done: no more time is needed. */
  | 'reported'
  | 'reason-missing'
  /** There is no deadline that could be extended. */
  | 'no-deadline'
  /** The day asked for is no later than the deadline. */
  | 'not-later'
  /** The day asked for has passed. */
  | 'in-past'
  /** An earlier wish for an extension is not decided yet. */
  | 'extension-pending'
  /** There is no wish for an extension to decide. */
  | 'nothing-asked'

/** The part after a step and what happened, or why it can't be taken. */
type StepOutcome =
  | { readonly ok: true; readonly part: Part; readonly event: PartEvent }
  | { readonly ok: false; readonly fault: StepFault }

/** Takes a step, or says why it can't be taken. The right to take it is checked by who calls. */
export function applyStep(
  part: Part,
  step: PartStep,
  { person, at, today }: Pick<Author, 'person' | 'at' | 'today'>,
): StepOutcome {
  const fault = faultOf(part, step, today)
  if (fault !== null) return { ok: false, fault }
  const event: PartEvent = {
    step: step.kind,
    by: person,
    at,
    reason: 'reason' in step ? step.reason?.trim() || null : null,
    evidence: step.kind === 'report' ? step.evidence : null,
    files: filesOf(part, step),
    until: untilOf(part, step),
    dueBefore: part.due,
  }
  return { ok: true, part: afterEvent(part, event), event }
}

/** The files that a step brings; of those that are added to a report the ones that it had not. */
function filesOf({ files }: Part, step: PartStep): readonly EvidenceFile[] {
  if (step.kind === 'report') return withFiles([], step.files)
  return step.kind === 'attach' ? withFiles(files, step.files).slice(files.length) : []
}

function untilOf(part: Part, step: PartStep): CivilDate | null {
  switch (step.kind) {
    case 'ask-extension':
      return step.until
    case 'grant':
      return step.until ?? part.extension?.until ?? null
    case 'reschedule':
      return step.due
    default:
      return null
  }
}

/**
 * Why no step of a kind can be taken now, whatever is written for it; null where one can. Whoever is asked for a
 * reason or a day first is not to write it in vain.
 */
export function faultBefore(part: Part, kind: StepKind): StepFault | null {
  if (transitions[kind][part.state] === undefined) return misplaced(part, kind)
  switch (kind) {
    case 'ask-extension':
      return part.extension !== null ? 'extension-pending' : part.due === null ? 'no-deadline' : null
    case 'grant':
    case 'refuse':
      return part.extension === null ? 'nothing-asked' : null
    default:
      return null
  }
}

function faultOf(part: Part, step: PartStep, today: CivilDate): StepFault | null {
  const before = faultBefore(part, step.kind)
  if (before !== null) return before
  switch (step.kind) {
    case 'return':
      return step.reason.trim() === '' ? 'reason-missing' : null
    case 'ask-extension':
      return step.reason.trim() === '' ? 'reason-missing' : dateFault(part, step.until, today)
    case 'grant':
      return dateFault(part, step.until ?? part.extension?.until ?? '', today)
    case 'reschedule':
      return step.due === part.due ? 'already' : null
    case 'attach':
      return withFiles(part.files, step.files).length === part.files.length ? 'already' : null
    default:
      return null
  }
}

/** What is wrong with a step that can't be taken from the part's state. */
function misplaced({ state }: Part, step: StepKind): StepFault {
  if (step === 'attach') return isOver({ state }) ? 'over' : 'not-reported'
  const ledHere = Object.values(transitions[step]).includes(state)
  if (ledHere || (step === 'receive' && !isOver({ state }))) return 'already'
  if (isOver({ state })) return 'over'
  return step === 'verify' || step === 'return' ? 'not-reported' : 'reported'
}

function dateFault({ due }: Part, until: CivilDate, today: CivilDate): StepFault | null {
  if (due === null) return 'no-deadline'
  if (until <= due) return 'not-later'
  return until < today ? 'in-past' : null
}
