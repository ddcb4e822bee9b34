/** What somebody wrote into a field of a form that can't be taken, and why. */
export interface Untaken {
  readonly words: string
  readonly fault: string
}
