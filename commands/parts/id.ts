/** The number of something that is kept, as a button carries it or as it is typed; null for what can't be one. */
export function idFrom(words: string | null): number | null {
  return words !== null && /^\d{1,9}$/.test(words) ? Number(words) : null
}
