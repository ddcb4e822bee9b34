import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { converse, emptyFolder, run, sampleFolder } from './program.ts'

describe('a wrong setting is named with what it may be, and nothing is made', () => {
  it.each([
    ['DATABASE_URL', 'mysql://lan:s3cret@host/db', 'file:./data/tro-ly.db, postgresql://'],
    ['DATABASE_URL', 'file:', 'file:./data/tro-ly.db, postgresql://'],
    ['SAMPLE', 'yes', 'true, false'],
    ['CLOCK_START', 'tomorrow', '2024-06-17T08:00:00+07:00'],
    ['CLOCK_SPEED', 'fast', '100000'],
    ['TIME_ZONE', 'Hanoi', 'Asia/Ho_Chi_Minh'],
    ['LANGUAGE', 'fr', 'vi, en'],
    ['LOG_LEVEL', 'loud', 'fatal, error, warn, info, debug, trace, silent'],
    ['PERIOD_CUT', 'lunar', 'calendar, nd-09-2019'],
  ])('%s=%s', async (variable, value, allowed) => {
    const { code, stdout, stderr } = await run('/whoami\n', { env: { [variable]: value } })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(variable)
    expect(stderr).toContain(allowed)
    expect(stderr).not.toContain('s3cret')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('in English where that is the language', async () => {
    const { stderr } = await run('', { env: { LANGUAGE: 'en_US:vi', SAMPLE: 'yes' } })
    expect(stderr).toMatch(/SAMPLE.*yes.*true, false/)
    expect(stderr).not.toMatch(/Biến|Giá trị/)
  })
})

describe('the settings', () => {
  it('are read from .env where the program runs; the environment goes first', async () => {
    const { folder, url } = sampleFolder()
    writeFileSync(join(folder, '.env'), `DATABASE_URL=${url}\nLANGUAGE=en\n`)
    expect((await run('/whoami\n', { cwd: folder })).stdout).toContain('Leader')
    expect((await run('/whoami\n', { cwd: folder, env: { LANGUAGE: 'vi' } })).stdout).toContain('Lãnh đạo')
  })

  it('SAMPLE=false loads nothing, and says what to do', async () => {
    const { code, stdout, stderr } = await run('/whoami\n', { env: { SAMPLE: 'false' } })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^Cơ sở dữ liệu chưa có ai và SAMPLE=false\. Xin /)
  })

  it('PERIOD_CUT=nd-09-2019 cuts months from the 15th to the 14th', async () => {
    const [answer] = await converse(['thanh toán SYT tháng 5/2024'], { env: { PERIOD_CUT: 'nd-09-2019' } })
    expect(answer).toContain('tháng 5/2024 (15/04–14/05/2024)')
  })

  it('CLOCK_START and TIME_ZONE say what day it is', async () => {
    const weekOf = async (TIME_ZONE: string) => {
      // Sunday evening in UTC, Monday morning in Việt Nam.
      const env = { CLOCK_START: '2024-06-16T18:00:00Z', TIME_ZONE }
      const [answer] = await converse(['thanh toán SYT tuần này'], { env })
      return /tuần (\d+)\/2024/.exec(answer ?? '')?.[1]
    }
    expect(await weekOf('UTC')).toBe('24')
    expect(await weekOf('Asia/Ho_Chi_Minh')).toBe('25')
  })

  it('without a clock of its own the program runs on the machine’s where there is no sample', async () => {
    const [answer] = await converse(['thanh toán SYT tháng này'], { env: { SAMPLE: 'false' } })
    const month = monthNow()
    expect(answer).toContain(month)
  })
})

/** The month that it is now, as an answer names it. */
function monthNow(): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Asia/Ho_Chi_Minh',
    month: 'numeric',
    year: 'numeric',
  })
  const [month, year] = parts.format(new Date()).split('/')
  return `tháng ${month}/${year}`
}

describe('an empty folder', () => {
  it('becomes the place of data/tro-ly.db by default', async () => {
    const cwd = emptyFolder()
    const first = await run('/whoami\n', { cwd })
    expect(first).toMatchObject({ code: 0, stderr: '' })
    const second = await run('/whoami\n', { cwd, env: { DATABASE_URL: 'file:./data/tro-ly.db' } })
    expect(second).toEqual(first)
  })
})
