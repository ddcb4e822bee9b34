/**
 * From `npm start` with one question on a pipe to the first byte of its answer, on an existing sample: real
 * processes, begun again for each run. Beside it what npm and Node take for nothing at all, and the steps of a
 * start, measured inside processes of their own (start-steps.ts).
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../../src/store/root.ts'
import { withFolder } from './folder.ts'
import { amount, atMost, line, remark, table, title } from './report.ts'
import { median } from './timing.ts'

const runs = 7
const stepRuns = 5
const goal = 1200

title(`start: to the first byte of the answer, ${runs} runs each, one after the other`)
await withFolder(async (folder) => {
  const environment = { ...process.env, DATABASE_URL: `file:${join(folder, 'sample.db')}`, SAMPLE: 'true' }
  await writeFile(join(folder, 'package.json'), '{ "scripts": { "start": "node -e 0" } }')
  const program = join(packageRoot, 'dist', 'main.js')
  const fresh = await firstByte('node', [program], packageRoot, environment)
  line('new database, the sample loaded first', amount(fresh, 'ms'))
  const kinds = {
    'npm start': () => firstByte('npm', ['start', '--silent'], packageRoot, environment),
    'node dist/main.js': () => firstByte('node', [program], packageRoot, environment),
    'npm start of a program that does nothing': () =>
      firstByte('npm', ['start', '--silent'], folder, environment),
  }
  const times = new Map<string, number[]>()
  for (let run = 0; run < runs; run++) {
    for (const [name, start] of Object.entries(kinds)) {
      times.set(name, [...(times.get(name) ?? []), await start()])
    }
  }
  for (const [name, list] of times) {
    const middle = median(list)
    line(
      name,
      `min ${amount(Math.min(...list), 'ms')}`,
      `median ${name === 'npm start' ? atMost(middle, goal, 'ms') : amount(middle, 'ms')}`,
      `max ${amount(Math.max(...list), 'ms')}`,
    )
  }
  await steps(environment)
})

/** Milliseconds to the first byte on the output of a program, or to its end where it writes nothing. */
async function firstByte(
  command: string,
  parameters: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const start = performance.now()
  const child = spawn(command, parameters, { cwd, env, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  child.stdin.end('/rate online-payment Sở Y tế\n')
  let first: number | null = null
  child.stdout.on('data', () => {
    first ??= performance.now() - start
  })
  const [code] = await ended
  if (code !== 0) throw new Error(`${command} ${parameters.join(' ')} ended with ${code}`)
  return first ?? performance.now() - start
}

/** The steps of a start, the median of each. */
async function steps(env: NodeJS.ProcessEnv): Promise<void> {
  const found = new Map<string, { wall: number[]; cpu: number[] }>()
  for (let run = 0; run < stepRuns; run++) {
    for (const { name, wall, cpu } of await stepsOnce(env)) {
      const list = found.get(name) ?? { wall: [], cpu: [] }
      list.wall.push(wall)
      list.cpu.push(cpu)
      found.set(name, list)
    }
  }
  remark(`The steps of a start, unpacked, medians of ${stepRuns} processes:`)
  const rows = [...found].map(([name, { wall, cpu }]) => [
    name,
    amount(median(wall), 'ms'),
    amount(median(cpu), 'ms'),
  ])
  table(['step', 'by the clock', 'of processor'], rows)
}

async function stepsOnce(env: NodeJS.ProcessEnv): Promise<{ name: string; wall: number; cpu: number }[]> {
  const program = fileURLToPath(new URL('./start-steps.js', import.meta.url))
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let text = ''
  for await (const chunk of child.stdout) text += chunk
  const [code] = await ended
  if (code !== 0) throw new Error(`the steps of a start ended with ${code}`)
  return JSON.parse(text)
}
