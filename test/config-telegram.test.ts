import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { configFrom } from '../src/config.ts'
import { refusal } from './refusal.ts'

const token = '123456789:AAplanted-token-of-this-test'
const secret = 'planted-secret-of-this-test'
const url = 'https://troly.example.vn/telegram'

const telegram = (more: Record<string, string> = {}) =>
  configFrom({ TELEGRAM_BOT_TOKEN: token, ...more }).telegram

describe('Telegram', () => {
  it('is off without a token, whatever else is set', () => {
    expect(configFrom({}).telegram).toBeNull()
    const others = { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret, TELEGRAM_RATE: '5' }
    expect(configFrom(others).telegram).toBeNull()
  })

  it('is polled unless a webhook is set', () => {
    expect(telegram()).toEqual({ token, apiRoot: null, rate: 30, webhook: null })
    expect(telegram({ TELEGRAM_WEBHOOK_SECRET: secret })?.webhook).toBeNull()
    expect(telegram({ TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret })?.webhook).toEqual({
      url,
      secret,
      host: '0.0.0.0',
      port: 8080,
    })
  })

  it('brings no sample with it, unless that is asked for', () => {
    expect(configFrom({ TELEGRAM_BOT_TOKEN: token })).toMatchObject({ sample: false, clockStart: null })
    const asked = configFrom({ TELEGRAM_BOT_TOKEN: token, SAMPLE: 'true' })
    expect(asked.sample).toBe(true)
    expect(asked.clockStart?.toString()).toBe('2024-06-17T01:00:00Z')
    expect(configFrom({ SAMPLE: 'false' }).sample).toBe(false)
  })

  it('refuses a webhook without a secret by the name of what is missing', () => {
    for (const more of [{}, { TELEGRAM_BOT_TOKEN: token }]) {
      const error = refusal({ TELEGRAM_WEBHOOK_URL: url, ...more })
      expect(error).toMatchObject({ variable: 'TELEGRAM_WEBHOOK_SECRET', value: '' })
      expect(error.allowed).toContain('16')
    }
  })

  it.each([
    ['http://localhost:8081', 'http://localhost:8081'],
    ['https://tg.example.vn/bot-api/', 'https://tg.example.vn/bot-api'],
  ])('is reached through %s', (given, root) => {
    expect(telegram({ TELEGRAM_API_ROOT: given })?.apiRoot).toBe(root)
  })

  it.each([
    ['127.0.0.1:80', '127.0.0.1', 80],
    ['localhost:65535', 'localhost', 65_535],
    ['[::1]:8443', '::1', 8443],
    ['[::]:8443', '::', 8443],
  ])('listens at %s', (given, host, port) => {
    const more = { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret }
    expect(telegram({ ...more, TELEGRAM_WEBHOOK_LISTEN: given })?.webhook).toMatchObject({ host, port })
  })

  it.each([
    ['TELEGRAM_API_ROOT', ['api.telegram.org', 'ftp://x', 'localhost:8081']],
    ['TELEGRAM_RATE', ['0', '-1', '1001', '1.5', 'fast', '1e2']],
    ['TELEGRAM_WEBHOOK_URL', ['http://troly.example.vn/x', 'troly.example.vn', 'https://']],
    ['TELEGRAM_WEBHOOK_LISTEN', ['8080', 'localhost', ':8080', 'localhost:65536', 'localhost:x', 'a b:1']],
  ])('%s is refused with its value', (variable, values) => {
    for (const value of values) {
      expect(
        refusal({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secret, [variable]: value }),
      ).toMatchObject({
        ...{ variable, value },
      })
    }
  })

  it.each([
    [
      'TELEGRAM_BOT_TOKEN',
      [`${token} x`, `x${token}`, `bot${token}`, 'planted-without-number', '123:planted!'],
    ],
    [
      'TELEGRAM_WEBHOOK_SECRET',
      ['planted', 'planted secret of this test', `planted${'x'.repeat(256)}`, 'plantedplantedạạạ'],
    ],
  ])('%s is refused without its value', (variable, values) => {
    for (const value of values) {
      const error = refusal({ [variable]: value })
      expect(error.variable).toBe(variable)
      expect(`${inspect(error, { depth: 9, showHidden: true })} ${error.stack}`).not.toContain('planted')
    }
  })
})
