import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { fold } from '../../src/language/text.ts'
import { understand } from '../../src/language/understand.ts'
import { corpusDay } from '../language/corpus.ts'
import type { Mention } from './names-mentions.ts'

/** What a mention was taken for: the first is an answer, the next are what else it may be, the best first. */
export interface Reading {
  readonly first: string | null
  readonly next: readonly string[]
}

/** Something that tells which unit or indicator is meant. */
export interface Engine {
  readonly name: string
  find(text: string, about: Mention['about']): Reading
}

/** Ours, told by the command that a unit or an indicator is to come. */
export function ours(catalogue: Catalogue): Engine {
  const lexicon = lexiconOf(catalogue)
  return {
    name: 'Trợ lý',
    find(text, about) {
      const found = understand(text, lexicon, corpusDay, about === 'unit' ? 'scorecard' : 'define')
      const named = about === 'unit' ? found.units : found.indicator === null ? [] : [found.indicator]
      const [only] = named
      const asked = found.ask?.candidates ?? []
      return named.length === 1 && only !== undefined
        ? { first: only, next: asked }
        : { first: null, next: [...asked, ...named] }
    },
  }
}

interface Entry {
  readonly id: number
  readonly code: string
  readonly text: string
}

/** Every name and alias, folded. */
function entriesOf(catalogue: Catalogue): Record<Mention['about'], Entry[]> {
  const entries = (things: Iterable<readonly [string, readonly string[]]>) =>
    [...things]
      .flatMap(([code, names]) => [...new Set(names.map(fold))].map((text) => ({ code, text })))
      .map((entry, id) => ({ id, ...entry }))
  return {
    unit: entries(
      [...catalogue.units.values()].map((one) => [one.code, [one.name, one.nameEn, ...one.aliases]]),
    ),
    indicator: entries(
      [...catalogue.indicators.values()].map((one) => [one.slug, [one.nameVi, one.nameEn, ...one.aliases]]),
    ),
  }
}

/** Its settings, and those of MiniSearch, are the most accurate of some twenty that were tried on these mentions. */
export function fuse(catalogue: Catalogue): Engine {
  const entries = entriesOf(catalogue)
  const index = (list: Entry[]) =>
    new Fuse(list, { keys: ['text'], threshold: 0.4, ignoreLocation: true, ignoreFieldNorm: true })
  const indexes = { unit: index(entries.unit), indicator: index(entries.indicator) }
  return {
    name: 'Fuse.js',
    find: (text, about) =>
      readingOf(indexes[about].search(fold(text), { limit: 25 }).map(({ item }) => item.code)),
  }
}

export function miniSearch(catalogue: Catalogue): Engine {
  const entries = entriesOf(catalogue)
  const index = (list: Entry[]) => {
    const made = new MiniSearch<Entry>({
      fields: ['text'],
      storeFields: ['code'],
      searchOptions: { fuzzy: 0.3, prefix: true, combineWith: 'OR' },
    })
    made.addAll(list)
    return made
  }
  const indexes = { unit: index(entries.unit), indicator: index(entries.indicator) }
  return {
    name: 'MiniSearch',
    find: (text, about) => readingOf(indexes[about].search(fold(text)).map((one) => one.code as string)),
  }
}

function readingOf(codes: readonly string[]): Reading {
  const [first = null, ...next] = [...new Set(codes)]
  return { first, next }
}
