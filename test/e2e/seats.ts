import { labelsOf, type Slack } from '../slack/server.ts'
import type { Waiting } from '../telegram/changes.ts'
import type { BotApi } from '../telegram/server.ts'

/** A message as somebody sees it now. */
export interface Seen {
  /** Greater than that of what came before it in the chat. */
  readonly place: number
  readonly edits: number
  readonly text: string
  readonly labels: readonly string[]
}

/** Somebody's own chat with the program. */
export interface Seat {
  readonly channel: 'slack' | 'telegram'
  readonly account: string
  says(words: string): Promise<void>
  /** Sends a document of this name. */
  sends(name: string): Promise<void>
  /** What the program told them, in order. */
  shown(): readonly Seen[]
  /** Presses a button, and waits until the program has heard of it. */
  press(seen: Seen, label: string): Promise<void>
  until<T>(look: () => T, waiting?: Waiting): Promise<Exclude<T, undefined | null | false>>
}

export function seatInTelegram(api: BotApi, name: string): Seat {
  const person = api.person({ first_name: name, started: true })
  const messages = () => api.sentTo(person).filter(({ deleted }) => !deleted)
  return {
    channel: 'telegram',
    account: String(person.id),
    async says(words) {
      await person.says(words)
    },
    async sends(name) {
      await person.sendsFile({ name, bytes: Buffer.from('%PDF-1.7') })
    },
    shown: () =>
      messages().map(({ message_id: place, edits, text, caption, keyboard }) => ({
        place,
        edits: edits.length,
        text: text || caption,
        labels: keyboard.flat().map((button) => button.text),
      })),
    async press({ place }, label) {
      const message = messages().find((one) => one.message_id === place)
      if (message === undefined) throw new Error(`message ${place} is gone`)
      await api.answered(await person.presses(message, label), { timeout: 30_000 })
    },
    until: api.until,
  }
}

export function seatInSlack(slack: Slack, name: string): Seat {
  const person = slack.person(name)
  return {
    channel: 'slack',
    account: person.id,
    async says(words) {
      person.says(words)
    },
    async sends(name) {
      person.shares([{ name, mimetype: 'application/pdf', size: 1_234_567 }])
    },
    shown: () =>
      slack.sentTo(person.dm).map((message) => ({
        place: Number(message.ts),
        edits: message.edits,
        text: slack.textOf(message),
        labels: labelsOf(message),
      })),
    async press({ place }, label) {
      const message = slack.sentTo(person.dm).find(({ ts }) => Number(ts) === place)
      if (message === undefined) throw new Error(`message ${place} is gone`)
      await slack.settled(person.presses(message, label))
    },
    until: slack.until,
  }
}
