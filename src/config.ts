import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type PeriodCut, periodCuts } from './calendar/period.ts'
import { type Language, languages } from './directory/person.ts'

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

export interface SlackConfig {
  readonly botToken: string
  /** Another server or a proxy; null for Slack's own. */
  readonly apiUrl: string | null
  /** By socket, which needs no public address, or by signed requests. */
  readonly receiving:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
}

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

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

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

/** Where the sample's clock starts when nothing else is set: a Monday, 08:00, before the weekly meeting. */
export const sampleStart = '2024-06-17T08:00:00+07:00'

const listenAddress = z
  .string()
  .regex(/^[\w.[\]:-]+:\d{1,5}$/)
  .refine((address) => Number(address.slice(address.lastIndexOf(':') + 1)) <= 65_535)

/** Every variable: what it may be, as an operator reads it, and how it is read. Unset and empty are one. */
const settings = {
  DATABASE_URL: {
    allowed: 'file:./data/tro-ly.db, postgresql://user:password@host/database',
    schema: z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)./)
      .default('file:./data/tro-ly.db'),
    secret: true,
  },
  SAMPLE: {
    allowed: 'true, false',
    schema: z.enum(['true', 'false']).optional(),
  },
  CLOCK_START: {
    allowed: sampleStart,
    schema: z
      .string()
      .transform((text, issues) => {
        try {
          return Temporal.Instant.from(text)
        } catch {
          issues.addIssue('not an instant')
          return z.NEVER
        }
      })
      .optional(),
  },
  CLOCK_SPEED: {
    allowed: '0.1 … 100000',
    schema: z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number)
      .pipe(z.number().min(0.1).max(100_000))
      .default(1),
  },
  TIME_ZONE: {
    allowed: 'Asia/Ho_Chi_Minh, Asia/Bangkok, UTC, …',
    schema: z.string().refine(isTimeZone).default('Asia/Ho_Chi_Minh'),
  },
  LANGUAGE: {
    allowed: languages.join(', '),
    schema: z.string().transform(languageOf).pipe(z.enum(languages)).default('vi'),
  },
  LOG_LEVEL: {
    allowed: logLevels.join(', '),
    schema: z.enum(logLevels).default('warn'),
  },
  PERIOD_CUT: {
    allowed: periodCuts.join(', '),
    schema: z.enum(periodCuts).default('calendar'),
  },
  COMMITTEE_NAME: {
    allowed: 'Ban Chỉ đạo … (≤ 200)',
    schema: z.string().max(200).default('Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số'),
  },
  COMMITTEE_UNIT: {
    allowed: 'Tỉnh …, Huyện … (≤ 200)',
    schema: z.string().max(200).default('Tỉnh'),
  },
  TELEGRAM_BOT_TOKEN: {
    allowed: '123456789:AbC…',
    schema: z
      .string()
      .regex(/^\d+:[\w-]+$/)
      .optional(),
    secret: true,
  },
  TELEGRAM_API_ROOT: {
    allowed: 'http://localhost:8081, https://…',
    schema: z.url({ protocol: /^https?$/ }).optional(),
  },
  TELEGRAM_RATE: {
    allowed: '1 … 1000',
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(1000)).default(30),
  },
  TELEGRAM_WEBHOOK_URL: {
    allowed: 'https://…',
    schema: z.url({ protocol: /^https$/ }).optional(),
  },
  TELEGRAM_WEBHOOK_SECRET: {
    allowed: 'A–Z a–z 0–9 _ - (16 … 256)',
    schema: z
      .string()
      .regex(/^[\w-]{16,256}$/)
      .optional(),
    secret: true,
  },
  TELEGRAM_WEBHOOK_LISTEN: {
    allowed: '0.0.0.0:8080, 127.0.0.1:8080',
    schema: listenAddress.default('0.0.0.0:8080'),
  },
  SLACK_BOT_TOKEN: {
    allowed: 'xoxb-…',
    schema: z
      .string()
      .regex(/^xoxb-[\w-]+$/)
      .optional(),
    secret: true,
  },
  SLACK_APP_TOKEN: {
    allowed: 'xapp-…',
    schema: z
      .string()
      .regex(/^xapp-[\w-]+$/)
      .optional(),
    secret: true,
  },
  SLACK_SIGNING_SECRET: {
    allowed: 'A–Z a–z 0–9 (16 … 256)',
    schema: z
      .string()
      .regex(/^[A-Za-z0-9]{16,256}$/)
      .optional(),
    secret: true,
  },
  SLACK_API_URL: {
    allowed: 'https://slack.com/api/, http://localhost:8082/api/',
    schema: z.url({ protocol: /^https?$/ }).optional(),
  },
  SLACK_LISTEN: {
    allowed: '0.0.0.0:3000, 127.0.0.1:3000',
    schema: listenAddress.default('0.0.0.0:3000'),
  },
} as const satisfies Record<string, { allowed: string; schema: z.ZodType; secret?: boolean }>

/** The names of all settings, for `.env.example` to be held against. */
export const settingNames = Object.keys(settings) as readonly (keyof typeof settings)[]

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

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** Many systems set LANGUAGE to a list of locales ("vi_VN:en_US"): the first that is spoken here counts. */
function languageOf(text: string): string {
  const wanted = text
    .toLowerCase()
    .split(':')
    .map((locale) => locale.split(/[_.@-]/)[0] ?? '')
  return wanted.find((code) => (languages as readonly string[]).includes(code)) ?? text
}
