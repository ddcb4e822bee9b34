import { dispatchOn } from '../../src/app/dialogue.ts'
import type { CivilDate } from '../../src/calendar/date.ts'
import type { Message, Press } from '../../src/chat/message.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { configFrom } from '../../src/config.ts'
import type { EvidenceFile } from '../../src/deadlines/evidence-file.ts'
import type { Membership, Role } from '../../src/directory/person.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { InitialData } from '../../src/store/initial-data.ts'
import type { Store } from '../../src/store/open.ts'
import { freshStore } from '../store/fresh.ts'
import { world } from '../store/world.ts'

const unit = (code: string, name: string, nameEn: string, more: Partial<Unit> = {}): Unit => ({
  code,
  committee: 'an-giang',
  name,
  nameEn,
  kind: 'department',
  parent: 'province',
  aliases: [],
  validFrom: '2000-01-01',
  validTo: null,
  successor: null,
  ...more,
})

/** Two committees, and nobody in them. */
export const offices: InitialData = {
  ...world,
  committees: [
    { code: 'an-giang', name: 'Ban Chỉ đạo An Giang', nameEn: 'An Giang', home: 'province' },
    { code: 'vinh-long', name: 'Ban Chỉ đạo Vĩnh Long', nameEn: 'Vinh Long', home: 'elsewhere' },
  ],
  units: [
    unit('province', 'Tỉnh An Giang', 'An Giang Province', { kind: 'province', parent: null }),
    unit('health', 'Sở Y tế', 'Department of Health', { aliases: ['SYT', 'Y tế'] }),
    unit('hospital', 'Bệnh viện Đa khoa', 'General Hospital', { parent: 'health' }),
    unit('finance', 'Sở Tài chính', 'Department of Finance', { aliases: ['STC'] }),
    unit('gone', 'Sở Thuỷ sản', 'Department of Fisheries', { validTo: '2020-12-31' }),
    unit('elsewhere', 'Tỉnh Vĩnh Long', 'Vinh Long Province', {
      committee: 'vinh-long',
      kind: 'province',
      parent: null,
    }),
  ],
  targets: [],
  people: [],
}

/** Whoever speaks in these tests: an account on a chat. */
export interface Speaker {
  /** Says something, or presses a button. */
  say(words: string | Press): Promise<Reply>
  /** Sends files, with words under them or without. */
  sends(files: readonly EvidenceFile[], words?: string): Promise<Reply>
  /** Presses the button with this label. */
  choose(reply: Reply, label: string | RegExp): Promise<Reply>
  /** Id of the person that it belongs to now, or null. */
  id(): Promise<string | null>
  /** The same account, in a group chat. */
  in(group: string): Speaker
}

/** The whole dialogue on a real database, on a clock that the test sets. */
export interface Office {
  readonly store: Store
  /** An account; nobody's until it hands in a code. */
  account(channel?: string, name?: string): Speaker
  /** An account of somebody who was let in with this role for a unit; on Telegram unless said. */
  member(name: string, role: Role, unitCode: string, channel?: string): Promise<Speaker>
  /** A code that lets somebody in with these roles. */
  codeFor(name: string | null, memberships: readonly Membership[]): Promise<string>
  go(day: CivilDate, time?: string): void
  remove(): Promise<void>
}

/** How an address that hands in a code looks in these tests. */
export const joinLink = (code: string) => `https://t.me/tro_ly_bot?start=${code}`

/** @param env what is set of the environment */
export async function openOffice(
  data: InitialData = offices,
  env: Readonly<Record<string, string>> = {},
): Promise<Office> {
  const { store, remove } = await freshStore(data)
  let now = { date: '2024-06-17', at: new Date('2024-06-17T01:00:00Z') }
  const dispatch = dispatchOn(store, configFrom(env), () => now, joinLink)
  let accounts = 0

  const speaking = (channel: string, name: string, id: string, group?: string) => {
    const own = `${channel}:${id}`
    const hear = async (said: Pick<Message, 'text' | 'press' | 'files'>): Promise<Reply> => {
      const decision = await dispatch({
        chat: group ?? own,
        person: await speaker.id(),
        account: { channel, id, name, chat: own },
        ...said,
        ...(group !== undefined && { group }),
      })
      const { reply, state } = await (decision.writes
        ? store.atomically(() => decision.answer())
        : decision.answer())
      if (state !== null) await store.conversations.put(group ?? own, state, now.at)
      return reply
    }
    const speaker: Speaker = {
      say: (words) => (typeof words === 'string' ? hear({ text: words }) : hear({ text: '', press: words })),
      // As a chat keeps them.
      sends: (files, words = '') => hear({ text: words, files: JSON.parse(JSON.stringify(files)) }),
      choose(reply, label) {
        const button = reply.buttons?.find((one) =>
          typeof label === 'string' ? one.label === label : label.test(one.label),
        )
        if (button === undefined) throw new Error(`no button ${label} among ${labelsOf(reply)}`)
        // As a chat keeps it.
        return speaker.say(JSON.parse(JSON.stringify(button.press)))
      },
      id: async () => (await store.addresses.personAt(channel, id))?.id ?? null,
      in: (chat) => speaking(channel, name, id, chat),
    }
    return speaker
  }
  const account: Office['account'] = (channel = 'telegram', name = 'Người Lạ') =>
    speaking(channel, name, String(++accounts))
  const codeFor: Office['codeFor'] = async (name, memberships) => {
    const author = { person: null, chat: 'test', at: now.at, today: now.date }
    return (await store.invitations.invite({ name, memberships }, author)).code
  }
  return {
    store,
    account,
    codeFor,
    async member(name, role, unitCode, channel) {
      const committee = data.units.find(({ code }) => code === unitCode)?.committee ?? ''
      const speaker = account(channel)
      await speaker.say(`start ${await codeFor(name, [{ committee, role, unit: unitCode }])}`)
      return speaker
    },
    go(day, time = '01:00') {
      now = { date: day, at: new Date(`${day}T${time}:00Z`) }
    },
    remove,
  }
}

/** Everything that a reader sees, a line each. */
export function linesOf({ blocks }: Reply): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'facts') return block.facts.map(({ label, value }) => `${label}: ${value}`)
    if (block.kind === 'table') return block.rows.map((row) => row.join(' | '))
    if (block.kind === 'file') return [`${block.label} · ${block.from}`]
    return block.kind === 'chart' ? [`[${block.chart.title}]`] : [block.text]
  })
}

export const textOf = (reply: Reply): string => linesOf(reply).join('\n')
export const labelsOf = ({ buttons = [] }: Reply): string[] => buttons.map(({ label }) => label)

/** The code that an answer shows. */
export function codeIn(reply: Reply): string {
  const code = /start ([0-9a-f]{32})/.exec(textOf(reply))?.[1]
  if (code === undefined) throw new Error(`no code in ${textOf(reply)}`)
  return code
}
