import { UnknownSpeaker } from './app/console.ts'
import { ChannelError } from './chat/errors.ts'
import { ConfigError } from './config.ts'
import type { Messages } from './i18n/messages.ts'
import { SampleFileError, StoreError, type StoreErrorCode } from './store/errors.ts'

/**
 * What the person who runs the program is told when it can't start or go on: the cause and the remedy, in a
 * sentence. Null for errors that nobody foresaw, which belong into the log.
 */
export function operatorMessage(error: unknown, t: Messages['operator']): string | null {
  if (error instanceof ConfigError) {
    const option = error.variable.startsWith('--')
    return option
      ? t.badOption({ option: error.value, allowed: `${error.variable} ${error.allowed}` })
      : t.wrongSetting(error)
  }
  if (error instanceof UnknownSpeaker) {
    if (error.known.length === 0) return t.emptyDatabase
    return t.nobody({ who: error.who, known: error.known.join(', ') })
  }
  if (error instanceof ChannelError) return channelMessage(error, t)
  if (error instanceof StoreError) return storeMessage(error, t)
  if (error instanceof SampleFileError) return t.sampleFile({ fault: error.message })
  return null
}

function channelMessage({ channel, code }: ChannelError, t: Messages['operator']): string {
  if (channel !== 'slack') return code === 'port' ? t.portTaken : t.wrongToken
  if (code === 'port') return t.slackPortTaken
  return code === 'wrong-token' ? t.slackWrongToken : t.slackWrongAppToken
}

function storeMessage({ code, facts }: StoreError, t: Messages['operator']): string | null {
  const path = facts.path ?? [facts.host, facts.database].filter(Boolean).join('/')
  const messages: Partial<Record<StoreErrorCode, (given: { path: string }) => string>> = {
    locked: t.locked,
    newer: t.newer,
    'failed-migration': t.migration,
    foreign: t.foreign,
    'read-only': t.readOnly,
    corrupt: t.corrupt,
    'not-a-file': t.notAFile,
    full: t.full,
    unreachable: t.unreachable,
    denied: t.denied,
    missing: t.missing,
    'bad-url': () => t.badUrl,
  }
  return messages[code]?.({ path }) ?? null
}
