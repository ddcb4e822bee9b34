import { expect, it } from 'vitest'
import { run } from './program.ts'
import { serve } from './telegram.ts'

const token = '710000001:AAplanted-token-0000000000000000000'
const secret = 'planted-secret-of-the-webhook'
const password = 'planted-password'
const telephones = ['0912345678', '0912 345 678', '+84912345678', '84.912.345.678']

it('writes no token, secret, password or telephone number, whatever goes wrong', async () => {
  const { api, lets, program, again, kill } = await serve({ LOG_LEVEL: 'trace' }, { token })
  const an = api.person({ first_name: 'An 0912345678', last_name: '+84912345678' })
  lets([an])
  for (const kind of [401, 400, 500, 403] as const) {
    api.fault({ method: ['sendMessage', 'setMyCommands'], kind, description: `for ${token}: 0912345678` })
  }
  api.fault({ method: 'getUpdates', kind: 'drop before' })
  api.fault({ method: 'sendMessage', kind: 'drop after' })
  const outputs = []
  for (const telephone of telephones) {
    await an.says(`/thuhoi ${telephone}`)
    await an.says(`/moi ${telephone}`)
  }
  await api.sent(an, 3)
  outputs.push(await kill())
  await again()
  await an.says('/define online-payment')
  await api.until(() => api.sentTo(an).some(({ text }) => text.includes('online-payment')), {
    timeout: 40_000,
  })
  program().process.kill('SIGTERM')
  outputs.push(await program().ended)
  const settings = [
    { DATABASE_URL: `postgresql://chair:${password}@127.0.0.1:1/tro_ly` },
    { DATABASE_URL: `postgresql://chair:${password}@127.0.0.1:1/tro_ly?port=${telephones[0]}` },
    { TELEGRAM_WEBHOOK_SECRET: `${secret} `.repeat(2), TELEGRAM_WEBHOOK_URL: 'https://bot.example.vn' },
    {
      TELEGRAM_WEBHOOK_SECRET: secret,
      TELEGRAM_WEBHOOK_URL: 'https://bot.example.vn',
      TELEGRAM_BOT_TOKEN: `${token}!`,
    },
  ]
  for (const env of settings) outputs.push(await run('', { env: { LOG_LEVEL: 'trace', ...env } }))
  const written = outputs.map(({ stdout, stderr }) => stdout + stderr).join('\n')
  expect(written).toContain('"level":50')
  for (const planted of [
    token,
    encodeURIComponent(token),
    token.split(':')[1] ?? '',
    secret,
    password,
    ...telephones,
  ]) {
    expect(written).not.toContain(planted)
  }
})
