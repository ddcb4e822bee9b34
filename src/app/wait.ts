/** Waits; resolves early when it is called off. Without the platform's abortable timer, which makes an error each time. */
export function wait(milliseconds: number, until: AbortSignal): Promise<void> {
  if (until.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      until.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    until.addEventListener('abort', end)
  })
}
