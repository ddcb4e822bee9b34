import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { PeriodCut } from './calendar/period.ts'
import type { Language } from './directory/person.ts'
import { type logLevels, sampleStart, settings } from './settings.ts'

/** The settings of the program, read once from the environment. */
export interface Config {
  /** `file:` (SQLite) or `postgresql:`. */
  readonly databaseUrl: string
  /** Whether a new database is filled with the sample. */
  readonly sample: boolean
  /** Where the program's clock starts; null for the machine's own time. */
  readonly clockStart: Temporal.Instant | null
  /** How many times faster than the machine's the clock runs. */
  readonly clockSpeed: number
  readonly timeZone: string
  readonly language: Language
  readonly logLevel: (typeof logLevels)[number]
  readonly periodCut: PeriodCut
  /** The committee that a new database without the sample begins with: its name, and that of the unit it steers. */
  readonly committee: { readonly name: string; readonly unit: string }
  /** Null where no token is set; without any there is the console. */
  readonly telegram: TelegramConfig | null
  readonly slack: SlackConfig | null
}

/** How Slack is reached. */
export interface SlackConfig {
  readonly botToken: string
  /** Another server or a proxy; null for Slack's own. */
  readonly apiUrl: string | null
  /** By socket, which needs no public address, or by signed requests. */
  readonly receiving:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
}

/** How Telegram is reached. */
export interface TelegramConfig {
  readonly token: string
  /** A local Bot API server or a proxy; null for Telegram's own. */
  readonly apiRoot: string | null
  /** Messages a second in all. */
  readonly rate: number
  /** Null for long polling. */
  readonly webhook: {
    readonly url: string
    readonly secret: string
    readonly host: string
    readonly port: number
  } | null
}

/** A setting that can't be used: which one, what it holds, and what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly variable: string
  readonly value: string
  readonly allowed: string

  constructor(variable: string, value: string, allowed: string) {
    super(`${variable}=${value}: expected ${allowed}`)
    this.variable = variable
    this.value = value
    this.allowed = allowed
  }
}

/**
 * Reads the settings from an environment.
 *
 * @throws ConfigError for the first one that can't be used; a secret's value is not in it
 */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const read: Read = (name) => {
    const setting = settings[name]
    const raw = environment[name]?.trim() || undefined
    const parsed = setting.schema.safeParse(raw)
    if (!parsed.success) throw new ConfigError(name, 'secret' in setting ? '…' : (raw ?? ''), setting.allowed)
    return parsed.data as never
  }
  const telegram = telegramFrom(read)
  const slack = slackFrom(read)
  // Without a chat's token there is only the console, which is for trying the program out.
  const sample = (read('SAMPLE') ?? (telegram === null && slack === null ? 'true' : 'false')) === 'true'
  return {
    databaseUrl: read('DATABASE_URL'),
    sample,
    clockStart: read('CLOCK_START') ?? (sample ? Temporal.Instant.from(sampleStart) : null),
    clockSpeed: read('CLOCK_SPEED'),
    timeZone: read('TIME_ZONE'),
    language: read('LANGUAGE'),
    logLevel: read('LOG_LEVEL'),
    periodCut: read('PERIOD_CUT'),
    committee: { name: read('COMMITTEE_NAME'), unit: read('COMMITTEE_UNIT') },
    telegram,
    slack,
  }
}

type Read = <Name extends keyof typeof settings>(name: Name) => z.output<(typeof settings)[Name]['schema']>

function telegramFrom(read: Read): TelegramConfig | null {
  const token = read('TELEGRAM_BOT_TOKEN')
  const url = read('TELEGRAM_WEBHOOK_URL')
  const secret = read('TELEGRAM_WEBHOOK_SECRET')
  const webhook = addressIn(read('TELEGRAM_WEBHOOK_LISTEN'))
  if (url !== undefined && secret === undefined) {
    // Anybody could pretend to be Telegram, and so to be anybody.
    throw new ConfigError('TELEGRAM_WEBHOOK_SECRET', '', settings.TELEGRAM_WEBHOOK_SECRET.allowed)
  }
  if (token === undefined) return null
  return {
    token,
    apiRoot: read('TELEGRAM_API_ROOT')?.replace(/\/+$/, '') ?? null,
    rate: read('TELEGRAM_RATE'),
    webhook: url === undefined || secret === undefined ? null : { ...webhook, url, secret },
  }
}

function slackFrom(read: Read): SlackConfig | null {
  const botToken = read('SLACK_BOT_TOKEN')
  const appToken = read('SLACK_APP_TOKEN')
  const signingSecret = read('SLACK_SIGNING_SECRET')
  const address = addressIn(read('SLACK_LISTEN'))
  const apiUrl = read('SLACK_API_URL') ?? null
  if (botToken === undefined) return null
  if (signingSecret !== undefined)
    return { botToken, apiUrl, receiving: { by: 'http', signingSecret, ...address } }
  // There is no other way to hear anything.
  if (appToken === undefined) throw new ConfigError('SLACK_APP_TOKEN', '', settings.SLACK_APP_TOKEN.allowed)
  return { botToken, apiUrl, receiving: { by: 'socket', appToken } }
}

/** An address to listen at: `0.0.0.0:8080`, `[::1]:8080`. */
function addressIn(text: string): { host: string; port: number } {
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(text) ?? []
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** The language to complain in about settings that may be wrong themselves. */
export function languageOfComplaints(environment: Readonly<Record<string, string | undefined>>): Language {
  return settings.LANGUAGE.schema.safeParse(environment.LANGUAGE || undefined).data ?? 'vi'
}
