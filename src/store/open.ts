import { type CatalogueStore, catalogueIn } from './catalogue.ts'
import type { Opened } from './client.ts'
import { type Conversations, conversationsIn } from './conversations.ts'
import { asStoreError, StoreError, type StoreErrorFacts } from './errors.ts'
import { type Figures, figuresIn } from './figures.ts'
import type { InitialData } from './initial-data.ts'
import { isEmpty, load } from './load.ts'
import type { Provider } from './migrate.ts'
import { type People, peopleIn } from './people.ts'
import { type Settings, settingsIn } from './settings.ts'

/** Everything that outlives the program. Whatever fails in it fails with a StoreError. */
export interface Store {
  readonly provider: Provider
  readonly catalogue: CatalogueStore
  readonly figures: Figures
  readonly people: People
  readonly conversations: Conversations
  readonly settings: Settings
  /** Whether there is nothing in it yet. */
  isEmpty(): Promise<boolean>
  /** Fills an empty database, all or nothing; `not-empty` otherwise. */
  load(data: InitialData): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the database at a `file:` address (SQLite; a path relative to the working directory, made where it
 * is missing) or a `postgresql:` one, and brings its structure up to date.
 *
 * @throws StoreError, and then the database is as it was
 */
export async function openStore(url: string): Promise<Store> {
  const { provider, client, facts, close } = await openDatabase(url)
  const { isEmpty: empty, load: fill } = guarded(
    { isEmpty: () => isEmpty(client), load: (data: InitialData) => load(client, data) },
    facts,
  )
  return {
    provider,
    catalogue: guarded(catalogueIn(client), facts),
    figures: guarded(figuresIn(client), facts),
    people: guarded(peopleIn(client), facts),
    conversations: guarded(conversationsIn(client), facts),
    settings: guarded(settingsIn(client), facts),
    isEmpty: empty,
    load: fill,
    close,
  }
}

/** Each kind of database brings its own driver, which is loaded only for it. */
async function openDatabase(url: string): Promise<Opened> {
  if (url.startsWith('file:')) return (await import('./sqlite.ts')).openSqlite(url)
  if (/^postgres(ql)?:/.test(url)) return (await import('./postgresql.ts')).openPostgresql(url)
  throw new StoreError('bad-url')
}

type Methods = Record<string, (...given: never[]) => Promise<unknown>>

/** The same functions, whose errors are StoreErrors. */
function guarded<T extends { [Name in keyof T]: Methods[string] }>(functions: T, facts: StoreErrorFacts): T {
  const guard =
    (run: Methods[string]): Methods[string] =>
    async (...given) => {
      try {
        return await run(...given)
      } catch (error) {
        throw asStoreError(error, facts)
      }
    }
  const entries = Object.entries<Methods[string]>(functions).map(([name, run]) => [name, guard(run)])
  return Object.fromEntries(entries) as T
}
