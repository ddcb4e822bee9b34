/** Time that passes only when nothing else is left to do: whatever is waited for, nobody waits. */
export interface Simulation {
  /** Milliseconds that have passed. */
  elapsed(): number
  /** Resolves when so many milliseconds have passed, or early when `until` is aborted. */
  wait(milliseconds: number, until?: AbortSignal): Promise<void>
  /** Work on something real, such as a database: meanwhile no time passes. */
  during<T>(work: () => Promise<T>): Promise<T>
  /** Lets time pass until something is so; throws where it is not within so many milliseconds. */
  until(isSo: () => boolean, within?: number): Promise<void>
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): Promise<void>
}

interface Timer {
  readonly at: number
  readonly ring: () => void
}

export function createSimulation(): Simulation {
  let elapsed = 0
  let working = 0
  let timers: Timer[] = []

  const wait = (milliseconds: number, until?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (until?.aborted) return resolve()
      const timer = { at: elapsed + Math.max(0, milliseconds), ring: resolve }
      timers.push(timer)
      const drop = () => {
        timers = timers.filter((one) => one !== timer)
        resolve()
      }
      until?.addEventListener('abort', drop, { once: true })
    })

  const until = async (isSo: () => boolean, within = 3_600_000) => {
    const latest = elapsed + within
    for (;;) {
      // What can be done without time is done by now.
      await new Promise((resolve) => setImmediate(resolve))
      if (working > 0) continue
      if (isSo()) return
      const next = Math.min(...timers.map(({ at }) => at))
      if (!(next <= latest)) throw new Error(`not so after ${within} ms`)
      elapsed = Math.max(elapsed, next)
      const rung = timers.filter(({ at }) => at <= elapsed)
      timers = timers.filter(({ at }) => at > elapsed)
      for (const { ring } of rung) ring()
    }
  }

  return {
    elapsed: () => elapsed,
    wait,
    async during(work) {
      working++
      try {
        return await work()
      } finally {
        working--
      }
    },
    until,
    async pass(milliseconds) {
      let passed = false
      void wait(milliseconds).then(() => {
        passed = true
      })
      await until(() => passed, milliseconds)
    },
  }
}
