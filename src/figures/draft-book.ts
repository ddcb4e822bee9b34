import type { CivilDate } from '../calendar/date.ts'
import type { FigureDraft, Given } from './form.ts'

/** A unit's week that somebody is entering. */
interface DraftOf {
  readonly unit: string
  readonly from: CivilDate
  readonly to: CivilDate
  readonly person: string
}

/** Figures while they are being entered: each answer is in the database before it is acknowledged. */
export interface DraftBook {
  /** Somebody's draft of a unit's week, which is begun where there is none. */
  begin(of: DraftOf, at: Date): Promise<FigureDraft>
  /** A draft that is still open, or null. */
  find(id: number): Promise<FigureDraft | null>
  /** A draft that was sent, as it was sent, or null. */
  sent(id: number): Promise<FigureDraft | null>
  /** The open drafts of somebody, the one that was changed last first. */
  ofPerson(person: string): Promise<FigureDraft[]>
  /** The open drafts of a unit's week, whoever's they are. */
  ofUnit(unit: string, from: CivilDate): Promise<FigureDraft[]>
  /** Makes an open draft somebody else's, with what it holds; null where it is no longer open. */
  takeOver(id: number, person: string, at: Date): Promise<FigureDraft | null>
  /** Keeps answers, each in the place of an earlier one; null takes one away. */
  answer(id: number, answers: Readonly<Record<string, Given | null>>, at: Date): Promise<FigureDraft | null>
  /** Ends a draft: it was sent, it is not wanted, or its week was closed. */
  end(id: number, how: 'sent' | 'dropped' | 'closed', at: Date): Promise<void>
}
