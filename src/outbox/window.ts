/** How many may be on their way at once before any was heard of. */
const first = 2

/** How many may be on their way at once. */
interface Window {
  readonly size: number
  /** One of them is known to have been sent. */
  heard(): void
}

/**
 * Few at first: what is on its way when the process is killed is a possible repeat, and one that has just started
 * may be killed again and again. One more whenever as many as may be on their way were heard of.
 *
 * @param most how many may ever be
 */
export function createWindow(most: number): Window {
  let size = Math.min(first, most)
  let heard = 0
  return {
    get size() {
      return size
    },
    heard() {
      if (++heard < size) return
      heard = 0
      size = Math.min(size + 1, most)
    },
  }
}
