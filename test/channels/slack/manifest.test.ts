import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { manifestOf } from '../../../src/channels/slack/manifest.ts'
import { packageRoot } from '../../../src/store/root.ts'

const manifest = manifestOf(commands, null)
const slash = manifest.features.slash_commands

/** Commands that Slack has itself, which no app gets (https://slack.com/help/articles/201259356). */
const reserved =
  '/active /apps /archive /away /call /collapse /dm /dnd /expand /feed /feedback /huddle /invite /invite_people /join /keys /leave /me /msg /mute /open /part /people /pro /prefs /remind /remove /rename /search /shrug /star /status /topic /unarchive /who'.split(
    ' ',
  )

describe('the manifest', () => {
  it('has the commands of the program, by names that Slack leaves to apps, within its limits', () => {
    expect(slash.map(({ command }) => command)).toEqual(['/rate', '/rank', '/report', '/deadlines', '/bcd'])
    for (const { command, description, usage_hint } of slash) {
      expect(reserved).not.toContain(command)
      expect(command.length).toBeLessThanOrEqual(32)
      expect(description.length).toBeLessThanOrEqual(2000)
      expect(usage_hint.length).toBeLessThanOrEqual(1000)
    }
    const { name, description } = manifest.display_information
    expect(name.length).toBeLessThanOrEqual(35)
    expect(manifest.features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/)
    expect(description.length).toBeLessThanOrEqual(140)
  })

  it('asks for the scopes that the calls in use take, and for no other', () => {
    const folder = join(packageRoot, 'src/channels/slack')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.ts'),
    )
    const code = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
    const methods = [...code.matchAll(/client\s*\.(\w+)\s*\.(\w+)\(/g)].map(
      ([, group, name]) => `${group}.${name}`,
    )
    const taken: Readonly<Record<string, readonly string[]>> = {
      auth: [],
      chat: ['chat:write'],
      files: ['files:write'],
      users: ['users:read'],
      views: [],
      'conversations.open': ['im:write'],
      'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
      'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
    }
    const scopesOf = (method: string) => taken[method] ?? taken[method.split('.')[0] ?? '']
    for (const method of methods) expect([method, scopesOf(method)]).not.toEqual([method, undefined])
    const used = new Set([
      ...methods.flatMap((one) => scopesOf(one) ?? []),
      'app_mentions:read',
      'commands',
      'files:read',
    ])
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...used].sort())
  })

  it('says where Slack reaches the program, where that is by requests', () => {
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: true,
      event_subscriptions: { bot_events: ['app_home_opened', 'app_mention', 'message.im'] },
    })
    expect(manifest.features.app_home).toMatchObject({ home_tab_enabled: true, messages_tab_enabled: true })
    expect(JSON.stringify(manifest)).not.toContain('url')
    const { settings, features } = manifestOf(commands, 'https://troly.example.vn')
    const url = 'https://troly.example.vn/slack/events'
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url },
    })
    expect(features.slash_commands.map((one) => one.url)).toEqual(Array(5).fill(url))
  })
})
