import type { Writable } from 'node:stream'

/** Writes to a stream whose reader may go away at any time (`| head -1`), which is no error. */
export interface Writer {
  /** Resolves when the text was taken, at once where nobody reads any more. */
  write(text: string): Promise<void>
  /** Whether the reader has gone. */
  isClosed(): boolean
}

const goneCodes = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']

/** Calls `whenClosed` once, when the reader has gone. Any other failure to write rejects. */
export function createWriter(output: Writable, whenClosed: () => void): Writer {
  let closed = false
  const close = () => {
    if (closed) return
    closed = true
    whenClosed()
  }
  output.on('close', close)
  // The failure itself is told to whoever is writing; without a listener it would end the process.
  output.on('error', close)
  return {
    isClosed: () => closed,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) return resolve()
        output.write(text, (error) => {
          if (error === null || error === undefined) return resolve()
          if (!goneCodes.includes((error as NodeJS.ErrnoException).code ?? '')) return reject(error)
          close()
          resolve()
        })
      }),
  }
}
