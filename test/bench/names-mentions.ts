import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Name, Names } from '../language/generate-names.ts'
import { noises, withoutAccents } from '../language/generate-noise.ts'
import { type Pick, pickFrom } from '../language/pick.ts'
import { subjects } from './catalogue-words.ts'

/** A name as somebody typed it, and what is meant. */
export interface Mention {
  readonly about: 'unit' | 'indicator'
  readonly code: string
  readonly noise: string
  readonly text: string
}

type Change = (name: string, pick: Pick, names: Names) => string | null

const slip: Change = (name, pick, names) => noises.typo.noise(name, pick, (word) => names.words.has(word))

/** How officials shorten what these names are made of. */
const short: readonly (readonly [RegExp, readonly string[]])[] = [
  [/tỷ lệ /i, ['']],
  [/mức độ /i, ['']],
  [/hồ sơ/i, ['hs', 'HS']],
  [/trực tuyến/i, ['onl', 'online', 'tt']],
  [/đúng hạn/i, ['đh', 'đúng hẹn']],
  [/quá hạn/i, ['trễ hạn', 'qh']],
  [/số hóa/i, ['số hoá', 'sh']],
  [/hài lòng/i, ['hl']],
  [/thành phố/i, ['tp', 'TP.']],
  [/huyện/i, ['h.', 'H']],
  [/thị xã/i, ['tx', 'TX']],
]

function abbreviated(name: string, pick: Pick): string | null {
  const shorter = short.reduce((text, [word, forms]) => text.replace(word, () => pick.of(forms)), name).trim()
  return shorter === name ? null : shorter
}

/** The kinds of noise, each with what it does to a name; null where it can do nothing. */
const changes: Readonly<Record<string, Change>> = {
  'as it stands': (name) => name,
  'without accents': (name) => different(name, withoutAccents(name)),
  'a slip of the keyboard': slip,
  'a slip, without accents': (name, pick, names) => {
    const slipped = slip(name, pick, names)
    return slipped === null ? null : withoutAccents(slipped)
  },
  'shortened as officials do': abbreviated,
  'shortened, without accents': (name, pick) => {
    const shorter = abbreviated(name, pick)
    return shorter === null ? null : withoutAccents(shorter).toLowerCase()
  },
}

export const noiseNames = [...Object.keys(changes), 'initials of a unit', 'initials of a subject']

/** So many mentions of each kind for units and for indicators; the same every time. */
export function mentionsOf(catalogue: Catalogue, names: Names, perKind: number): Mention[] {
  const pick = pickFrom('mentions')
  const mentions: Mention[] = []
  const lists: readonly (readonly [Mention['about'], readonly Name<unknown>[]])[] = [
    ['unit', names.units],
    ['indicator', names.indicators],
  ]
  for (const [about, list] of lists) {
    for (const [noise, change] of Object.entries(changes)) {
      let left = perKind
      while (left > 0) {
        const { text: name, code } = pick.of(list)
        const text = change(name, pick, names)
        if (text === null) continue
        mentions.push({ about, code, noise, text })
        left--
      }
    }
  }
  return [
    ...mentions,
    ...unitInitials([...catalogue.units.values()]),
    ...subjectInitials(names.indicators, perKind, pick),
  ]
}

/** "SYT" of each department whose initials are no other's. */
function unitInitials(units: readonly Unit[]): Mention[] {
  const found = new Map<string, string[]>()
  for (const { kind, name, code } of units) {
    if (kind !== 'department') continue
    const text = name
      .split(' ')
      .filter((word) => word !== 'và')
      .map((word) => word.slice(0, 1).toUpperCase())
      .join('')
    found.set(text, [...(found.get(text) ?? []), code])
  }
  return [...found].flatMap(([text, codes]) => {
    const [code] = codes
    return codes.length === 1 && code !== undefined
      ? [{ about: 'unit', code, noise: 'initials of a unit', text }]
      : []
  })
}

/** "bhxh đúng hạn": initials that nobody has told any of the three of. */
function subjectInitials(list: readonly Name<unknown>[], count: number, pick: Pick): Mention[] {
  const subject = new RegExp(
    subjects
      .map(([vi]) => vi)
      .filter((vi) => !vi.startsWith('hồ sơ'))
      .join('|'),
    'i',
  )
  const possible = list.filter(({ text }) => subject.test(text))
  return Array.from({ length: count }, () => {
    const { text: name, code } = pick.of(possible)
    const text = name.replace(subject, (words) =>
      words
        .split(' ')
        .map((word) => word.slice(0, 1))
        .join(''),
    )
    return { about: 'indicator', code, noise: 'initials of a subject', text: text.toLowerCase() }
  })
}

function different(before: string, after: string): string | null {
  return before === after ? null : after
}
