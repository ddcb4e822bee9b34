import type { BotApi, Person } from '../telegram/server.ts'
import type { Question } from './telegram-process.ts'

/** What somebody asked. */
export interface Asked {
  readonly who: Person
  readonly question: Question
}

/** What came of what was asked, in numbers of questions. */
export interface Tally {
  readonly lost: number
  readonly doubled: number
  /** Messages that answer none of them, as what the program says by itself. */
  readonly others: number
}

/** Looks for each question's answers, by chat and heading: nobody may have asked the same twice. */
export function tally(asked: readonly Asked[], { sentTo }: BotApi): Tally {
  const headings = new Map<Person, string[]>()
  for (const { who, question } of asked) headings.set(who, [...(headings.get(who) ?? []), question.heading])
  const counts = [...headings].map(([who, theirs]) => {
    const messages = sentTo(who)
    const copies = theirs.map(
      (heading) => messages.filter(({ text, caption }) => `${text}${caption}`.includes(heading)).length,
    )
    return {
      lost: copies.filter((count) => count === 0).length,
      doubled: copies.filter((count) => count > 1).length,
      others: messages.length - copies.reduce((sum, count) => sum + count, 0),
    }
  })
  const sum = (name: keyof Tally) => counts.reduce((so, count) => so + count[name], 0)
  return { lost: sum('lost'), doubled: sum('doubled'), others: sum('others') }
}
