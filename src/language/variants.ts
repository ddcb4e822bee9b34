import type { Unit } from '../directory/unit.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { type Meaning, type Phrase, phrase } from './phrases.ts'
import { shortForms } from './short-forms.ts'
import { fold, type Token, tokenize } from './text.ts'

/** Words that only open an indicator's name; people leave them out. */
const openings = ['tỷ lệ', 'mức độ', 'chỉ số', 'thứ hạng', 'người dân']

const closings = ['rate', 'ratio']

/**
 * The phrases by which an indicator is meant: its names, aliases and slug, with and without the opening
 * word, each in the short forms in which people write it.
 */
export function indicatorPhrases(indicator: Indicator): Phrase[] {
  const meaning: Meaning = { kind: 'indicator', code: indicator.slug }
  const given = [indicator.slug, indicator.nameVi, indicator.nameEn, ...indicator.aliases]
  const names = [...given, ...given.flatMap((name) => withoutEdges(name))]
  const bare = names.slice(given.length)
  return distinct([
    ...given.map((name) => phrase(name, meaning)),
    ...bare.map((name) => phrase(name, meaning, 0.05)),
    ...[...new Set(names.flatMap(shortened))].map((name) => phrase(name, meaning, 0.08)),
  ])
}

function withoutEdges(name: string): string[] {
  const lower = name.toLowerCase()
  const opening = openings.find((word) => lower.startsWith(`${word} `))
  const closing = closings.find((word) => lower.endsWith(` ${word}`))
  const bare = lower.slice(opening ? opening.length + 1 : 0, closing ? -closing.length - 1 : undefined)
  return bare !== lower && bare.length > 2 ? [bare.replace(/^về /, '')] : []
}

/** The short forms with spaces around them, so that only whole words are replaced. */
const replacements = shortForms.map(
  ([word, forms]) => [` ${word} `, forms.map((form) => ` ${form} `)] as const,
)
const mostForms = 60

/** A name with each of its words in each short form; at most 60 of them. */
function shortened(name: string): string[] {
  const forms = [` ${name.toLowerCase()} `]
  for (const [word, shorter] of replacements) {
    const known = forms.length
    for (let index = 0; index < known; index++) {
      const form = forms[index] as string
      if (!form.includes(word)) continue
      for (const short of shorter) if (forms.length < mostForms) forms.push(form.replace(word, short))
    }
  }
  // A lone abbreviation of two letters says too little to be taken for an indicator.
  return forms
    .slice(1)
    .map((form) => form.trim())
    .filter((form) => form.length > 3)
}

const kindWords = {
  province: ['tỉnh', 'province', 'UBND tỉnh'],
  department: ['sở', 'department of', 'dept of', 'department'],
  district: [
    'thành phố',
    'tp',
    'tp.',
    'huyện',
    'h.',
    'thị xã',
    'tx',
    'tx.',
    'quận',
    'UBND',
    'UBND thành phố',
    'UBND TP',
    'UBND huyện',
    'UBND thị xã',
    'UBND TX',
    'city of',
    'district',
  ],
} as const

const kindName = /^(sở|tỉnh|thành phố|huyện|thị xã|quận)\s+/i
const kindNameEn = /^(department of|province of)\s+|\s+(city|district|province|town)$/gi

/**
 * The phrases by which a unit is meant: its names and aliases with and without the word for its kind, the
 * initials of its parts joined in every way (`LĐTBXH`, `LĐ-TB&XH`, `SLĐTB&XH`), and the first or last part
 * of a long name alone, which is told apart from other units' parts by the catalogue.
 */
export function unitPhrases(unit: Unit): Phrase[] {
  const meaning: Meaning = { kind: 'unit', code: unit.code }
  const bareName = unit.name.replace(kindName, '')
  const bareEn = unit.nameEn.replace(kindNameEn, '')
  const given = [unit.name, unit.nameEn, unit.code, ...unit.aliases]
  const bare = [bareName, bareEn, ...unit.aliases].map((name) => name.replace(kindName, ''))
  const kinds = kindWords[unit.kind]
  const phrases = given.map((name) => phrase(name, meaning))
  for (const name of new Set(bare)) {
    if (fold(name).length < 2) continue
    if (name === bareName || name === bareEn)
      phrases.push(phrase(name, meaning, name.length < 4 ? 0.2 : 0.02))
    for (const kind of kinds) phrases.push(phrase(`${kind} ${name}`, meaning, 0.02))
    if (unit.kind === 'district')
      phrases.push(phrase(`${name} city`, meaning, 0.02), phrase(`${name} district`, meaning, 0.02))
    if (unit.kind === 'department') phrases.push(phrase(`${name} department`, meaning, 0.02))
    if (unit.kind === 'province') phrases.push(phrase(`${name} province`, meaning, 0.02))
  }
  for (const name of new Set(given.flatMap(shortened))) phrases.push(phrase(name, meaning, 0.05))
  phrases.push(...initialPhrases(unit, bareName, meaning), ...partPhrases(unit, bareName, meaning))
  return distinct(phrases)
}

function initialPhrases(unit: Unit, bareName: string, meaning: Meaning): Phrase[] {
  const parts = partsOfName(bareName).map((part) => part.map((word) => [...word][0] ?? '').join(''))
  const letters = parts.join('')
  if (letters.length < 2) return []
  const phrases: Phrase[] = []
  for (const joined of joinings(parts)) {
    const text = joined.join('&')
    if (unit.kind === 'department') {
      phrases.push(phrase(`sở ${text}`, meaning, 0.03), phrase(`s${text}`, meaning, 0.05))
    }
    if (unit.kind === 'district') {
      for (const kind of ['tp', 'huyện', 'tx', 'h', 'UBND'])
        phrases.push(phrase(`${kind} ${text}`, meaning, 0.05))
    }
    // Two letters of a department's name are too often another word ("TP"); with its S they are not.
    if (unit.kind !== 'department' || letters.length > 2) {
      phrases.push(phrase(text, meaning, letters.length < 3 ? 0.14 : 0.1))
    }
  }
  return phrases
}

function partPhrases(unit: Unit, bareName: string, meaning: Meaning): Phrase[] {
  const parts = partsOfName(bareName)
  const words = parts.flat()
  if (unit.kind !== 'department' || !kindName.test(unit.name)) return []
  // "sở tài", "sở khoa": as far as the name was typed.
  const begun = words
    .slice(0, -1)
    .map((_, index) => phrase(`sở ${words.slice(0, index + 1).join(' ')}`, meaning, 0.15))
  if (parts.length < 2) return begun
  return begun.concat(
    parts.flatMap((part, index) => {
      const text = part.join(' ')
      const cost = index === 0 ? 0.12 : 0.25
      const named = phrase(`sở ${text}`, meaning, cost)
      return index === 0 && part.length > 1 ? [named, phrase(text, meaning, cost + 0.1)] : [named]
    }),
  )
}

/** "Lao động - Thương binh và Xã hội" → [[lao, động], [thương, binh], [xã, hội]]. */
function partsOfName(name: string): string[][] {
  return name
    .split(/\s+-\s+|,\s*|\s+và\s+|\s+&\s+/)
    .map((part) => part.split(/\s+/).filter((word) => word !== 'các' && word !== ''))
    .filter((part) => part.length > 0)
}

/** [a, b, c] → [a b c], [ab c], [a bc], [abc]: the parts with neighbours joined in every way. */
function joinings(parts: readonly string[]): string[][] {
  const [first, ...rest] = parts
  if (first === undefined) return []
  if (rest.length === 0) return [[first]]
  return joinings(rest).flatMap(([head = '', ...tail]) => [
    [first, head, ...tail],
    [first + head, ...tail],
  ])
}

/**
 * Of phrases with the same words only one: the one with its accents, which a bare word agrees with too
 * ("Tân Uyên", not "Tan Uyen"; "Sở Nông nghiệp", not the code), else the cheapest.
 */
function distinct(phrases: readonly Phrase[]): Phrase[] {
  const best = new Map<string, Phrase>()
  for (const one of phrases) {
    const key = one.tokens.map((token) => token.folded).join(' ')
    const known = best.get(key)
    if (known === undefined || better(one, known)) best.set(key, one)
  }
  return [...best.values()]
}

function better(one: Phrase, known: Phrase): boolean {
  const accents = accentsIn(one) - accentsIn(known)
  return accents === 0 ? one.cost < known.cost : accents > 0 && one.cost < known.cost + 0.05
}

function accentsIn({ tokens }: Phrase): number {
  return tokens.filter((token) => token.spelling !== token.folded).length
}

/** The words of a name. */
export function wordsOf(name: string): Token[] {
  return tokenize(name).filter((token) => token.kind === 'word')
}
