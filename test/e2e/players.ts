import type { BotApi, ChatMessage, Person } from '../telegram/server.ts'
import { giveChats } from './in-database.ts'

/** Somebody of a story in their own chat: what they read is looked for after what they read before. */
export interface Player {
  says(words: string): Promise<void>
  /** Waits until they read these words. */
  reads(words: RegExp): Promise<void>
  /** Presses the newest button with this label. */
  presses(label: string): Promise<void>
  /** Presses the first of these labels under every message that has one, as it comes; ends with `over`. */
  pressesWhatComes(labels: readonly RegExp[], over: AbortSignal): Promise<void>
}

/** Those of a story, by the ids by which the program knows them. */
export interface Players {
  /** Gives each a chat, before the program starts. */
  enter(path: string, api: BotApi): void
  of(id: string): Player
}

/** Only a wait that has failed takes so long. */
const patience = { timeout: 30_000 }
/** Somebody who presses what comes may wait as long as the story takes. */
const asLongAsItTakes = { timeout: 120_000 }

export function createPlayers(ids: readonly string[]): Players {
  const players = new Map<string, Player>()
  return {
    enter(path, api) {
      const people = ids.map((id) => [id, api.person({ first_name: id, started: true })] as const)
      for (const [id, person] of people) players.set(id, playerOf(person, api))
      giveChats(path, 'telegram', new Map(people.map(([id, person]) => [id, String(person.id)])))
    },
    of(id) {
      const player = players.get(id)
      if (player === undefined) throw new Error(`nobody of the story is ${id}`)
      return player
    },
  }
}

function playerOf(person: Person, api: BotApi): Player {
  const shown = () => api.sentTo(person).filter(({ deleted }) => !deleted)
  let last: ChatMessage | undefined
  const isNew = (one: ChatMessage) =>
    last === undefined ||
    one.message_id > last.message_id ||
    (one.message_id === last.message_id && one.edits.length > last.edits.length)
  return {
    async says(words) {
      await person.says(words)
    },
    async reads(words) {
      const look = () => shown().find((one) => isNew(one) && words.test(one.text || one.caption))
      last = await api.until(look, { ...patience, what: `${person.name} to read ${words}` })
    },
    async presses(label) {
      const look = () => shown().findLast((one) => labelsOf(one).includes(label))
      await person.presses(
        await api.until(look, { ...patience, what: `${person.name} to see ${label}` }),
        label,
      )
    },
    async pressesWhatComes(labels, over) {
      const pressed = new Set<string>()
      const look = () => {
        for (const message of shown()) {
          for (const label of labelsAmong(message, labels)) {
            const once = `${message.message_id} ${message.edits.length} ${label}`
            if (!pressed.has(once)) return { message, label, once }
          }
        }
        return over.aborted && 'over'
      }
      for (;;) {
        const found = await api.until(look, asLongAsItTakes)
        if (found === 'over') return
        pressed.add(found.once)
        await api.answered(await person.presses(found.message, found.label), patience)
      }
    },
  }
}

const labelsOf = ({ keyboard }: ChatMessage): string[] => keyboard.flat().map(({ text }) => text)

const labelsAmong = (message: ChatMessage, labels: readonly RegExp[]): string[] =>
  labels.flatMap((one) => labelsOf(message).filter((label) => one.test(label)))
