const codes = { bold: 1, dim: 2, cyan: 36, good: 32, near: 33, bad: 31, none: 37 } as const

/** Sets a text in a colour or a weight, or leaves it as it is where there are no colours. */
export type Paint = (text: string, how: keyof typeof codes) => string

/** Paints text for a terminal that shows colours; elsewhere leaves it as it is. */
export const paintFor = (colours: boolean): Paint =>
  colours ? (text, how) => `\u001b[${codes[how]}m${text}\u001b[0m` : (text) => text
