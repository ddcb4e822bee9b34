import { consoleTexts } from '../../src/i18n/console.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, type Message } from '../slack/server.ts'
import type { ChatMessage } from '../telegram/server.ts'
import { sampleFolder, start } from './program.ts'
import { serveInSlack } from './slack.ts'
import { serve } from './telegram.ts'

/** An answer, as whoever asked sees it. */
export interface Answered {
  /** Its messages' words. */
  readonly words: readonly string[]
  readonly labels: readonly string[]
  readonly pictures: number
}

/** A chat, as the contract asks for it: one member talks to the program alone. */
export interface Contracted {
  /** Asks; the answer is there when `whole` finds it so. */
  ask(text: string, whole?: (words: string) => boolean): Promise<Answered>
  /** Sends a file of this name, as one does there. */
  send(name: string): Promise<Answered>
  /** Whether files can be sent there. */
  readonly takesFiles: boolean
  /** Presses a button of the last answer, by its label. */
  press(label: string, whole: (words: string) => boolean): Promise<Answered>
  /** Presses one that nobody offered; what is said to that. */
  pressNothing(): Promise<string>
  /** The same button of the last answer after more than a week; what is said to that. Null where there are none. */
  pressLate(label: string): Promise<string> | null
  /** The chat hands the program what the program itself said. */
  echo(): Promise<void>
  /** What the program did that the chat refused. */
  violations(): readonly unknown[]
}

const later = { CLOCK_START: '2024-06-27T08:00:00+07:00' }
const something = (words: string) => words !== ''

export async function inTelegram(): Promise<Contracted> {
  const { api, lets, kill, again } = await serve()
  const an = api.person('An')
  lets([an])
  let seen = 0
  let last: ChatMessage | undefined
  const shown = () => api.sentTo(an).slice(seen)
  const wordsOf = (one: ChatMessage) => one.text || one.caption || ''
  const answer = async (messages: () => readonly ChatMessage[], whole: (words: string) => boolean) => {
    await api.until(() => whole(messages().map(wordsOf).join('\n')))
    const found = messages()
    last = found.findLast(({ keyboard }) => keyboard.length > 0) ?? found.at(-1)
    return {
      words: found.map(wordsOf),
      labels: found.flatMap(({ keyboard }) => keyboard.flat().map(({ text }) => text)),
      pictures: found.filter(({ photo }) => photo !== null).length,
    }
  }
  const pressed = async (label: string) => {
    if (last === undefined) throw new Error('nothing was answered')
    return (await api.answered(await an.presses(last, label))).text ?? ''
  }
  return {
    async ask(text, whole = something) {
      seen = api.sentTo(an).length
      await an.says(text)
      return answer(shown, whole)
    },
    async send(name) {
      seen = api.sentTo(an).length
      await an.sendsFile({ name, bytes: Buffer.from('%PDF-1.7') })
      return answer(shown, something)
    },
    takesFiles: true,
    async press(label, whole) {
      if (last === undefined) throw new Error('nothing was answered')
      await an.presses(last, label)
      return answer(() => api.sentTo(an).filter(({ deleted }) => !deleted), whole)
    },
    async pressNothing() {
      if (last === undefined) throw new Error('nothing was answered')
      return (await api.answered(await an.presses(last, { data: 'AAAAAAAAAAAAAAAA:0' }))).text ?? ''
    },
    async pressLate(label) {
      await kill()
      await again(later)
      return pressed(label)
    },
    async echo() {
      const update = api.updates.at(-1)
      if (update === undefined) throw new Error('nothing was said')
      const message = { ...(update.message ?? {}), from: api.bot, text: '/units' }
      api.redeliver({ update_id: update.update_id + 1000, message } as never)
      await api.quiet()
    },
    violations: () => [...api.violations, ...api.floods],
  }
}

export async function inSlack(): Promise<Contracted> {
  const { slack, member, kill, again } = await serveInSlack()
  const an = member('An')
  let seen = 0
  let last: Message | undefined
  const answer = async (messages: () => readonly Message[], whole: (words: string) => boolean) => {
    await slack.until(() => whole(messages().map(slack.textOf).join('\n')))
    const found = messages()
    last = found.findLast((one) => labelsOf(one).length > 0) ?? found.at(-1)
    return {
      words: found.map(slack.textOf),
      labels: found.flatMap(labelsOf),
      pictures: found.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'image').length,
    }
  }
  const toast = async (press: (message: Message) => unknown) => {
    if (last === undefined) throw new Error('nothing was answered')
    const before = slack.sentTo(an.dm).length
    press(last)
    return slack.textOf((await slack.sent(an.dm, before + 1)).at(-1) as Message)
  }
  return {
    async ask(text, whole = something) {
      seen = slack.sentTo(an.dm).length
      an.says(text)
      return answer(() => slack.sentTo(an.dm).slice(seen), whole)
    },
    async send(name) {
      seen = slack.sentTo(an.dm).length
      an.shares([{ name, mimetype: 'application/pdf', size: 8 }])
      return answer(() => slack.sentTo(an.dm).slice(seen), something)
    },
    takesFiles: true,
    async press(label, whole) {
      if (last === undefined) throw new Error('nothing was answered')
      an.presses(last, label)
      return answer(() => slack.sentTo(an.dm), whole)
    },
    pressNothing: () =>
      toast((message) =>
        an.presses(message, labelsOf(message)[0] ?? '', { id: 'x:0', value: 'AAAAAAAAAAAAAAAA:0' }),
      ),
    async pressLate(label) {
      await kill()
      await again(later)
      return toast((message) => an.presses(message, label))
    },
    async echo() {
      const said = slack.outbounds.findLast(({ kind }) => kind === 'events_api')?.payload
      const own = { ...(said?.event as object), user: 'U0BOT00001', text: '/units', ts: '1718000000.000001' }
      await slack.settled(slack.deliver('events_api', { ...said, event_id: 'EvOWN', event: own }))
    },
    violations: () => [...slack.violations, ...slack.floods],
  }
}

export async function atConsole(): Promise<Contracted> {
  const { url } = sampleFolder()
  const running = start({ args: ['--as', 'administrator'], env: { DATABASE_URL: url } })
  let seen = 0
  let labels: readonly string[] = []
  const answer = async (typed: string, whole: (words: string) => boolean): Promise<Answered> => {
    seen = running.said().length
    running.process.stdin.write(`${typed}\n`)
    const said = () => running.said().slice(seen)
    while (!(whole(said()) && said().endsWith('\n'))) {
      await new Promise((resolve) => running.process.stdout.once('data', resolve))
    }
    labels = [...said().matchAll(/\[\d+\] ([^[\n]+?)(?= {2}\[|\n)/g)].map(([, label = '']) => label)
    const charts = said().match(/(?:Biểu đồ|Chart): .*\.png/g) ?? []
    return { words: [said()], labels, pictures: charts.length }
  }
  return {
    ask: (text, whole = something) => answer(text, whole),
    // Dropped on a terminal, a file is its path.
    send: (name) => answer(`'/home/an/Tài liệu/${name}'`, something),
    takesFiles: false,
    press: (label, whole) => answer(String(labels.indexOf(label) + 1), whole),
    async pressNothing() {
      return (await answer('99', something)).words.join('')
    },
    pressLate: () => null,
    async echo() {},
    violations: () => [],
  }
}

export const { chats, dialogue } = messagesIn('vi')
export const { noFiles } = consoleTexts.vi
