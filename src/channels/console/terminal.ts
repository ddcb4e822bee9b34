import { clearScreenDown, cursorTo, moveCursor } from 'node:readline'
import { createInterface, type Interface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import type { ConsoleTexts } from '../../i18n/console.ts'
import type { Asides } from './asides.ts'
import type { Log } from './chart-files.ts'
import { historySize, readHistory, writeHistory } from './history.ts'

/** The names of a command, all without the slash. */
export interface CommandNames {
  readonly name: string
  readonly also: readonly string[]
}

const leaving = ['/quit', '/exit', '/thoat']

/** What a conversation on a terminal is made of. */
interface Terminal {
  readonly input: Readable
  readonly output: Writable
  readonly commands: readonly CommandNames[]
  readonly historyFile: string
  readonly texts: ConsoleTexts
  readonly log: Log
  /** The prompt stands for the first time. */
  readonly onPrompt: () => void
}

/**
 * Lines typed at a prompt, with history, completion of commands, Ctrl+C twice, Ctrl+D or /quit to leave.
 * The prompt comes back when the next line is asked for. While it stands, asides are said above it. Leaving the loop
 * gives the terminal back.
 */
export async function* typedLines(
  terminal: Terminal,
  asides: Asides,
  closing: AbortSignal,
): AsyncGenerator<string> {
  const { input, output, historyFile, log } = terminal
  const failed = (error: unknown) => log(error, `The history of typed lines in ${historyFile} can't be kept.`)
  const lines = createInterface({
    input,
    output,
    terminal: true,
    prompt: '› ',
    completer: completerFor(terminal.commands),
    history: await readHistory(historyFile).catch((error: unknown) => {
      failed(error)
      return []
    }),
    historySize,
    removeHistoryDuplicates: true,
  })
  let saving = Promise.resolve()
  lines.on('history', (history) => {
    const kept = [...history]
    saving = saving.then(() => writeHistory(historyFile, kept)).catch(failed)
  })
  leaveOnInterrupt(lines, terminal)
  const close = () => lines.close()
  closing.addEventListener('abort', close)
  try {
    yield* prompted(lines, terminal, asides)
  } finally {
    closing.removeEventListener('abort', close)
    lines.close()
    await saving
  }
}

/** The lines, each after a prompt, until the input ends or a command leaves. */
async function* prompted(
  lines: Interface,
  { output, onPrompt }: Terminal,
  asides: Asides,
): AsyncGenerator<string> {
  let closed = false
  lines.once('close', () => {
    closed = true
    asides.close()
  })
  const typed = lines[Symbol.asyncIterator]()
  for (let first = true; ; first = false) {
    // Lines pasted before the end are still answered after it; what was typed meanwhile keeps its cursor.
    if (!closed) {
      lines.prompt(true)
      asides.open((text) => writeAbove(lines, output, text))
      if (first) onPrompt()
    }
    const { value, done } = await typed.next()
    asides.close()
    // What follows begins after the prompt that was left standing.
    if (done) return void output.write('\n')
    if (leaving.includes(value.trim().toLowerCase())) return
    yield value
  }
}

/** Writes where the prompt stands, over as many lines as what is typed takes, and puts both back below. */
function writeAbove(lines: Interface, output: Writable, text: string): Promise<void> {
  moveCursor(output, 0, -lines.getCursorPos().rows)
  cursorTo(output, 0)
  clearScreenDown(output)
  return new Promise((resolve) => {
    output.write(`${text}\n\n`, () => resolve())
    lines.prompt(true)
  })
}

/** Ctrl+C empties the line and says how to leave; with nothing typed in between, a second one leaves. */
function leaveOnInterrupt(lines: Interface, { input, output, texts }: Terminal): void {
  let interrupted = false
  lines.on('SIGINT', () => {
    if (interrupted) return lines.close()
    interrupted = true
    lines.write(null, { ctrl: true, name: 'e' })
    lines.write(null, { ctrl: true, name: 'u' })
    output.write(`\n${texts.pressAgainToLeave}\n`)
    lines.prompt()
  })
  const otherKey = (_: unknown, key: { ctrl?: boolean; name?: string } | undefined) => {
    if (!(key?.ctrl === true && key.name === 'c')) interrupted = false
  }
  input.on('keypress', otherKey)
  lines.once('close', () => input.off('keypress', otherKey))
}

/** Completes the name of a command. */
function completerFor(commands: readonly CommandNames[]): (line: string) => [string[], string] {
  const names = commands.flatMap(({ name, also }) => [name, ...also])
  const all = [...names.map((name) => `/${name}`), ...leaving].sort()
  return (line) => {
    if (!line.startsWith('/') || line.includes(' ')) return [[], line]
    const hits = all.filter((name) => name.startsWith(line))
    // A space after the only one, so that its arguments can follow.
    return [hits.length === 1 ? hits.map((name) => `${name} `) : hits, line]
  }
}
