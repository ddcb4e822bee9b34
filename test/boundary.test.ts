import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../src/store/root.ts'
import { allImports, cycleIn, type Import, importsIn, sourceFiles } from './imports.ts'

/**
 * What each part of the program may import: other parts, and packages. A part is a folder of `src`, a channel,
 * `commands`, or a file that stands alone in `src`. What is not listed is not allowed.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  calendar: ['temporal-polyfill'],
  figures: ['calendar', 'directory'],
  indicators: ['calendar', 'directory', 'figures'],
  directory: ['calendar', 'indicators'],
  deadlines: ['calendar', 'directory', 'node-cron'],
  language: ['calendar', 'deadlines', 'directory', 'figures', 'indicators'],
  i18n: ['calendar', 'deadlines', 'directory', 'indicators', 'temporal-polyfill'],
  charts: ['node:*', '@resvg/resvg-js', 'opentype.js/*'],
  outbox: [],
  inbox: ['outbox'],
  chat: [
    'calendar',
    'charts',
    'deadlines',
    'directory',
    'figures',
    'inbox',
    'outbox',
    'i18n',
    'indicators',
    'language',
    'zod',
  ],
  commands: ['calendar', 'charts', 'chat', 'deadlines', 'directory', 'figures', 'i18n', 'indicators'],
  // How answers look as text, wherever.
  'channels/text': ['charts', 'chat'],
  'channels/console': ['channels/text', 'charts', 'chat', 'directory', 'i18n', 'outbox', 'node:*', 'zod'],
  'channels/telegram': [
    'channels/text',
    'charts',
    'chat',
    'directory',
    'i18n',
    'inbox',
    'outbox',
    'node:*',
    'grammy',
    'grammy/*',
    'zod',
  ],
  'channels/slack': [
    'channels/text',
    'charts',
    'chat',
    'directory',
    'i18n',
    'inbox',
    'outbox',
    'node:*',
    '@slack/bolt',
    'zod',
  ],
  store: [
    'calendar',
    'deadlines',
    'inbox',
    'outbox',
    'directory',
    'figures',
    'indicators',
    'node:*',
    'csv-parse/sync',
    'libsql',
    'zod',
    '@prisma/*',
  ],
  'settings.ts': ['calendar', 'directory', 'temporal-polyfill', 'zod'],
  'config.ts': ['settings.ts', 'calendar', 'directory', 'temporal-polyfill', 'zod'],
  'operator.ts': ['app', 'chat', 'config.ts', 'i18n', 'store'],
  'log.ts': ['config.ts', 'pino'],
  'main.ts': ['log.ts', 'app.ts', 'config.ts', 'directory', 'i18n', 'operator.ts', 'node:*', 'pino'],
  'tool.ts': ['directory', 'i18n', 'operator.ts'],
  // It prints what the language makes of a text, for administrators; it knows no channel.
  'understand.ts': [
    'calendar',
    'chat',
    'commands',
    'config.ts',
    'directory',
    'language',
    'store',
    'tool.ts',
    'node:*',
    'zod',
  ],
  // It plays the sample's story through the whole program, on a database of its own.
  'rehearse.ts': ['app', 'config.ts', 'directory', 'i18n', 'store', 'tool.ts', 'node:*', 'zod'],
  // It prints what the app in Slack is made from.
  'slack-manifest.ts': ['commands', 'channels/slack'],
  // The composition root alone sees everything.
  'app.ts': ['*'],
  app: ['*'],
}

const imports = allImports()
const partOf = (path: string): string => {
  if (path.startsWith('commands/')) return 'commands'
  const [, first = '', second = ''] = path.split('/')
  return first === 'channels' ? `${first}/${second}` : first
}
const isFile = (target: string) => /^(src|commands)\//.test(target)
const described = ({ from, to }: Import) => `${from} imports ${to}`

function mayImport({ from, to }: Import): boolean {
  const part = partOf(from)
  const other = isFile(to) ? partOf(to) : to
  if (other === part) return true
  return (allowed[part] ?? []).some((one) =>
    one.endsWith('*') ? other.startsWith(one.slice(0, -1)) : other === one,
  )
}

describe('the imports', () => {
  it('are found in every form', () => {
    const code = [
      `import { a } from './a.ts'`,
      `import type { B } from '../b/b.ts'`,
      `import {\n  c,\n  type D,\n} from '../c.ts'`,
      `import * as e from 'e'`,
      `import 'f'`,
      `export { g } from './g.ts'`,
      `export * from './h.ts'`,
      `const i = await import('./i.ts')`,
      `const text = "import x from './not.ts'"`,
    ].join('\n')
    expect(importsIn('src/x/y.ts', code).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['src/x/a.ts', false],
      ['src/b/b.ts', true],
      ['src/c.ts', false],
      ['e', false],
      ['f', false],
      ['src/x/g.ts', false],
      ['src/x/h.ts', false],
      ['src/x/i.ts', false],
    ])
  })

  it('of every file are read, and lead to files that exist', () => {
    for (const path of sourceFiles()) {
      const code = readFileSync(join(packageRoot, path), 'utf8')
      const statements = code.match(/^import\b|^export (?:type )?[*{]|\bimport\(/gm) ?? []
      expect([path, importsIn(path, code).length]).toEqual([path, statements.length])
    }
    const lost = imports.filter(({ to }) => isFile(to) && !existsSync(join(packageRoot, to)))
    expect(lost.filter(({ to }) => !to.startsWith('src/store/generated/')).map(described)).toEqual([])
  })

  it('stay within what each part may see', () => {
    expect(imports.filter((one) => !mayImport(one)).map(described)).toEqual([])
  })

  it('are listed for no part that is gone', () => {
    const parts = new Set(sourceFiles().map(partOf))
    expect(Object.keys(allowed).filter((part) => !parts.has(part))).toEqual([])
  })

  it('run in no circle', () => {
    expect(cycleIn(imports.filter(({ typeOnly }) => !typeOnly))).toBeNull()
  })

  it('run in no circle of types either', () => {
    expect(cycleIn(imports)).toBeNull()
  })

  it('find a circle where there is one', () => {
    const edge = (from: string, to: string): Import => ({ from, to, typeOnly: false })
    expect(cycleIn([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b', 'c', 'b'])
    expect(cycleIn([edge('a', 'b'), edge('a', 'c'), edge('c', 'b')])).toBeNull()
  })
})

describe('what is pure', () => {
  /** Folders and files whose answers follow from what they are given alone. */
  const pure = sourceFiles().filter((path) =>
    /^src\/(language|indicators|figures|directory|deadlines|i18n|chat|calendar\/(date|period|working-days|zoned))|^commands\//.test(
      path,
    ),
  )

  it('reads no clock and no chance', () => {
    const clock = imports.filter(({ from, to }) => pure.includes(from) && to === 'src/calendar/clock.ts')
    expect(clock.map(described)).toEqual([])
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bMath\.random\b|\bperformance\.now\b|\bprocess\./
    expect(pure.filter((path) => impure.test(readFileSync(join(packageRoot, path), 'utf8')))).toEqual([])
  })

  it('is most of the program', () => {
    expect(pure.length).toBeGreaterThan(50)
  })
})

describe('the environment', () => {
  it('is read by config.ts alone, to which the programs hand it', () => {
    const readers = sourceFiles().filter((path) =>
      /\bprocess\.env\b/.test(readFileSync(join(packageRoot, path), 'utf8')),
    )
    expect(readers).toEqual(['src/main.ts', 'src/rehearse.ts', 'src/understand.ts'])
    for (const path of readers) {
      const uses = readFileSync(join(packageRoot, path), 'utf8').match(/.{0,22}\bprocess\.env\b.?/g) ?? []
      for (const use of uses) expect(use).toMatch(/(configFrom|languageOfComplaints)\(process\.env\)/)
    }
  })
})
