import { giveChats } from './in-database.ts'
import type { Seat, Seen } from './seats.ts'

/** Somebody of a story in their own chat: what they read is looked for after what they read before. */
export interface Player {
  says(words: string): Promise<void>
  sends(file: string): Promise<void>
  /** Waits until they read these words. */
  reads(words: RegExp): Promise<void>
  /** Presses the newest button with this label. */
  presses(label: string): Promise<void>
  /** Presses the first of these labels under every message that has one, as it comes; ends with `over`. */
  pressesWhatComes(labels: readonly RegExp[], over: AbortSignal): Promise<void>
}

/** Those of a story, by the ids by which the program knows them. */
export interface Players {
  /** Gives each a seat in a chat, before the program starts. */
  enter(path: string, channel: Seat['channel'], seatOf: (id: string) => Seat): void
  of(id: string): Player
}

/** Only a wait that has failed takes so long. */
const patience = 30_000
/** Somebody who presses what comes may wait as long as the story takes. */
const asLongAsItTakes = 120_000

export function createPlayers(ids: readonly string[]): Players {
  const players = new Map<string, Player>()
  return {
    enter(path, channel, seatOf) {
      const seats = new Map(ids.map((id) => [id, seatOf(id)] as const))
      for (const [id, seat] of seats) players.set(id, playerOf(id, seat))
      giveChats(path, channel, new Map([...seats].map(([id, { account }]) => [id, account])))
    },
    of(id) {
      const player = players.get(id)
      if (player === undefined) throw new Error(`nobody of the story is ${id}`)
      return player
    },
  }
}

function playerOf(name: string, { says, sends, shown, press, until }: Seat): Player {
  let last: Seen | undefined
  const isNew = (one: Seen) =>
    last === undefined || one.place > last.place || (one.place === last.place && one.edits > last.edits)
  return {
    says,
    sends,
    async reads(words) {
      const look = () => shown().find((one) => isNew(one) && words.test(one.text))
      last = await until(look, { timeout: patience, what: `${name} to read ${words}` })
    },
    async presses(label) {
      const look = () => shown().findLast(({ labels }) => labels.includes(label))
      await press(await until(look, { timeout: patience, what: `${name} to see ${label}` }), label)
    },
    async pressesWhatComes(labels, over) {
      const pressed = new Set<string>()
      const look = () => {
        for (const seen of shown()) {
          for (const label of labels.flatMap((one) => seen.labels.filter((shown) => one.test(shown)))) {
            const once = `${seen.place} ${seen.edits} ${label}`
            if (!pressed.has(once)) return { seen, label, once }
          }
        }
        return over.aborted && 'over'
      }
      for (;;) {
        const found = await until(look, { timeout: asLongAsItTakes })
        if (found === 'over') return
        pressed.add(found.once)
        await press(found.seen, found.label)
      }
    },
  }
}
