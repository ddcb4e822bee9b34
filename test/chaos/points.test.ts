import { expect, it } from 'vitest'
import { type Served, serve } from '../e2e/telegram.ts'
import { type Ready, ready } from './acts.ts'
import { settled, wrongs } from './check.ts'
import { type Point, points } from './points.ts'

it('answers everything once, and changes everything once, whatever the program is doing when it is killed', async () => {
  const served = await serve({}, { crashes: true })
  // All of them at once: each chat takes one message a second.
  const rounds = await Promise.all(points.map(async (point) => ({ point, round: await ready(served) })))
  await settled(served)
  const wrong: string[] = []
  for (const { point, round } of rounds) {
    await killAt(point, round, served)
    await served.again()
    await settled(served)
    wrong.push(...round.flatMap((one) => wrongs(served, one)).map((what) => `${point.name}: ${what}`))
  }
  expect(wrong).toEqual([])
  expect(served.api.violations).toEqual([])
  expect(served.api.floods).toEqual([])
})

/** Everybody does their act, and the program is killed at this point of it. */
async function killAt(point: Point, round: readonly Ready[], served: Served): Promise<void> {
  const { api, crashAt, program, kill } = served
  if ('commit' in point) {
    crashAt(point.commit)
    await Promise.all(round.map(({ go }) => go()))
    await within(program().ended, point.name)
    return
  }
  const fault = api.fault(point.held)
  await Promise.all(round.map(({ go }) => go()))
  await api.until(() => fault.met.length > 0, { what: point.name })
  // What is to be accepted is accepted by the time that another request is.
  if (point.held.kind === 'hold after') await fetch(`${api.root}/bot${api.token}/getMe`)
  await kill()
  fault.drop()
}

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  const patience = AbortSignal.timeout(60_000)
  const late = new Promise<never>((_, reject) => {
    patience.addEventListener('abort', () => reject(new Error(`it was never killed: ${what}`)))
  })
  return Promise.race([promise, late])
}
