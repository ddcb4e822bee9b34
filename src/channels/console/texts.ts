import type { ChartSpec } from '../../charts/spec.ts'

/** What the console itself says; everything else comes from the answers. */
export interface ConsoleTexts {
  /** Shown once on a terminal: who is speaking, what to type, two example questions, how to leave. */
  greeting(name: string): string
  goodbye: string
  /** Shown at the first Ctrl+C: a second one leaves. */
  pressAgainToLeave: string
  /** The line that names the picture of a chart. */
  chartFile(path: string): string
  /** Said to a number that no button has. */
  noSuchButton(number: number): string
  lowest: string
  highest: string
  latest: string
}

/** The texts in both languages: a chart's words are in the language of its numbers, whoever is speaking. */
export type ConsoleTextsByLanguage = Readonly<Record<ChartSpec['language'], ConsoleTexts>>
