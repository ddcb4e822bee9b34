import { numberIn, type Served } from '../e2e/telegram.ts'
import type { ChatMessage, Group, Person } from '../telegram/server.ts'

/** What somebody may need for it. */
interface Others {
  /** An administrator who does nothing else. */
  readonly helper: Person
  /** A group that they are in. */
  readonly group: Group
}

/** Something that somebody does once, and what has to come of it. */
export interface Act {
  readonly name: string
  /** Whether somebody does it who is not let in yet. */
  readonly stranger?: boolean
  readonly inGroup?: boolean
  /** Brings about what has to be there before; what it gives back does it. */
  prepare(who: Person, served: Served, others: Others): Promise<() => Promise<unknown>>
  /** What the answers read, in their order. */
  readonly answers: readonly RegExp[]
  /** How often it took effect, in each place where that is to be seen: each must be 1. */
  effects?(who: Person, path: string): readonly number[]
}

/** An act that somebody is about to do. */
export interface Ready {
  readonly act: Act
  readonly who: Person
  /** The chat in which it is answered. */
  readonly chat: number
  /** Does it. */
  go(): Promise<unknown>
}

const saying =
  (words: string): Act['prepare'] =>
  async (who) =>
  () =>
    who.says(words)

/** Asks for a rate, and is about to press a button under the answer. */
const pressing =
  (question: string, button: string): Act['prepare'] =>
  async (who, { api }) => {
    await who.says(question)
    const answer = await api.answerTo(who, patience)
    return () => who.presses(answer, button)
  }

const invited = (path: string, name: string) =>
  numberIn(path, 'SELECT COUNT(*) FROM "Invitation" WHERE "name" = ?', name)

const audited = (path: string, action: string, name: string) =>
  numberIn(
    path,
    `SELECT COUNT(*) FROM "AuditEntry"
      WHERE "action" = ? AND instr(coalesce("before", '') || coalesce("after", ''), ?)`,
    action,
    name,
  )

/** Many prepare at once, and a chat takes one message a second. */
const patience = { timeout: 60_000 }

/** The name of the guest whom somebody invites, found in the database by it. */
const guestOf = ({ id }: Person) => `Khách ${id}`

const invite = (who: Person) => `/moi lãnh đạo tỉnh Bình Dương ${guestOf(who)}`

/** One of each kind: a picture, several in a row, edits, repeats of effects, strangers. */
export const acts: readonly Act[] = [
  {
    name: 'a question answered with a picture',
    prepare: saying('/rate online-payment Sở Y tế'),
    answers: [/thanh toán trực tuyến · Sở Y tế/],
  },
  {
    name: 'three questions in a row, in a group',
    inGroup: true,
    prepare:
      async (who, _, { group: chat }) =>
      async () => {
        await who.says('/rate online-payment Sở Xây dựng', { chat })
        await who.says('/define online-payment', { chat })
        await who.says('/thuhoi Không Có Ai', { chat })
      },
    answers: [/· Sở Xây dựng/, /^Tỷ lệ thanh toán trực tuyến\nMã: /m, /Không tìm thấy ai/],
  },
  {
    name: 'a press that edits the picture in place',
    prepare: pressing('/rate online-payment Sở Y tế', 'Tháng 6/2024'),
    answers: [/Kỳ: tháng 6\/2024/],
  },
  {
    name: 'a press that puts a text in place of the picture',
    prepare: pressing('/rate online-payment Sở Y tế', 'Xếp hạng'),
    answers: [/^Xếp hạng · /m],
  },
  {
    name: 'an invitation',
    prepare: async (who) => () => who.says(invite(who)),
    answers: [/Người được mời: Khách/],
    effects: (who, path) => [invited(path, guestOf(who)), audited(path, 'invitation.create', guestOf(who))],
  },
  {
    name: 'a press that invites',
    prepare: async (who, { api }) => {
      await who.says(`/moi ${guestOf(who)}`)
      const answer = await api.answerTo(who, patience)
      return () => who.presses(answer, 'Lãnh đạo')
    },
    answers: [/Người được mời: Khách/],
    effects: (who, path) => [invited(path, guestOf(who)), audited(path, 'invitation.create', guestOf(who))],
  },
  {
    name: 'a press that confirms',
    prepare: async (who, { api }) => {
      await who.says(invite(who))
      const invitation = await api.answerTo(who, patience)
      await who.presses(invitation, { data: invitation.keyboard[0]?.[0]?.callback_data ?? '' })
      const preview = await api.answerTo(who, patience)
      return () => who.presses(preview, 'Xác nhận')
    },
    answers: [/Đã thu hồi thư mời/],
    effects: (who, path) => [
      numberIn(path, 'SELECT COUNT(*) FROM "Invitation" WHERE "name" = ? AND "revokedAt" > 0', guestOf(who)),
      audited(path, 'invitation.revoke', guestOf(who)),
    ],
  },
  {
    name: 'a stranger who comes in',
    stranger: true,
    prepare: async (who, { api }, { helper }) => {
      await helper.says(invite(who))
      const { text } = await api.answerTo(helper, patience)
      return () => who.starts(/\?start=(\w+)/.exec(text)?.[1] ?? '')
    },
    answers: [/Chào mừng Khách/],
    effects: (who, path) => [
      numberIn(path, 'SELECT COUNT(*) FROM "Address" WHERE "account" = ?', String(who.id)),
      numberIn(path, 'SELECT COUNT(*) FROM "Person" WHERE "name" = ?', guestOf(who)),
      audited(path, 'person.join', guestOf(who)),
    ],
  },
  {
    name: 'another language',
    prepare: saying('/language en'),
    answers: [/From now on/],
    effects: ({ id }, path) => [
      numberIn(path, `SELECT COUNT(*) FROM "Person" WHERE "id" = ? AND "language" = 'en'`, `telegram:${id}`),
    ],
  },
]

/** Everybody is about to do their act, a new person each, known to the program; all that it said is settled. */
export async function ready(served: Served, which: readonly Act[] = acts): Promise<Ready[]> {
  const { api } = served
  const people = which.map((act) => {
    const who = api.person(act.name)
    const helper = api.person('Quản trị')
    return { act, who, helper, group: api.group({ title: 'Tổ giúp việc', members: [who] }) }
  })
  served.lets(people.flatMap(({ act, who, helper }) => (act.stranger === true ? [helper] : [who])))
  return Promise.all(
    people.map(async ({ act, who, ...others }) => ({
      act,
      who,
      chat: act.inGroup === true ? others.group.chat : who.chat,
      go: await act.prepare(who, served, others),
    })),
  )
}

/** What is read of a message. */
export const wordsOf = ({ text, caption }: Pick<ChatMessage, 'text' | 'caption'>): string => text || caption
