import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { periodCuts } from './calendar/period.ts'
import { languages } from './directory/person.ts'

/** How much goes to the log: from the least to the most, and nothing. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Where the sample's clock starts when nothing else is set: a Monday, 08:00, before the weekly meeting. */
export const sampleStart = '2024-06-17T08:00:00+07:00'

const listenAddress = z
  .string()
  .regex(/^[\w.[\]:-]+:\d{1,5}$/)
  .refine((address) => Number(address.slice(address.lastIndexOf(':') + 1)) <= 65_535)

/** Every variable: what it may be, as an operator reads it, and how it is read. Unset and empty are one. */
export const settings = {
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
