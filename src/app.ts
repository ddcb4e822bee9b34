import { serveConsole } from './app/console.ts'
import type { AppDependencies } from './app/dependencies.ts'
import type { Config } from './config.ts'
import { openStore, type Store } from './store/open.ts'

/** The program: `start` resolves when its work is done, which `stop` brings about early. */
export interface App {
  start(): Promise<void>
  stop(): void
}

/** Puts the program together. Nothing else knows both a channel and the store. */
export function createApp(config: Config, deps: AppDependencies): App {
  const stopping = new AbortController()
  return {
    async start() {
      const store = await openStore(config.databaseUrl)
      try {
        await fill(store, config)
        if (!stopping.signal.aborted) await serve(store, config, deps, stopping.signal)
      } finally {
        await store.close()
      }
    },
    stop: () => stopping.abort(),
  }
}

/** What a new database begins with: the sample, or a committee that has an administrator to come. */
async function fill(store: Store, { sample, telegram, slack, committee }: Config): Promise<void> {
  if (!(await store.isEmpty())) return
  if (sample) {
    const { sampleData } = await import('./store/sample/index.ts')
    await store.load(sampleData())
  } else if (telegram !== null || slack !== null) {
    const { initialCommittee, standardData } = await import('./store/initial-committee.ts')
    await store.load(initialCommittee(committee.name, committee.unit, standardData()))
  }
}

/** In the chats whose tokens are set; without any, at the console. */
async function serve(store: Store, config: Config, deps: AppDependencies, stop: AbortSignal): Promise<void> {
  if (config.telegram === null && config.slack === null) return serveConsole(store, config, deps, stop)
  // Whoever talks at the console doesn't wait for what chats take to load.
  const { serveChats } = await import('./app/chats.ts')
  return serveChats(store, config, deps, stop)
}
