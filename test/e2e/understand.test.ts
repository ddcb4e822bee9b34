import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/store/root.ts'
import { run, sampleFolder, start } from './program.ts'

const program = 'understand'
const at = ['--at', '2024-06-17']

/** What each utterance is taken to mean. */
async function understood(
  lines: readonly string[],
  args: readonly string[] = at,
): Promise<Record<string, unknown>[]> {
  const { code, stdout, stderr } = await run(lines.map((line) => `${line}\n`).join(''), { program, args })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('npm run understand', () => {
  it('understands the published examples', async () => {
    const corpus = join(packageRoot, 'test', 'language', 'corpus', 'published.jsonl')
    const examples = readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const found = await understood(examples.map(({ text }) => text))
    expect(found).toEqual(examples.map((example) => expect.objectContaining({ ...example, ask: null })))
  })

  it('prints one line for each, with these fields and no others', async () => {
    const found = await understood([
      'tt onl so y te t2/24',
      '',
      '😀',
      'TTTT tháng 5',
      '/tyle SYT',
      'a'.repeat(10_000),
    ])
    expect(found).toHaveLength(6)
    for (const one of found) {
      expect(Object.keys(one)).toEqual([
        'text',
        'command',
        'indicator',
        'units',
        'period',
        'ask',
        'confidence',
      ])
    }
    expect(found[0]).toMatchObject({ indicator: 'online-payment', units: ['so-y-te'] })
    expect(found[0]?.period).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(found[3]?.ask).toEqual({
      about: 'indicator',
      candidates: ['online-payment', 'so-thong-tin-truyen-thong'],
    })
  })

  it('takes the day that it is given, else that of the sample', async () => {
    const month = async (args: readonly string[]) =>
      (await understood(['thanh toán SYT tháng này'], args))[0]?.period
    expect(await month(['--at', '2023-03-05'])).toEqual({ from: '2023-03-01', to: '2023-03-31' })
    expect(await month([])).toEqual({ from: '2024-06-01', to: '2024-06-30' })
  })

  it('answers each line as it comes', async () => {
    const running = start({ program, args: at })
    running.process.stdin.write('thanh toán SYT\n')
    await running.says('"so-y-te"')
    running.process.stdin.end()
    expect((await running.ended).code).toBe(0)
  })

  it('works beside the program, whose database it does not take', async () => {
    const env = { DATABASE_URL: sampleFolder().url }
    const chat = start({ env })
    chat.process.stdin.write('/whoami\n')
    await chat.says('Trần Quang Minh')
    const { code, stdout } = await run('thanh toán SYT\n', { program, args: at, env })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ units: ['so-y-te'] })
    chat.process.stdin.end()
    expect((await chat.ended).code).toBe(0)
  })

  it.each([[['--at', 'tomorrow']], [['--at', '2024-02-30']], [['--at']], [['--loud']], [['hello']]])(
    '%j is refused in a sentence',
    async (args) => {
      const { code, stdout, stderr } = await run('thanh toán SYT\n', { program, args })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain('--at')
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).not.toMatch(/Error|\bat \w+ \(/)
    },
  )

  it('ends when nobody reads any more', async () => {
    const { process: child, ended, says } = start({ program, args: at })
    child.stdin.write('thanh toán SYT\n')
    await says('"so-y-te"')
    child.stdout.destroy()
    await once(child.stdout, 'close')
    child.stdin.end('thanh toán SYT\n'.repeat(2_000))
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
  })
})
