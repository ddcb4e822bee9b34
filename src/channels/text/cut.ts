/** The beginning of a text, never half a character. */
export function cut(text: string, units: number): string {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '')
}
