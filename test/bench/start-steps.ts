/**
 * Does what a start does, a step at a time, and prints how long each took: JSON for start.ts. Nothing is
 * imported before its own step, so that each library counts where it is first needed.
 */
const steps: { name: string; wall: number; cpu: number }[] = []

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const start = performance.now()
  const value = await work()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  steps.push({ name, wall, cpu: (user + system) / 1000 })
  return value
}

const { user, system } = process.cpuUsage()
steps.push({ name: 'Node itself', wall: performance.now(), cpu: (user + system) / 1000 })
await step('import pino', () => import('pino'))
await step('import zod', () => import('zod'))
await step('import temporal-polyfill', () => import('temporal-polyfill'))
await step('import the commands and what they need', () => import('../../commands/index.ts'))
const { askOn } = await step('import the dialogue and the language', () => import('./dispatch.ts'))
const { renderReply } = await step('import the console', async () => {
  await import('../../src/channels/console/console.ts')
  return import('../../src/channels/console/render.ts')
})
await step('import @prisma/client', () => import('@prisma/client/runtime/client'))
await step('import the generated client', () => import('../../src/store/generated/sqlite/client.ts'))
await step('import libsql', () => import('libsql'))
await step('import what is left of the store', () => import('../../src/store/sqlite.ts'))
await step('import what is left of the program', () => import('../../src/app.ts'))
const { openStore } = await import('../../src/store/open.ts')
const store = await step('open the database', () => openStore(process.env.DATABASE_URL ?? ''))
await step('the first query: who is speaking', () => store.people.find('leader', '2024-06-17'))
const catalogue = await step('read the catalogue', () => store.catalogue.load())
const { lexiconOf } = await import('../../src/language/lexicon.ts')
const lexicon = await step('build the lexicon', async () => lexiconOf(catalogue))
const { ask, settled } = askOn(store, '2024-06-17', async () => ({ catalogue, lexicon: () => lexicon }))
const reply = await step('the first answer', () => ask('/rate online-payment Sở Y tế', 'leader'))
const { consoleTexts } = await import('../../src/i18n/console.ts')
await step('its text', async () => renderReply(reply, { texts: consoleTexts, colours: false, width: 100 }))
await settled()
await store.close()
console.log(JSON.stringify(steps))
