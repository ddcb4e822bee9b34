import { describe, expect, it } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { menusOf, registerMenu } from '../../../src/channels/telegram/menu.ts'
import { command } from '../../../src/chat/command.ts'
import { text } from '../../../src/chat/reply.ts'
import { sending } from './sending.ts'

const bind = command({
  name: 'bind',
  also: ['ganket'],
  needs: 'administer',
  writes: true,
  slots: {},
  about: { vi: `Gắn nhóm ${'với đơn vị '.repeat(40)}`, en: 'Bind this group to a unit' },
  examples: { vi: ['/ganket'], en: ['/bind'] },
  run: async () => ({ blocks: [text('')] }),
})
const all = [...commands.filter(({ name }) => name !== 'bind'), bind]
const names = (menu: readonly { readonly command: string }[]) => menu.map((one) => one.command)

describe('the menu of commands', () => {
  it('is in the language of whoever looks, and in the own one for all others', async () => {
    const { api, client } = await sending()
    await registerMenu(client, { commands: all, language: 'vi', log: () => {} })
    const scope = { type: 'all_private_chats' }
    expect(api.commands(scope, 'vi')).toEqual(api.commands(scope))
    expect(names(api.commands(scope, 'vi'))).toEqual(all.map(({ also }) => also[0]))
    expect(names(api.commands(scope, 'en'))).toEqual(all.map(({ name }) => name))
    expect(api.commands(scope, 'en')[0]).toEqual({ command: 'rate', description: commands[0]?.about.en })
    expect(api.violations).toEqual([])
  })

  it('has in groups what can be read, and for their administrators what binds the group', () => {
    const of = (type: string) =>
      names(
        menusOf(all, 'en').find((one) => one.scope.type === type && one.language === 'en')?.commands ?? [],
      )
    const read = all.filter((one) => one.needs === 'read' && !one.writes).map(({ name }) => name)
    expect(of('all_group_chats')).toEqual(read)
    expect(read).toContain('rank')
    expect(read).not.toContain('bind')
    expect(read).not.toContain('language')
    expect(of('all_chat_administrators')).toEqual([...read, 'bind'])
  })

  it('is set only where it is another', async () => {
    const { api, client } = await sending()
    const register = () => registerMenu(client, { commands: all, language: 'vi', log: () => {} })
    await register()
    await register()
    const set = api.calls.filter(({ method }) => method === 'setMyCommands').length
    expect(set).toBe(9)
    await registerMenu(client, { commands: all.slice(1), language: 'vi', log: () => {} })
    expect(api.calls.filter(({ method }) => method === 'setMyCommands').length).toBe(18)
  })

  it('stops nothing where it can not be set, and tells the log without the token', async () => {
    const logged: string[] = []
    const { api, client } = await sending()
    api.fault({ kind: 'drop before' })
    await registerMenu(client, {
      commands: all,
      language: 'vi',
      log: (error, what) => void logged.push(`${what} ${error instanceof Error ? error.stack : error}`),
    })
    expect(logged.length).toBe(1)
    expect(logged[0]).not.toContain(api.token.split(':')[1])
  })
})
