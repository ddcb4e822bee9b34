import type { Unit } from '../directory/unit.ts'
import { type Meaning, type Phrase, phrase } from './phrases.ts'
import { fold } from './text.ts'
import { distinct, shortened } from './variants.ts'

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
