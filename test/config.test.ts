import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configFrom, languageOfComplaints } from '../src/config.ts'
import { logLevels, settingNames } from '../src/settings.ts'
import { packageRoot } from '../src/store/root.ts'
import { refusal } from './refusal.ts'

describe('without settings', () => {
  const defaults = {
    databaseUrl: 'file:./data/tro-ly.db',
    sample: true,
    clockSpeed: 1,
    timeZone: 'Asia/Ho_Chi_Minh',
    language: 'vi',
    logLevel: 'warn',
    periodCut: 'calendar',
  }

  it('the sample runs, on Monday 2024-06-17 08:00 in Việt Nam', () => {
    const config = configFrom({})
    expect(config).toMatchObject(defaults)
    expect(config.clockStart?.toString()).toBe('2024-06-17T01:00:00Z')
  })

  it('an empty setting, or one of spaces, counts as none', () => {
    for (const nothing of ['', '  ', '\t']) {
      const config = configFrom(Object.fromEntries(settingNames.map((name) => [name, nothing])))
      expect(config).toMatchObject(defaults)
    }
  })

  it('other variables change nothing', () => {
    expect(configFrom({ HOME: '/root', SAMPLES: 'no', database_url: 'x' })).toMatchObject(defaults)
  })
})

describe('each setting is read', () => {
  it.each([
    ['DATABASE_URL', 'file:/srv/tro-ly.db', 'databaseUrl', 'file:/srv/tro-ly.db'],
    ['DATABASE_URL', 'postgresql://a:b@c/d', 'databaseUrl', 'postgresql://a:b@c/d'],
    ['DATABASE_URL', 'postgres://a:b@c/d', 'databaseUrl', 'postgres://a:b@c/d'],
    ['SAMPLE', 'true', 'sample', true],
    ['SAMPLE', 'false', 'sample', false],
    ['CLOCK_SPEED', '3600', 'clockSpeed', 3600],
    ['CLOCK_SPEED', '0.5', 'clockSpeed', 0.5],
    ['CLOCK_SPEED', '100000', 'clockSpeed', 100_000],
    ['TIME_ZONE', 'America/New_York', 'timeZone', 'America/New_York'],
    ['LANGUAGE', 'en', 'language', 'en'],
    ['LOG_LEVEL', 'debug', 'logLevel', 'debug'],
    ['PERIOD_CUT', 'nd-09-2019', 'periodCut', 'nd-09-2019'],
    ['LANGUAGE', ' en ', 'language', 'en'],
  ])('%s=%s', (variable, value, key, expected) => {
    expect(configFrom({ [variable]: value })).toHaveProperty(key, expected)
  })

  it('CLOCK_START, at any offset', () => {
    const startOf = (CLOCK_START: string) => configFrom({ CLOCK_START }).clockStart?.toString()
    expect(startOf('2024-07-01T08:00:00+07:00')).toBe('2024-07-01T01:00:00Z')
    expect(startOf('2024-07-01T01:00:00Z')).toBe('2024-07-01T01:00:00Z')
  })

  it('without the sample the clock is the machine’s, unless it is set', () => {
    expect(configFrom({ SAMPLE: 'false' }).clockStart).toBeNull()
    const set = configFrom({ SAMPLE: 'false', CLOCK_START: '2024-07-01T01:00:00Z' })
    expect(set.clockStart?.toString()).toBe('2024-07-01T01:00:00Z')
  })

  it.each([
    ['vi_VN:en', 'vi'],
    ['en_US:vi', 'en'],
    ['fr_FR:en_GB:vi', 'en'],
    ['vi_VN.UTF-8', 'vi'],
    ['EN', 'en'],
    ['en-GB', 'en'],
  ])('LANGUAGE as systems set it: %s', (given, language) => {
    expect(configFrom({ LANGUAGE: given }).language).toBe(language)
  })
})

describe('what cannot be used is refused with its name, its value and what it may be', () => {
  it.each([
    [
      'DATABASE_URL',
      ['mysql://h/d', 'data/tro-ly.db', 'file:', 'postgresql://', 'sqlite:x'],
      'file:./data/tro-ly.db',
    ],
    ['SAMPLE', ['yes', '1', 'TRUE', 'no'], 'true, false'],
    [
      'CLOCK_START',
      ['tomorrow', '2024-06-17', '2024-06-17T08:00:00', '2024-02-30T08:00:00Z'],
      '2024-06-17T08:00:00+07:00',
    ],
    ['CLOCK_SPEED', ['fast', '0', '-1', 'Infinity', 'NaN', '0x10', '1e3', '100001', '1,5'], '100000'],
    ['TIME_ZONE', ['Hanoi', 'GMT+25', 'Asia/Saigon/x'], 'Asia/Ho_Chi_Minh'],
    ['LANGUAGE', ['fr', 'C', 'english', 'vietnamese', 'xx:yy'], 'vi, en'],
    ['LOG_LEVEL', ['loud', 'WARN', 'verbose'], logLevels.join(', ')],
    ['PERIOD_CUT', ['lunar', 'nd09', 'Calendar'], 'calendar, nd-09-2019'],
  ])('%s', (variable, values, allowed) => {
    for (const value of values) {
      const error = refusal({ [variable]: value })
      expect(error.variable).toBe(variable)
      expect(error.allowed).toContain(allowed)
      if (variable !== 'DATABASE_URL') expect(error.value).toBe(value)
    }
  })

  it('a password is not repeated', () => {
    const error = refusal({ DATABASE_URL: 'mysql://lan:s3cret@host/db' })
    expect(`${error.message} ${error.value} ${error.stack}`).not.toContain('s3cret')
  })
})

describe('complaints', () => {
  it('are in the language that is set, in Vietnamese where it is not or cannot be', () => {
    expect(languageOfComplaints({})).toBe('vi')
    expect(languageOfComplaints({ LANGUAGE: '' })).toBe('vi')
    expect(languageOfComplaints({ LANGUAGE: 'en_US:vi', SAMPLE: 'yes' })).toBe('en')
    expect(languageOfComplaints({ LANGUAGE: 'fr' })).toBe('vi')
  })
})

describe('.env.example', () => {
  const lines = readFileSync(join(packageRoot, '.env.example'), 'utf8').trimEnd().split('\n')
  const at = (name: string) => lines.findIndex((line) => line.startsWith(`#${name}=`))

  it('holds every setting, once, and no other', () => {
    const named = lines.flatMap((line) => /^#?([A-Z_]+)=/.exec(line)?.[1] ?? [])
    expect([...named].sort()).toEqual([...settingNames].sort())
  })

  it.each(settingNames)('explains %s in Vietnamese and in English', (name) => {
    const [empty, vietnamese, english] = lines.slice(at(name) - 3, at(name))
    expect(empty).toBe('')
    expect(vietnamese).toMatch(/^# .*[ăâđêôơưạảấầẩậắặẹếềểệỉịọốồổộớờợụứừựỹ].*\.$/)
    expect(english).toMatch(/^# [A-Z].*\.$/)
  })

  it('shows the defaults, so that it changes nothing when its lines are made active', () => {
    const active = Object.fromEntries(
      settingNames.map((name) => [name, lines[at(name)]?.split('=')[1] ?? '']),
    )
    expect(configFrom(active)).toEqual(configFrom({}))
  })
})
