import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { configFrom } from '../src/config.ts'
import { secretsOf } from '../src/log.ts'
import { refusal } from './refusal.ts'

const tokens = { SLACK_BOT_TOKEN: 'xoxb-planted-1', SLACK_APP_TOKEN: 'xapp-planted-1' }
const secret = 'planted0secret0of0this0test'

describe('Slack', () => {
  it('is off without a bot’s token, whatever else is set', () => {
    expect(configFrom({}).slack).toBeNull()
    expect(
      configFrom({ SLACK_APP_TOKEN: tokens.SLACK_APP_TOKEN, SLACK_SIGNING_SECRET: secret }).slack,
    ).toBeNull()
  })

  it('is heard by socket, and by requests where there is a signing secret', () => {
    const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = tokens
    expect(configFrom(tokens).slack).toEqual({
      botToken,
      apiUrl: null,
      receiving: { by: 'socket', appToken },
    })
    const signed = configFrom({ ...tokens, SLACK_SIGNING_SECRET: secret, SLACK_LISTEN: '[::1]:8443' }).slack
    expect(signed?.receiving).toEqual({ by: 'http', signingSecret: secret, host: '::1', port: 8443 })
    expect(configFrom({ ...tokens, SLACK_SIGNING_SECRET: secret }).slack?.receiving).toMatchObject({
      host: '0.0.0.0',
      port: 3000,
    })
  })

  it('brings no sample with it, and stands beside Telegram', () => {
    expect(configFrom(tokens)).toMatchObject({ sample: false, telegram: null })
    const both = configFrom({ ...tokens, TELEGRAM_BOT_TOKEN: '123:abc' })
    expect([both.slack, both.telegram]).not.toContain(null)
  })

  it('needs a way to be heard', () => {
    const error = refusal({ SLACK_BOT_TOKEN: tokens.SLACK_BOT_TOKEN })
    expect(error).toMatchObject({ variable: 'SLACK_APP_TOKEN', value: '' })
  })

  it.each([
    ['SLACK_API_URL', ['slack.com/api', 'ftp://x']],
    ['SLACK_LISTEN', ['3000', 'localhost', ':3000', 'localhost:65536']],
  ])('%s is refused with its value', (variable, values) => {
    for (const value of values)
      expect(refusal({ ...tokens, [variable]: value })).toMatchObject({ variable, value })
  })

  it.each([
    ['SLACK_BOT_TOKEN', ['planted', 'xoxp-planted', 'xapp-planted', 'xoxb-planted x']],
    ['SLACK_APP_TOKEN', ['planted', 'xoxb-planted']],
    ['SLACK_SIGNING_SECRET', ['planted', 'planted secret of this test', `planted${'x'.repeat(256)}`]],
  ])('%s is refused without its value', (variable, values) => {
    for (const value of values) {
      const error = refusal({ ...tokens, [variable]: value })
      expect(error.variable).toBe(variable)
      expect(`${inspect(error, { depth: 9, showHidden: true })} ${error.stack}`).not.toContain('planted')
    }
  })

  it('keeps its tokens and its secret out of the log', () => {
    expect(secretsOf(configFrom(tokens))).toEqual(expect.arrayContaining(Object.values(tokens)))
    expect(secretsOf(configFrom({ ...tokens, SLACK_SIGNING_SECRET: secret }))).toContain(secret)
  })
})
