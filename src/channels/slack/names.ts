import type { webApi } from '@slack/bolt'
import type { ChannelLog } from './dependencies.ts'
import { describe } from './failure.ts'

/** Asks for the names that users go by. It promises nothing: where one can't be told it is what was told before. */
export function createNames(
  client: webApi.WebClient,
  log: ChannelLog,
): (account: string, told: string) => Promise<string> {
  return async (account, told) => {
    try {
      const { user } = await client.users.info({ user: account })
      return user?.profile?.real_name || user?.real_name || user?.name || told || account
    } catch (error) {
      log(new Error(describe(error)), 'the name of a user could not be asked for')
      return told || account
    }
  }
}
