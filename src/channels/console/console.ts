import type { Readable, Writable } from 'node:stream'
import type { Charts } from '../../charts/charts.ts'
import type { ChartSpec } from '../../charts/spec.ts'
import type { Reply } from '../../chat/reply.ts'
import type { ConsoleTextsByLanguage } from '../../i18n/console.ts'
import { createAsides } from './asides.ts'
import { type ChartFiles, type Log, openChartFiles } from './chart-files.ts'
import { createConversation, type Speaker } from './conversation.ts'
import { readLines } from './lines.ts'
import type { Show } from './push.ts'
import { renderReply } from './render.ts'
import { type CommandNames, typedLines } from './terminal.ts'
import { createWriter, type Writer } from './writer.ts'

/** Who speaks in a console, and where it reads and writes. */
export interface ConsoleOptions extends Speaker {
  readonly input: Readable
  readonly output: Writable
  /** Whether somebody sits at a terminal; otherwise the answers alone are written. */
  readonly interactive: boolean
  /** Language of the greeting and the goodbye. */
  readonly language: ChartSpec['language']
  /** What is completed. */
  readonly commands: readonly CommandNames[]
  readonly charts: Charts
  /** Where the pictures of charts are written, and how their place is named. */
  readonly chartFolder: string
  /** Where the lines typed at the terminal are kept between runs. */
  readonly historyFile: string
  readonly texts: ConsoleTextsByLanguage
  /** Ends the conversation early, as the end of the input does. */
  readonly stop?: AbortSignal
  /** Told of pictures and history that can't be written. */
  readonly log: Log
  /** At a terminal, once the prompt stands: from now on what nobody asked for can be shown above it. */
  readonly onPrompt?: (show: Show) => void
}

/** Cells on a line where the output has no width of its own, and at most on a wide terminal. */
const widthOfPipe = 100
const widest = 110

/**
 * Talks on a terminal or a pipe until the input ends, the person leaves or nobody reads the output any more.
 * Lines are answered in order. Rejects where `answer` does.
 */
export async function startConsole(options: ConsoleOptions): Promise<void> {
  const closing = new AbortController()
  const writer = createWriter(options.output, () => closing.abort())
  options.stop?.addEventListener('abort', () => closing.abort(), { once: true })
  const files = await openChartFiles(options.charts, options.chartFolder, options.log)
  try {
    await (options.interactive
      ? talk(options, writer, files, closing.signal)
      : pipe(options, writer, files, closing.signal))
  } finally {
    await files.finished()
  }
}

/** A message a line, an answer a message, an empty line between answers. */
async function pipe(
  options: ConsoleOptions,
  writer: Writer,
  files: ChartFiles,
  closing: AbortSignal,
): Promise<void> {
  const { input } = options
  const { reply } = talkerOn(options, files)
  closing.addEventListener('abort', () => input.destroy())
  let separator = ''
  try {
    for await (const line of readLines(input)) {
      await writer.write(`${separator}${await reply(line)}\n`)
      separator = '\n'
      if (writer.isClosed()) return
    }
  } catch (error) {
    // Destroying the input above ends the loop in this way.
    const ended = (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE'
    if (!(ended && closing.aborted)) throw error
  }
}

/** A conversation at a prompt, with a greeting and a goodbye. */
async function talk(
  options: ConsoleOptions,
  writer: Writer,
  files: ChartFiles,
  closing: AbortSignal,
): Promise<void> {
  const texts = options.texts[options.language]
  const { reply, shown } = talkerOn(options, files)
  const asides = createAsides()
  await writer.write(`${texts.greeting(options.person.name)}\n\n`)
  try {
    for await (const line of typedLines({ ...options, texts, onPrompt }, asides, closing)) {
      await writer.write(`\n${await reply(line)}\n\n`)
      if (writer.isClosed()) return
    }
  } finally {
    asides.end()
  }
  await writer.write(`${texts.goodbye}\n`)

  function onPrompt(): void {
    options.onPrompt?.(async (push) => asides.say(() => shown(push)))
  }
}

/** Answers a line as text, and shows what nobody asked for, each set for the output as it is then. */
function talkerOn(options: ConsoleOptions, files: ChartFiles) {
  const conversation = createConversation(options, options.texts[options.language])
  const set = (reply: Reply) => {
    const { columns, hasColors } = surfaceOf(options.output)
    return renderReply(reply, {
      texts: options.texts,
      colours: options.interactive && hasColors,
      width: Math.min(columns, widest),
      chartPath: files.pathOf,
    })
  }
  return {
    reply: async (line: string) => set(await conversation.answer(line)),
    shown(push: Reply) {
      conversation.show(push)
      return set(push)
    },
  }
}

/** What a terminal can show; a pipe shows a fixed width without colours. */
function surfaceOf(output: Writable): { columns: number; hasColors: boolean } {
  const terminal = output as Partial<Pick<NodeJS.WriteStream, 'columns' | 'hasColors'>>
  return { columns: terminal.columns || widthOfPipe, hasColors: terminal.hasColors?.() ?? false }
}
