import { readFileSync } from 'node:fs'
import { type Explanation, explain } from '../../src/language/explain.ts'
import type { Lexicon } from '../../src/language/lexicon.ts'
import type { Now } from '../../src/language/period-phrase.ts'
import { understand } from '../../src/language/understand.ts'

/** The day on which the utterances of the corpus are said, and how their committee cuts its periods. */
export const corpusDay: Now = { today: '2024-06-17', cut: 'calendar' }

/** An utterance and what a sensible person would take it to mean. */
export interface Utterance {
  /** What it is about or, if it was generated, what was done to it: the lines of the table of accuracy. */
  readonly topics: readonly string[]
  readonly text: string
  readonly command: string | null
  readonly indicator: string | null
  readonly units: readonly string[]
  readonly period: { readonly from: string; readonly to: string } | null
  /**
   * What has to be asked instead; then only `command` counts besides, and null stands for any. `about` may be
   * "any", and `includes` are candidates that must be offered. With neither a command nor candidates, no
   * command at all is as good as a question.
   */
  readonly ask: { readonly about: string; readonly includes: readonly string[] } | null
}

/** The lines of a file in `corpus/`, one JSON object each; see corpus/README.md for what they say. */
export function readCorpus(file: string): Utterance[] {
  const lines = readFileSync(new URL(`./corpus/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const { topic = file, ask = null, ...rest } = JSON.parse(line)
    return { topics: [topic], ask, ...rest }
  })
}

/** What `npm run understand` prints of a text on the day of the corpus. */
export function answerTo(text: string, lexicon: Lexicon): Explanation {
  return explain(understand(text, lexicon, corpusDay), lexicon.catalogue, corpusDay)
}

/** `wrong` is the bad kind: an answer given as if it were sure. Of `unsure` the user notices in time. */
export type Verdict = 'right' | 'unsure' | 'wrong'

export function judge(wanted: Utterance, got: Explanation): Verdict {
  if (wanted.ask === null ? isMeant(wanted, got) : asksAsWanted(wanted.command, wanted.ask, got))
    return 'right'
  return got.ask === null && got.command !== null && got.confidence >= 0.5 ? 'wrong' : 'unsure'
}

function isMeant(wanted: Utterance, got: Explanation): boolean {
  return (
    got.ask === null &&
    got.command === wanted.command &&
    got.indicator === wanted.indicator &&
    got.units.join() === wanted.units.join() &&
    got.period?.from === wanted.period?.from &&
    got.period?.to === wanted.period?.to
  )
}

function asksAsWanted(command: string | null, ask: NonNullable<Utterance['ask']>, got: Explanation): boolean {
  if (command !== null && got.command !== command) return false
  if (got.ask === null) return command === null && got.command === null && ask.includes.length === 0
  const { about, candidates } = got.ask
  return (
    (ask.about === 'any' || ask.about === about) && ask.includes.every((code) => candidates.includes(code))
  )
}

export interface Score {
  readonly count: number
  readonly right: number
  readonly wrong: number
}

/** How many of these are understood and how many are taken wrongly with confidence, in all and by topic. */
export function scoreOf(
  utterances: readonly Utterance[],
  lexicon: Lexicon,
): { total: Score; byTopic: ReadonlyMap<string, Score>; failures: readonly string[] } {
  let total: Score = { count: 0, right: 0, wrong: 0 }
  const byTopic = new Map<string, Score>()
  const failures: string[] = []
  for (const wanted of utterances) {
    const got = answerTo(wanted.text, lexicon)
    const verdict = judge(wanted, got)
    if (verdict !== 'right') failures.push(failureLine(wanted, got, verdict))
    total = counted(total, verdict)
    for (const topic of wanted.topics) {
      byTopic.set(topic, counted(byTopic.get(topic) ?? { count: 0, right: 0, wrong: 0 }, verdict))
    }
  }
  return { total, byTopic, failures }
}

function counted({ count, right, wrong }: Score, verdict: Verdict): Score {
  return {
    count: count + 1,
    right: right + (verdict === 'right' ? 1 : 0),
    wrong: wrong + (verdict === 'wrong' ? 1 : 0),
  }
}

function failureLine(wanted: Utterance, got: Explanation, verdict: Verdict): string {
  const meaning = ({ command, indicator, units, period, ask }: Utterance | Explanation) =>
    JSON.stringify({ command, indicator, units, period, ask })
  return `${verdict} ${JSON.stringify(wanted.text)}\n  wanted ${meaning(wanted)}\n  got    ${meaning(got)} ${got.confidence}`
}
