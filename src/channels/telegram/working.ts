import type { Api } from 'grammy'

/** An answer that takes longer than this shows that it is being worked on. */
const patience = 400
/** How long Telegram shows it, less a little. */
const shownFor = 4500

/**
 * Shows "typing…" in a chat while an answer takes long. It promises nothing: where it can't be shown it isn't,
 * and it is never tried again.
 */
export function createWorking({
  api,
  wait,
  isPaused,
  report,
}: {
  readonly api: Api
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>
  readonly isPaused: (chat: number) => boolean
  readonly report: (error: unknown) => void
}): (chat: number, thread: number | undefined) => () => void {
  const show = async (chat: number, thread: number | undefined, done: AbortSignal) => {
    await wait(patience, done)
    while (!done.aborted && !isPaused(chat)) {
      await api.sendChatAction(chat, 'typing', thread === undefined ? {} : { message_thread_id: thread })
      await wait(shownFor, done)
    }
  }
  return (chat, thread) => {
    const done = new AbortController()
    show(chat, thread, done.signal).catch(report)
    return () => done.abort()
  }
}
