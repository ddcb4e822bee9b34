/**
 * `npm run bench` measures the speed of the program and prints it beside its goals; `npm run bench -- start
 * charts` only those sections. It is no test: it ends with 0 whatever the figures are. Each section is a
 * program of its own beside this one, so that none warms up or burdens another.
 */
import { spawn } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { amount, line } from './report.ts'
import { yardstick } from './yardstick.ts'

const sections = [
  'start',
  'understand',
  'names',
  'charts',
  'figures',
  'forms',
  'telegram',
  'telegram-flood',
  'slack-acks',
  'reminders',
  'clocks',
  'memory',
] as const

const asked = process.argv.slice(2)
const unknown = asked.filter((one) => !sections.some((section) => section === one))
if (unknown.length > 0) {
  console.error(`No such section: ${unknown.join(', ')}. There are: ${sections.join(', ')}.`)
  process.exit(1)
}

const [processor] = cpus()
line('machine', `${processor?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`)
line('Node, system', `${process.version}, ${process.platform} ${process.arch}`)
line('date', new Date().toISOString())
line(
  'load when it began',
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' '),
)

let [met, notMet] = [0, 0]
for (const section of sections) if (asked.length === 0 || asked.includes(section)) await run(section)
console.log(`\n${met} goals met, ${notMet} NOT met; load at the end ${loadavg()[0]?.toFixed(1)}`)

/** Runs a section and shows what it prints; a section that breaks breaks the whole. */
async function run(section: (typeof sections)[number]): Promise<void> {
  line('\n  yardstick, for comparing with other runs', amount(yardstick(), 'ms'))
  const program = fileURLToPath(new URL(`./${section}.js`, import.meta.url))
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  for await (const text of createInterface({ input: child.stdout })) {
    console.log(text)
    met += text.split(': met)').length - 1
    notMet += text.split(': NOT met)').length - 1
  }
  const code = await ended
  if (code !== 0) throw new Error(`the section ${section} ended with ${code}`)
}
