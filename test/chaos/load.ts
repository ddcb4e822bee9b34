import type { Random } from '../../src/store/sample/random.ts'
import type { Served } from '../e2e/telegram.ts'
import type { ChatMessage, Group, Person, Pressed, Update } from '../telegram/server.ts'
import { wordsOf } from './acts.ts'

/** What answers are known by. */
export type Answer = Pick<ChatMessage, 'text' | 'caption' | 'reply_to'>

/** A question, and how its answers are known. */
export interface Asked {
  readonly chat: number
  readonly words: string
  isAnswer(message: Answer): boolean
  /** The name of whom it invites, where it changes something. */
  readonly invites?: string
}

/** A button that was pressed, and the message that it is to change. */
export interface PressedOn extends Pressed {
  readonly on: ChatMessage
  readonly by: Person
}

/** What people did so far. */
export interface Load {
  readonly asked: readonly Asked[]
  readonly pressed: readonly PressedOn[]
  readonly redelivered: number
  /** Does one more thing. */
  step(): Promise<void>
}

const units = [
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Công Thương',
  'Sở Giao thông vận tải',
  'Sở Xây dựng',
  'Sở Tài nguyên và Môi trường',
  'Sở Thông tin và Truyền thông',
  'Sở Khoa học và Công nghệ',
  'Sở Giáo dục và Đào tạo',
  'Sở Y tế',
] as const

/** People in private and in groups of their own, each known to the program. */
export function createLoad({ api, lets }: Served, random: Random, many = 36): Load {
  const people = Array.from({ length: many }, (_, index) => api.person(`Người ${index}`))
  lets(people)
  const groups = people.map((who) => api.group({ title: `Nhóm ${who.name}`, members: [who] }))
  const asked: Asked[] = []
  const pressed: PressedOn[] = []
  const asking = new Map(people.map((who) => [who, 0]))
  let redelivered = 0

  const ask = async (who: Person, words: string, answer: RegExp, invites?: string) => {
    asked.push({
      chat: who.chat,
      words,
      isAnswer: (message) => answer.test(wordsOf(message)),
      ...(invites !== undefined && { invites }),
    })
    await who.says(words)
  }

  const askInGroup = async (who: Person, group: Group, words: string) => {
    const { message_id: id } = await who.says(words, { chat: group })
    asked.push({ chat: group.chat, words, isAnswer: ({ reply_to: to }) => to === id })
  }

  /** A picture of a unit that they have not asked for: its answer is like no other. */
  const askForPicture = async (who: Person, number: number) => {
    const turn = asking.get(who) ?? 0
    const unit = units[turn]
    if (unit === undefined) return ask(who, `/thuhoi Số ${number}`, echoOf(number))
    asking.set(who, turn + 1)
    await ask(who, `/rate online-payment ${unit}`, new RegExp(`thanh toán trực tuyến · ${unit}`))
  }

  /** A button under the last picture, and in one of three cases a second time at once. */
  const press = async (who: Person) => {
    const on = api.sentTo(who).findLast(({ caption }) => caption.includes('Kỳ: tuần'))
    if (on === undefined || pressed.some(({ on: before }) => before.message_id === on.message_id)) return
    for (let times = random.uniform() < 0.3 ? 2 : 1; times > 0; times--) {
      pressed.push({ ...(await who.presses(on, 'Tháng 6/2024')), on, by: who })
    }
  }

  const redeliver = () => {
    const update: Update | undefined = api.updates[Math.floor(random.uniform() * api.updates.length)]
    if (update === undefined) return
    redelivered++
    api.redeliver(update)
  }

  return {
    asked,
    pressed,
    get redelivered() {
      return redelivered
    },
    async step() {
      const index = Math.floor(random.uniform() * people.length)
      const [who, group] = [people[index], groups[index]]
      if (who === undefined || group === undefined) return
      const number = asked.length
      const kind = random.uniform()
      if (kind < 0.3) return ask(who, `/thuhoi Số ${number}`, echoOf(number))
      if (kind < 0.5) return askForPicture(who, number)
      if (kind < 0.7) return askInGroup(who, group, `/thuhoi Số ${number}`)
      if (kind < 0.8) return invite(who, number)
      if (kind < 0.92) return press(who)
      redeliver()
    },
  }

  function invite(who: Person, number: number) {
    const guest = `Khách ${number}`
    const words = `/moi lãnh đạo tỉnh Bình Dương ${guest}`
    return ask(who, words, new RegExp(`Người được mời: ${guest}$`, 'm'), guest)
  }
}

const echoOf = (number: number) => new RegExp(`"Số ${number}"`)
