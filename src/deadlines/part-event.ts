import type { CivilDate } from '../calendar/date.ts'
import type { Part, PartState } from './assignment.ts'
import { type EvidenceFile, withFiles } from './evidence-file.ts'

/** What somebody does about a unit's part. */
export type PartStep =
  | { readonly kind: 'receive' }
  /** The work is done; what shows it, where that was asked for. */
  | {
      readonly kind: 'report'
      readonly evidence: string | null
      readonly files: readonly EvidenceFile[]
    }
  /** More files of a report that waits to be verified. */
  | { readonly kind: 'attach'; readonly files: readonly EvidenceFile[] }
  | { readonly kind: 'verify' }
  | { readonly kind: 'return'; readonly reason: string }
  | { readonly kind: 'ask-extension'; readonly until: CivilDate; readonly reason: string }
  /** Until the day asked for, or until another one. */
  | { readonly kind: 'grant'; readonly until: CivilDate | null }
  | { readonly kind: 'refuse'; readonly reason: string | null }
  /** Another deadline without being asked for it; null for none. */
  | { readonly kind: 'reschedule'; readonly due: CivilDate | null }
  | { readonly kind: 'withdraw'; readonly reason: string | null }

/** What can be done about a part. */
export type StepKind = PartStep['kind']

/** What a step leads to from each state. From a state that is not listed it can't be taken. */
export const transitions: Readonly<Record<StepKind, Readonly<Partial<Record<PartState, PartState>>>>> = {
  receive: { given: 'received' },
  report: { given: 'reported', received: 'reported', returned: 'reported' },
  attach: { reported: 'reported' },
  verify: { reported: 'verified' },
  return: { reported: 'returned' },
  'ask-extension': { given: 'given', received: 'received', returned: 'returned' },
  grant: { given: 'given', received: 'received', returned: 'returned' },
  refuse: { given: 'given', received: 'received', returned: 'returned' },
  reschedule: { given: 'given', received: 'received', returned: 'returned', reported: 'reported' },
  withdraw: { given: 'withdrawn', received: 'withdrawn', returned: 'withdrawn', reported: 'withdrawn' },
}

/** A step that was taken: kept for good and never altered. */
export interface PartEvent {
  readonly step: StepKind
  readonly by: string | null
  readonly at: Date
  readonly reason: string | null
  readonly evidence: string | null
  /** The files that came with it. */
  readonly files: readonly EvidenceFile[]
  /** The day until which an extension was asked for or granted, or the new deadline. */
  readonly until: CivilDate | null
  /** The deadline before the step: an old date stays known. */
  readonly dueBefore: CivilDate | null
}

/** The part as an event left it. */
export function afterEvent(part: Part, { step, evidence, files, until, reason }: PartEvent): Part {
  const state = transitions[step][part.state] ?? part.state
  switch (step) {
    case 'report':
      return { ...part, state, evidence, files, extension: null }
    case 'attach':
      return { ...part, state, files: withFiles(part.files, files) }
    case 'ask-extension':
      return { ...part, state, extension: until === null ? null : { until, reason: reason ?? '' } }
    case 'grant':
    case 'reschedule':
      return { ...part, state, due: until, extension: null }
    case 'refuse':
    case 'withdraw':
      return { ...part, state, extension: null }
    default:
      return { ...part, state }
  }
}
