import { median } from './timing.ts'

/**
 * Milliseconds for work that never changes, the median of a few times: 100,000 words put into a Map and looked
 * up again. A machine that is shared is slower at one time than at another, and this tells how much.
 */
export function yardstick(): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    const words = new Map<string, number>()
    for (let number = 0; number < 100_000; number++) words.set(`word ${(number * 7919) % 100_003}`, number)
    let found = 0
    for (let number = 0; number < 100_000; number++) if (words.has(`word ${number}`)) found++
    if (found < 99_000) throw new Error('the yardstick is broken')
    return performance.now() - start
  })
  return median(times)
}
