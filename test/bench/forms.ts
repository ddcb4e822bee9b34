/**
 * Weekly figures by form, with 1.56 million figures in SQLite: a message's whole way (who is speaking, the form, the
 * checks against the weeks before, the commit that keeps the answer, the next question as text). After each the
 * statements that it sent are sent once more through the same driver to a copy of the database: that is the bare SQL.
 */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'libsql'
import { dispatchOn } from '../../src/app/dialogue.ts'
import { inTurn } from '../../src/chat/in-turn.ts'
import type { Message, Press } from '../../src/chat/message.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { configFrom } from '../../src/config.ts'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { openStore, type Store } from '../../src/store/open.ts'
import { committee, home, madeUpCatalogue } from './catalogue.ts'
import { buildDatabase, weeks } from './figures-database.ts'
import { withFolder } from './folder.ts'
import { recordStatements, replayOn } from './recorder.ts'
import { amount, atMost, line, remark, title } from './report.ts'
import { median, p99, timed } from './timing.ts'

const { forms } = messagesIn('vi')
/** The Monday on which the week after the last that has figures is reported. */
const today = '2024-06-24'
const [officers, singles, pastes] = [300, 20, 100] as const
/** Lines of a pasted list. */
const lines = 20
/** Seconds between two answers of somebody who looks each figure up, and how long that is watched. */
const [quickest, slowest, watched] = [5, 10, 30] as const

const catalogue = ownCounts(madeUpCatalogue({ units: 200, indicators: 30 }))
const units = [...catalogue.units.values()].filter(({ code }) => code !== home)
const million = (catalogue.indicators.size * units.length * weeks) / 1e6

title(`forms: weekly figures beside ${million} million in SQLite, a message's whole way`)
await withFolder(async (folder) => {
  const path = join(folder, 'figures.db')
  await buildDatabase(path, catalogue)
  letIn(path)
  const copy = join(folder, 'copy.db')
  copyFileSync(path, copy)
  const recorder = recordStatements()
  const store = await openStore(`file:${path}`)
  const replay = replayOn(copy)
  const talk = talkOn(store)

  interface Turn {
    readonly wall: number
    readonly bare: number
  }
  const turn = async (who: number, said: string | Press, into: Turn[]): Promise<Reply> => {
    const { value, sent } = await recorder.during(async () => {
      const answer = await timed(() => talk.say(who, said))
      await talk.settled()
      return answer
    })
    into.push({ wall: value.wall, bare: replay(sent).all })
    return value.value
  }
  const told = (name: string, turns: readonly Turn[], goal?: number) => {
    const [walls, bare] = [turns.map(({ wall }) => wall), turns.map((one) => one.bare)]
    const slow = p99(walls)
    line(
      `${name}, ${turns.length}`,
      `p50 ${amount(median(walls), 'ms')}`,
      `p99 ${goal === undefined ? amount(slow, 'ms') : atMost(slow, goal, 'ms')}`,
      `max ${amount(Math.max(...walls), 'ms')}`,
    )
    line('  all its SQL, bare', `p50 ${amount(median(bare), 'ms')}`, `p99 ${amount(p99(bare), 'ms')}`)
  }

  const [opened, answered, sent, pasted]: [Turn[], Turn[], Turn[], Turn[]] = [[], [], [], []]
  // The first are not counted: the program has just been started.
  for (let who = -2; who < singles; who++) {
    const counts = who < 0 ? [[], [], []] : [opened, answered, sent]
    let reply = await turn(who + 2, '/nhap', counts[0] as Turn[])
    for (let words = answerTo(reply); words !== null; words = answerTo(reply)) {
      reply = await turn(who + 2, words, counts[1] as Turn[])
    }
    const send = pressOf(reply, forms.send)
    if (send === undefined) throw new Error(`nothing to send in ${JSON.stringify(reply)}`)
    await turn(who + 2, send, counts[2] as Turn[])
  }
  const list = [...catalogue.indicators.values()]
    .filter(({ kind }) => kind === 'ratio' || kind === 'count')
    .slice(0, lines)
    .map(({ kind, nameVi }, at) => `${nameVi}: ${kind === 'ratio' ? `${100 + at}/${200 + at}` : at}`)
    .join('\n')
  for (let who = 0; who < pastes; who++) {
    await turn(who + singles + 2, `/nhap tuần 25\n${list}`, who < 2 ? [] : pasted)
  }
  told('an answer', answered, 15)
  told('opening a form', opened)
  told('sending one', sent)
  told(`a pasted list of ${list.split('\n').length} lines`, pasted, 30)
  await together(talk)
  await talk.settled()
  await store.close()
})

/** Everybody fills in a form, and looks each figure up before it is typed. */
async function together({ say }: ReturnType<typeof talkOn>): Promise<void> {
  const walls: number[] = []
  const until = performance.now() + 1000 * watched
  const thinking = () => 1000 * (quickest + Math.random() * (slowest - quickest))
  const fill = async (who: number) => {
    await setTimeout(Math.random() * 1000 * slowest)
    for (let said: string | Press | null = '/nhap'; said !== null && performance.now() < until; ) {
      const answer = await timed(() => say(who, said as string | Press))
      walls.push(answer.wall)
      said = answerTo(answer.value)
      await setTimeout(thinking())
    }
  }
  await Promise.all(Array.from({ length: officers }, (_, who) => fill(who)))
  line(
    `${officers} officers at once, ${walls.length} answers`,
    `p50 ${amount(median(walls), 'ms')}`,
    `p99 ${atMost(p99(walls), 250, 'ms')}`,
    `max ${amount(Math.max(...walls), 'ms')}`,
  )
  remark(`    each looks a figure up for ${quickest} to ${slowest} s; watched for ${watched} s`)
  const burst = await timed(() =>
    Promise.all(Array.from({ length: officers }, (_, who) => say(who, '/nhap'))),
  )
  line(`  all ${officers} in one moment: until the last is answered`, amount(burst.wall, 'ms'))
}

/** The dialogue as the program puts it together, at ten o'clock, with each officer in a chat of their own. */
function talkOn(store: Store) {
  const now = () => ({ date: today, at: new Date(`${today}T10:00:00+07:00`) })
  const dispatch = dispatchOn(store, configFrom({}), now)
  const chats = new Map<string, ReturnType<typeof inTurn>>()
  const chatOf = (chat: string) => {
    const known = chats.get(chat) ?? inTurn(dispatch, store.conversations, store.atomically)
    chats.set(chat, known)
    return known
  }
  return {
    say(who: number, said: string | Press): Promise<Reply> {
      const person = `officer-${who}`
      const chat = `console:${person}`
      const message: Message = {
        chat,
        person,
        account: { channel: 'console', id: person, name: person, chat },
        text: typeof said === 'string' ? said : '',
        ...(typeof said !== 'string' && { press: said }),
      }
      return chatOf(chat).answer(message)
    },
    settled: async () => {
      await Promise.all([...chats.values()].map((one) => one.settled()))
    },
  }
}

/** What is typed for a question: the figure of the week before, as it is shown; null where none is asked. */
function answerTo(reply: Reply): string | null {
  if (pressOf(reply, forms.skip) === undefined) return null
  const facts = reply.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))
  const last = facts.find(({ label }) => label === forms.last)?.value ?? ''
  return /^[\d./]+/.exec(last)?.[0] ?? forms.noCases
}

function pressOf({ buttons = [] }: Reply, label: string): Press | undefined {
  return buttons.find((one) => one.label === label)?.press
}

/** The same catalogue, each ratio with counts of its own, so that any figures agree with each other. */
function ownCounts(given: Catalogue): Catalogue {
  const indicators = [...given.indicators].map(([slug, indicator]) => {
    const { numeratorVi, denominatorVi, nameVi } = indicator
    if (numeratorVi === null || denominatorVi === null) return [slug, indicator] as const
    const own = { numeratorVi: `${numeratorVi}, ${nameVi}`, denominatorVi: `${denominatorVi}, ${nameVi}` }
    return [slug, { ...indicator, ...own }] as const
  })
  return { ...given, indicators: new Map(indicators) }
}

/** An officer for each unit, and a second one for every other. */
function letIn(path: string): void {
  const database = new Database(path)
  const person = database.prepare('INSERT INTO "Person" ("id", "name") VALUES (?, ?)')
  const membership = database.prepare(`
    INSERT INTO "Membership" ("personId", "committeeCode", "role", "unitCode", "position")
    VALUES (?, '${committee}', 'officer', ?, 0)`)
  database.exec('BEGIN')
  for (let who = 0; who < officers; who++) {
    person.run([`officer-${who}`, `Đầu mối ${who}`])
    membership.run([`officer-${who}`, units[who % units.length]?.code])
  }
  database.exec('COMMIT')
  // The file is copied.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}
