import { type Catalogue, visibleTo } from '../directory/catalogue.ts'
import { type Lexicon, lexiconOf } from '../language/lexicon.ts'

/** What somebody may see, and by what it is recognised in a text. */
export interface Names {
  readonly catalogue: Catalogue
  /** Built when it is first asked for: a button needs none, and it takes long right after a start. */
  readonly lexicon: () => Lexicon
}

/**
 * The catalogue as members of each set of committees see it, with its lexicon, kept until an edit changes
 * the version. With several instances on one database every one of them notices the edit at the next question.
 */
export function namesFrom(store: {
  load(): Promise<Catalogue>
  version(): Promise<string>
}): (committees: readonly string[]) => Promise<Names> {
  let loaded: Promise<Catalogue> | null = null
  let version: string | null = null
  let seen = new Map<string, Names>()
  return async (committees) => {
    const current = await store.version()
    if (loaded === null || current !== version) {
      loaded = store.load()
      version = current
      seen = new Map()
    }
    const views = seen
    const catalogue = await loaded.catch((error: unknown) => {
      loaded = null
      throw error
    })
    const key = committees.join('+')
    const known = views.get(key)
    if (known !== undefined) return known
    const visible = visibleTo(catalogue, committees)
    let built: Lexicon | null = null
    const lexicon = () => {
      built ??= lexiconOf(visible)
      return built
    }
    const names = { catalogue: visible, lexicon }
    views.set(key, names)
    return names
  }
}
