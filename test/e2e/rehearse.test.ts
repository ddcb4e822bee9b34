import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, run } from './program.ts'

const rehearse = (args: readonly string[], cwd = emptyFolder(), env: Readonly<Record<string, string>> = {}) =>
  run('', { program: 'rehearse', args, cwd, env })

describe('a rehearsal', () => {
  it('tells a unit before anybody above it, and a leader only when the secretary agreed', async () => {
    const cwd = emptyFolder()
    const scratch = emptyFolder()
    const args = ['--from', '2023-11-20', '--to', '2023-12-04', '--lang', 'en']
    const env = { DATABASE_URL: `file:${join(cwd, 'real.db')}`, TMPDIR: scratch }
    const { code, stdout, stderr } = await rehearse(args, cwd, env)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const zones = stdout.split('\n').filter((line) => line.includes('Industrial Zones Authority'))
    expect(zones.map((line) => line.replace(/→ .*?: /, ''))).toEqual([
      '20 Nov 2023 08:00  Industrial Zones Authority: overdue, working day 1',
      '21 Nov 2023 08:00  Industrial Zones Authority: overdue, working day 2',
      '22 Nov 2023 08:00  Industrial Zones Authority: overdue, working day 3',
      '22 Nov 2023 10:00  Industrial Zones Authority: the head of the department hears of the delay',
      '23 Nov 2023 08:00  Industrial Zones Authority: overdue, working day 4',
      '24 Nov 2023 08:00  Industrial Zones Authority: overdue, working day 5',
      '24 Nov 2023 10:00  Industrial Zones Authority: the secretary hears of the delay',
      '1 Dec 2023 08:00  Industrial Zones Authority: overdue, weekly reminder 1',
      '1 Dec 2023 08:00  Industrial Zones Authority: asked before the leader is told',
      '1 Dec 2023 10:00  Industrial Zones Authority: the leader of the committee hears of the delay',
      '4 Dec 2023 14:00  Industrial Zones Authority: reported as done',
      '4 Dec 2023 15:00  Industrial Zones Authority: confirmed as done',
    ])
    expect(stdout).toContain('9/9 units done')
    // Nothing of it is left, and the real database was not touched.
    expect(existsSync(join(cwd, 'real.db'))).toBe(false)
    expect(readdirSync(cwd)).toEqual([])
    expect(readdirSync(scratch)).toEqual([])
  })

  it.each([
    [['--from', '2023-11-31']],
    [['--from', '2023-12-01', '--to', '2023-11-01']],
    [['--lang', 'fr']],
    [['--day', '1']],
  ])('says what may be asked for to %j', async (args) => {
    const { code, stdout, stderr } = await rehearse(args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/--from 2023-11-03 --to 2023-12-15/)
  })
})
