/** How long to wait, and for what, as it is told when it does not come. */
export interface Waiting {
  /** In milliseconds, half a minute unless said. Only a wait that has failed takes so long. */
  readonly timeout?: number
  readonly what?: string
}

/** Tells those who wait that something has changed. */
export interface Changes {
  /** Something has changed: everybody who waits looks again. */
  happened(): void
  /**
   * Resolves with what `look` returns once that is neither undefined, null nor false; looks now and at each
   * change. Rejects with what `look` throws, when time is up, and when the server is stopped.
   */
  until<T>(look: () => T, waiting?: Waiting): Promise<Exclude<T, undefined | null | false>>
  /** Ends every wait with this error. */
  end(error: Error): void
}

/** `report` says how things stand, for the message of a wait that has failed. */
export function createChanges(report: () => string): Changes {
  const waiting = new Set<{ look(): void; fail(error: Error): void }>()
  return {
    happened() {
      for (const one of [...waiting]) one.look()
    },
    until<T>(look: () => T, { timeout = 30_000, what = 'something' }: Waiting = {}) {
      const asked = new Error(`waited ${timeout} ms for ${what}`)
      return new Promise<Exclude<T, undefined | null | false>>((resolve, reject) => {
        const done = () => {
          waiting.delete(one)
          clearTimeout(timer)
        }
        const one = {
          look() {
            try {
              const found = look()
              if (found === undefined || found === null || found === false) return
              done()
              resolve(found as Exclude<T, undefined | null | false>)
            } catch (error) {
              done()
              reject(error)
            }
          },
          fail(error: Error) {
            done()
            reject(error)
          },
        }
        const timer = setTimeout(() => {
          asked.message += `\n${report()}`
          one.fail(asked)
        }, timeout)
        waiting.add(one)
        one.look()
      })
    },
    end(error) {
      for (const one of [...waiting]) one.fail(error)
    },
  }
}
