import { weekOf } from '../../src/calendar/period.ts'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { UnitKind } from '../../src/directory/unit.ts'
import { corpusDay, type Utterance } from './corpus.ts'
import { type Name, type Names, namesOf, wordsOf } from './generate-names.ts'
import { noises, weightedNoises } from './generate-noise.ts'
import { saidPeriod, saidTargetYear } from './generate-periods.ts'
import { type Template, templates } from './generate-templates.ts'
import { type Pick, pickFrom } from './pick.ts'
import type { SaidPeriod } from './said-period.ts'

/** Words of the templates and of periods: a slip must not make one of these either. */
const otherWords =
  'tuần tháng năm ngày quý này trước gần nhất qua đầu cuối đến từ hôm last past this week month quarter year may march june first second third than thành trên dưới cách điểm hàng'

/**
 * Utterances about a catalogue that are not ambiguous, each with what it means and most with some noise.
 * The same for the same seed. Their topics are their command, their language and their kinds of noise.
 */
export function generate(catalogue: Catalogue, count: number, seed: string): Utterance[] {
  const pick = pickFrom(seed)
  const names = namesOf(catalogue, corpusDay.today)
  const home = catalogue.committees[0]?.home ?? ''
  const taken = new Set([...names.words, ...wordsOf(otherWords), ...templateWords()])
  const weighted = templates.flatMap(([times, ways]) => Array<readonly Template[]>(times).fill(ways))
  return Array.from({ length: count }, () => {
    const said = fill(pick.of(pick.of(weighted)), names, home, pick)
    return withNoise(said, pick, (word) => taken.has(word))
  })
}

function templateWords(): string[] {
  return templates.flatMap(([, ways]) => ways.flatMap(({ text }) => wordsOf(text)))
}

type Said = Utterance & { readonly language: 'vi' | 'en' }

/** Another unit, and none that only says where the first one lies ("Sở Y tế, tỉnh Bình Dương"). */
function isApart(second: Name<UnitKind>, first: Name<UnitKind> | null, text: string): boolean {
  return second.code !== first?.code && !(second.kind === 'province' && text.includes('{u}, {v}'))
}

/** A template with random names and a random period in its slots, and what that means. */
function fill(template: Template, names: Names, home: string, pick: Pick): Said {
  const { command, language, text } = template
  const spoken = <Kind>(list: readonly Name<Kind>[]) =>
    list.filter((name) => name.languages.includes(language))
  // Only what can differ from unit to unit is ranked.
  const indicators = spoken(names.indicators).filter(({ kind }) => command !== 'rank' || kind !== 'rank')
  const indicator = text.includes('{i}') ? pick.of(indicators) : null
  const possible = spoken(names.units).filter(({ kind }) => template.unitKinds.includes(kind))
  const first = text.includes('{u}') ? pick.of(possible) : null
  const second = text.includes('{v}') ? pick.of(possible.filter((name) => isApart(name, first, text))) : null
  const period = periodFor(template, pick)
  const units = [first, second].flatMap((name) => (name === null ? [] : [name.code]))
  const counts = `${pick.of([100, 345, 1204])}/${pick.of([1600, 2040])}`
  return {
    topics: [`command: ${command}`, `language: ${language}`],
    language,
    text: text
      .replace('{i}', indicator?.text ?? '')
      .replace('{u}', first?.text ?? '')
      .replace('{v}', second?.text ?? '')
      .replace('{n}', counts)
      .replace('{p}', period?.[language] ?? '')
      .replace(/ +/g, ' ')
      .replace(/[ |]+$/, '')
      .replace(/^[ |]+/, ''),
    command,
    indicator: indicator?.code ?? null,
    units: units.length === 0 && ['rate', 'scorecard', 'target'].includes(command) ? [home] : units,
    period: period?.means ?? (command === 'missing' ? weekOf(corpusDay.today) : null),
    ask: null,
  }
}

function periodFor({ command, text }: Template, pick: Pick): SaidPeriod | null {
  if (!text.includes('{p}') || pick.chance(0.2)) return null
  return command === 'target' ? saidTargetYear(corpusDay.today, pick) : saidPeriod(corpusDay.today, pick)
}

/** What polite people put before and after a question. */
const politeness = {
  vi: {
    before: [
      'cho em hỏi ',
      'dạ ',
      'anh ơi ',
      'cho tôi xem ',
      'dạ cho em hỏi ',
      'em chào anh, ',
      'làm ơn cho biết ',
      'vui lòng cho biết ',
    ],
    after: [' ạ', ' nhé', ' với ạ', ' giúp em', ' nha', ' vậy', ' em cảm ơn'],
  },
  en: { before: ['please, ', 'hi, ', 'hello, '], after: [' please', ' thanks', ', thank you'] },
} as const

/** None, one or two kinds of noise, and sometimes politeness. */
function withNoise(said: Said, pick: Pick, isTaken: (word: string) => boolean): Utterance {
  const topics = [...said.topics]
  let { text } = said
  if (text.includes(' | ') && pick.chance(0.4)) {
    text = pick.shuffled(text.split(' | ')).join(' | ')
    topics.push('noise: reordered')
  }
  if (pick.chance(0.15)) {
    const { before, after } = politeness[said.language]
    text = pick.chance(0.5) ? pick.of(before) + text : text + pick.of(after)
    topics.push('noise: politeness')
  }
  const kinds = new Set(Array.from({ length: pick.of([0, 1, 1, 2]) }, () => pick.of(weightedNoises)))
  for (const kind of kinds) {
    const noisy = noises[kind].noise(text, pick, isTaken)
    if (noisy === null) continue
    text = noisy
    topics.push(`noise: ${kind}`)
  }
  if (topics.length === said.topics.length) topics.push('noise: none')
  const { command, indicator, units, period, ask } = said
  return { topics, text: text.replace(/ \| /g, ' '), command, indicator, units, period, ask }
}
