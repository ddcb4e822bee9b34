import { GrammyError } from 'grammy'
import { ChannelError } from '../../chat/errors.ts'
import type { TelegramDependencies } from './dependencies.ts'
import { pollingPause } from './polling.ts'

/**
 * Asks until there is an answer: a server may be up before its network. Null where the program is stopped
 * meanwhile.
 */
export async function insist<T>(ask: () => Promise<T>, deps: TelegramDependencies): Promise<T | null> {
  for (let failures = 1; !deps.stop.aborted; failures++) {
    try {
      const answer = await ask()
      if (failures > 1) deps.trouble(null)
      return answer
    } catch (error) {
      if (isWrongToken(error)) throw new ChannelError('telegram', 'wrong-token', error)
      if (failures === 1) deps.trouble('network', error)
      await deps.wait(pollingPause(failures), deps.stop)
    }
  }
  return null
}

/** Whether Telegram knows no bot of this token. */
export function isWrongToken(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)
}
