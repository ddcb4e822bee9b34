import { expect, it } from 'vitest'
import { serve } from '../e2e/telegram.ts'
import { acts, type Ready, ready } from './acts.ts'
import { settled, wrongs } from './check.ts'

/** More than the commits that it takes. */
const atMost = 60

/** Rounds that are prepared together. */
const together = 10

/** One of each way to the database; what they send is the business of the named points. */
const some = acts.filter(
  ({ name, inGroup, stranger }) => inGroup || stranger || name === 'a press that invites',
)

/** As SQLite tests itself: killed after the first commit, the second …, until all is done before it comes to that. */
it('answers everything once and changes everything once, after whichever commit it is killed', async () => {
  const served = await serve({}, { crashes: true })
  const { api, crashAt, kill, launch, again } = served
  const wrong: string[] = []
  let rounds: Ready[][] = []
  let nth = 1
  for (; nth <= atMost; nth++) {
    if (rounds.length === 0) {
      rounds = await Promise.all(Array.from({ length: together }, () => ready(served, some)))
      await settled(served)
    }
    const round = rounds.pop() ?? []
    await kill()
    await Promise.all(round.map(({ go }) => go()))
    crashAt({ when: 'after', nth })
    const { ended } = launch()
    const completed = await Promise.race([ended.then(() => false), settled(served).then(() => true)])
    if (!completed) {
      await again()
      await settled(served)
    }
    wrong.push(...round.flatMap((one) => wrongs(served, one)).map((what) => `commit ${nth}: ${what}`))
    if (completed) break
  }
  crashAt(null)
  expect(wrong).toEqual([])
  // Each has its updates stored, its answers stored, claimed and marked.
  expect(nth).toBeGreaterThan(8)
  expect(nth).toBeLessThan(atMost)
  expect(api.violations).toEqual([])
  expect(api.floods).toEqual([])
})
