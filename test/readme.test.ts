import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { commands } from '../commands/index.ts'
import { settingNames } from '../src/settings.ts'
import { packageRoot } from '../src/store/root.ts'
import { converse, emptyFolder, run, type Start, sampleFolder } from './e2e/program.ts'

const path = join(packageRoot, 'README.md')
const readme = readFileSync(path, 'utf8')
const transcript = /(?<=^```console transcript\n)\$ (.+)\n[\s\S]*?(?=^```$)/gm

/** Which program each npm command of a transcript starts. */
const programs: Readonly<Record<string, Start['program'] & string>> = {
  'npm start --silent': 'main',
  'npm run --silent understand': 'understand',
  'npm run --silent rehearse': 'rehearse',
}

/** Runs `printf '…' | npm …`, or `npm …` without an input, as whoever copies it from the page would, in a folder of its own. */
async function output(command: string, cwd: string): Promise<string> {
  const [, input = '', npm = '', args] =
    /^(?:printf '(.*)' \| )?(npm [a-z -]+?)(?: -- (.+))?$/.exec(command) ?? []
  const program = programs[npm]
  if (program === undefined) throw new Error(`the page runs ${command}, which is not known here`)
  const lines = input.replaceAll('\\n', '\n')
  const ended = await run(lines, { program, cwd, args: args?.split(' ') ?? [] })
  expect([command, ended.code, ended.stderr]).toEqual([command, 0, ''])
  return ended.stdout
}

describe('the README', () => {
  it('shows what the program says, to the letter', async () => {
    const commands = [...readme.matchAll(transcript)].map(([, command = '']) => command)
    expect(commands.length).toBeGreaterThanOrEqual(5)
    const folder = emptyFolder()
    const outputs = new Map<string, string>()
    for (const command of commands) outputs.set(command, await output(command, folder))
    const page = readme.replaceAll(
      transcript,
      (_, command: string) => `$ ${command}\n${outputs.get(command)}`,
    )
    await expect(page).toMatchFileSnapshot(path)
  }, 120_000)

  it('adds an indicator to a database in use, as it says', async () => {
    const sql = /^```sql\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? ''
    const { path: file, url } = sampleFolder()
    const database = new Database(file)
    database.exec(sql)
    database.close()
    const env = { DATABASE_URL: url }
    const [definition, answer] = await converse(['/cachtinh đường dây nóng', 'hotline SYT tháng 5'], { env })
    expect(definition).toMatch(/^Tỷ lệ phản ánh qua đường dây nóng được trả lời\n/)
    expect(answer).toContain('Sở Y tế chưa có số liệu')
  })

  it('has every command in its table, as /help lists them, and no other', () => {
    const named = [...readme.matchAll(/^\| `\/([a-z]+)` \(`\/([a-z]+)`\) \|/gm)].map(([, vi, en]) => [vi, en])
    expect(named).toEqual(commands.map(({ name, also: [vietnamese] }) => [vietnamese, name]))
  })

  it('has every setting in its table, and no other', () => {
    const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(named).toEqual(settingNames)
  })

  it.each(['README.md', 'src/README.md', 'CHANGELOG.md'])('%s links to files that are there', (page) => {
    const text = readFileSync(join(packageRoot, page), 'utf8')
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(packageRoot, page, '..', link)))).toEqual([])
  })

  it.each(['README.md', 'src/README.md'])('%s names files and folders that are there', (page) => {
    const text = readFileSync(join(packageRoot, page), 'utf8')
    const layout = /^commands\/ [\s\S]*?(?=^```$)/m.exec(text)?.[0] ?? ''
    let folder = ''
    const named = layout.split('\n').flatMap((line) => {
      const [, indent, name = ''] = /^( *)([\w./-]+)/.exec(line) ?? []
      if (name === '') return []
      if (indent === '') folder = name.endsWith('/') ? name : ''
      return [indent === '' ? name : `${folder}${name}`]
    })
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !existsSync(join(packageRoot, name)))).toEqual([])
  })
})
