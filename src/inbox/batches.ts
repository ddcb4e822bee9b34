/**
 * Gathers what many ask for at about the same time into one call: what comes in the same turn of the event loop,
 * or while a call is on its way, goes into the next one, so that a commit that reaches the disk is paid once for
 * all of them.
 */
export function inBatches<Item, Result>(
  work: (items: readonly Item[]) => Promise<Result>,
): (items: readonly Item[]) => Promise<Result> {
  let next: { items: Item[]; result: Promise<Result> } | null = null
  let current: Promise<unknown> = Promise.resolve()
  return (items) => {
    if (next === null) {
      const batch: Item[] = []
      // A database within this process holds everything up while it commits: others ask right after, in this turn.
      const result = current.then(endOfTurn).then(() => {
        next = null
        return work(batch)
      })
      next = { items: batch, result }
      current = result.catch(() => undefined)
    }
    next.items.push(...items)
    return next.result
  }
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
