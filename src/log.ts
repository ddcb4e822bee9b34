import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** A telephone number as it is written in Viet Nam, ten digits from 0 or eleven from 84. */
const telephone = /(?<!\d)(?:\+?84|0)(?:[ .-]?\d){9}(?!\d)/g

/** What a log may not say is left out of the finished line, wherever in it an error brought it up. */
function cleaned(line: string, secrets: readonly string[]): string {
  const told = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), line)
  return told.replace(telephone, '…')
}

/** The log, a JSON line an event, to `write`. Tokens, passwords and telephone numbers never get into it. */
export function createLog(
  level: Config['logLevel'],
  secrets: readonly string[],
  write: (line: string) => void,
): Logger {
  // As they may be quoted in an address, too.
  const hidden = secrets.filter((one) => one !== '').flatMap((one) => [one, encodeURIComponent(one)])
  return pino({ level }, { write: (line: string) => write(cleaned(line, hidden)) })
}

/** What of the settings is secret. */
export function secretsOf({ databaseUrl, telegram, slack }: Config): string[] {
  const password = URL.canParse(databaseUrl) ? new URL(databaseUrl).password : ''
  const receiving = slack?.receiving
  const ofSlack = [slack?.botToken, receiving?.by === 'http' ? receiving.signingSecret : receiving?.appToken]
  const ofChats = [telegram?.token, telegram?.webhook?.secret, ...ofSlack].map((one) => one ?? '')
  return [...ofChats, password, decodeURIComponent(password)]
}
