import { isOfFigures, type ToldOfFigures } from './figures-notice.ts'
import type { NoticeFacts } from './notice-text.ts'
import { isUpkeep, type ToldOfUpkeep } from './upkeep-text.ts'

/** What one notice tells: of some unit's part, of its figures, or of what the administrators should mend. */
export type Told = ToldOfPart | ToldOfFigures | ToldOfUpkeep

/** With the notice that waits for the reader's release, where it asks for one. */
export interface ToldOfPart extends NoticeFacts {
  readonly held: number | null
}

/** Whether it tells of some unit's part of some work. */
export const isOfPart = (told: Told): told is ToldOfPart => !isUpkeep(told) && !isOfFigures(told)
