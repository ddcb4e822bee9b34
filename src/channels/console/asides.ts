/** Writes a text above the prompt, which then stands there again with what is being typed. */
type WriteAbove = (text: string) => Promise<void>

/** What is said at a terminal between answers. It never breaks into one: it waits until the prompt stands again. */
export interface Asides {
  /** Says a text, worked out only then; resolves with false where the talk ends before. Rejects where that fails. */
  say(text: () => string): Promise<boolean>
  /** The prompt stands: what waits is said, and what comes until it is closed. */
  open(write: WriteAbove): void
  /** A line was typed, and an answer follows. */
  close(): void
  /** The talk is over. */
  end(): void
}

interface Waiting {
  readonly text: () => string
  readonly said: (whether: boolean) => void
  readonly failed: (error: unknown) => void
}

/** Keeps what comes while nobody can be shown it, and shows it once a line can be written. */
export function createAsides(): Asides {
  const waiting: Waiting[] = []
  let write: WriteAbove | null = null
  let over = false
  let writing: Promise<void> = Promise.resolve()

  /** One after another, so that each finds the prompt that the one before left. */
  const sayAll = async () => {
    for (let next = waiting[0]; write !== null && next !== undefined; next = waiting[0]) {
      waiting.shift()
      try {
        await write(next.text())
        next.said(true)
      } catch (error) {
        next.failed(error)
      }
    }
  }
  const flush = () => {
    writing = writing.then(sayAll)
  }
  return {
    say: (text) =>
      new Promise((said, failed) => {
        if (over) return said(false)
        waiting.push({ text, said, failed })
        flush()
      }),
    open(writeAbove) {
      write = writeAbove
      flush()
    },
    close() {
      write = null
    },
    end() {
      over = true
      write = null
      for (const { said } of waiting.splice(0)) said(false)
    },
  }
}
