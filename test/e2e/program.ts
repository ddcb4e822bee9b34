import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'

/** How the program is started. */
export interface Start {
  /** Which of the programs; `main` is the one that `npm start` starts. */
  readonly program?: 'main' | 'understand' | 'rehearse'
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Where it runs; a folder of its own otherwise. */
  readonly cwd?: string
  /** User to run as, where permissions matter. */
  readonly uid?: number
  /** Whether it runs on a terminal, as for somebody who sits at it. */
  readonly terminal?: boolean
}

/** How it ended and what it wrote. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A process of the program: `says` waits for an output, `ended` for the end. */
export interface Running {
  readonly process: ChildProcessWithoutNullStreams
  says(text: string): Promise<void>
  /** All that it wrote to its output so far. */
  said(): string
  readonly ended: Promise<Ended>
}

/** An empty folder that is removed after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A folder with a database of its own that holds the sample. */
export function sampleFolder(): { folder: string; path: string; url: string } {
  const folder = emptyFolder()
  const path = join(folder, 'tro-ly.db')
  copyFileSync(inject('sample'), path)
  return { folder, path, url: `file:${path}` }
}

/** Starts the program with nothing of this process's environment but where programs are found, and the zone. */
export function start({
  program = 'main',
  args = [],
  env = {},
  cwd = emptyFolder(),
  uid,
  terminal = false,
}: Start = {}): Running {
  const { PATH = '', TZ } = process.env
  // It becomes that user only once it runs: where Node itself lies may be closed to them.
  const become = `data:text/javascript,process.setgid(${uid});process.setuid(${uid})`
  const node = uid === undefined ? [] : ['--import', become]
  const line = [process.execPath, ...node, join(inject('build'), `${program}.js`), ...args]
  const [command = '', ...given] = terminal ? onTerminal(line) : line
  const child = spawn(command, given, { cwd, env: { PATH, ...(TZ !== undefined && { TZ }), ...env } })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  // It may end before it has read everything.
  child.stdin.on('error', () => {})
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!stdout.includes(text)) return
        child.stdout.off('data', look)
        resolve()
      }
      child.stdout.on('data', look)
      ended.then((how) => reject(new Error(`ended before it said ${text}: ${JSON.stringify(how)}`)), reject)
      look()
    })
  return { process: child, says, said: () => stdout, ended }
}

/** A command on a terminal of its own, whose output is wide and without colours. */
function onTerminal(line: readonly string[]): string[] {
  const quoted = line.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  return ['script', '-qec', `stty cols 500; NO_COLOR=1 TERM=dumb exec ${quoted}`, '/dev/null']
}

/** Runs the program on an input to its end. */
export function run(input: string | Uint8Array, options: Start = {}): Promise<Ended> {
  const running = start(options)
  running.process.stdin.end(input)
  return running.ended
}

/**
 * What is answered to each line of one conversation, on a database of its own that holds the sample unless
 * `env` names another. An empty line, whose answer is always the same, is typed between them to tell where one
 * answer ends; it presses no button and changes no question.
 */
export async function converse(
  lines: readonly (string | Uint8Array)[],
  options: Start = {},
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-'))
  const path = join(folder, 'tro-ly.db')
  if (options.env?.DATABASE_URL === undefined) copyFileSync(inject('sample'), path)
  try {
    const env = { DATABASE_URL: `file:${path}`, ...options.env }
    const parts = lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n\n')])
    const ended = await run(Buffer.concat([Buffer.from('\n'), ...parts]), { cwd: folder, ...options, env })
    if (ended.code !== 0 || ended.stderr !== '') throw new Error(`it failed: ${JSON.stringify(ended)}`)
    const [between = ''] = ended.stdout.split('\n\n')
    const answers = `\n${ended.stdout}`.split(`\n${between}\n`).slice(1, -1)
    return answers.map((answer) => answer.trim())
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
