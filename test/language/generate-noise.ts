import type { Pick } from './pick.ts'

/** Something that happens to text between a head and a chat. Returns null where it cannot happen to this text. */
export type Noise = (text: string, pick: Pick, isTaken: (word: string) => boolean) => string | null

/** Letters without their marks, as on a keyboard without Vietnamese. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

const words = /[\p{L}\p{M}]+/gu
const changed = (text: string, to: string) => (text === to ? null : to)

/** The kinds of noise, by the names under which accuracy is reported, and how often each is met against the others. */
export const noises = {
  'no accents': { times: 6, noise: (text) => changed(text, withoutAccents(text)) },
  'some accents': {
    times: 3,
    noise: (text, pick) =>
      changed(
        text,
        text.replace(words, (word) => (pick.chance(0.5) ? withoutAccents(word) : word)),
      ),
  },
  decomposed: { times: 2, noise: (text) => changed(text, text.normalize('NFD')) },
  'tone moved': { times: 3, noise: (text) => changed(text, moveTones(text)) },
  'any case': { times: 3, noise: (text, pick) => changed(text, recase(text, pick)) },
  punctuation: { times: 3, noise: (text, pick) => changed(text, punctuate(text, pick)) },
  typo: { times: 2, noise: (text, pick, isTaken) => mistype(text, pick, isTaken) },
  'no space': { times: 1, noise: (text, pick) => joinTwo(text, pick) },
} as const satisfies Record<string, { times: number; noise: Noise }>

export type NoiseKind = keyof typeof noises

/** Each kind of noise as often as it is met. */
export const weightedNoises = (Object.keys(noises) as NoiseKind[]).flatMap((kind) =>
  Array<NoiseKind>(noises[kind].times).fill(kind),
)

/** Commas and the like between slots, and a sign at the end. */
function punctuate(text: string, pick: Pick): string {
  const between = text.replace(/ \| /g, () => pick.of([', ', ' - ', ': ', ' ']))
  return between + pick.of(['?', '??', '.', '!', '...', ' ?'])
}

const tonePlaces = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
] as const

/** hòa ↔ hoà, ủy ↔ uỷ: only at a word's end are both in use. */
function moveTones(text: string): string {
  const other = new Map(
    tonePlaces.flatMap(
      ([old, modern]) =>
        [
          [old, modern],
          [modern, old],
        ] as [string, string][],
    ),
  )
  return text.replace(
    /(?<!q)(?:[òóỏõọ]a|o[àáảãạ]|[ùúủ]y|u[ỳýỷ])(?!\p{L})/gu,
    (pair) => other.get(pair) ?? pair,
  )
}

function recase(text: string, pick: Pick): string {
  const way = pick.below(4)
  if (way === 0) return text.toUpperCase()
  if (way === 1) return text.toLowerCase()
  if (way === 2) return text.replace(words, (word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  return [...text].map((letter) => (pick.chance(0.5) ? letter.toUpperCase() : letter.toLowerCase())).join('')
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** One slip in one word of at least four letters that is no abbreviation and does not become another word. */
function mistype(text: string, pick: Pick, isTaken: (word: string) => boolean): string | null {
  const candidates = [...text.matchAll(words)].filter(
    ([word]) => word.length >= 4 && word.slice(1) === word.slice(1).toLowerCase(),
  )
  if (candidates.length === 0) return null
  const match = pick.of(candidates)
  const slipped = slip(match[0], pick)
  if (slipped === match[0] || isTaken(withoutAccents(slipped).toLowerCase())) return null
  return text.slice(0, match.index) + slipped + text.slice(match.index + match[0].length)
}

function slip(word: string, pick: Pick): string {
  const letters = [...word]
  const at = 1 + pick.below(letters.length - 1)
  const letter = letters[at] as string
  switch (pick.below(4)) {
    case 0:
      return letters.toSpliced(at - 1, 2, letter, letters[at - 1] as string).join('')
    case 1:
      return letters.toSpliced(at, 1).join('')
    case 2:
      return letters.toSpliced(at, 0, letter).join('')
    default: {
      const row = rows.find((keys) => keys.includes(letter))
      if (row === undefined) return word
      const place = row.indexOf(letter)
      return letters.toSpliced(at, 1, row[place === 0 ? 1 : place - 1] as string).join('')
    }
  }
}

/** The space between two words, or between a word and the number after it, left out. */
function joinTwo(text: string, pick: Pick): string | null {
  const gaps = [...text.matchAll(/(?<=\p{L}\p{Ll}) (?=\p{L}\p{L}|\d)/gu)]
  if (gaps.length === 0) return null
  const { index } = pick.of(gaps)
  return text.slice(0, index) + text.slice(index + 1)
}
