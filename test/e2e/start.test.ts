import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { converse, emptyFolder, run, sampleFolder, start } from './program.ts'

const question = '/rate online-payment Sở Y tế\n'

describe('the program on a pipe', () => {
  it('loads the sample when it starts for the first time, and prints the answer alone', async () => {
    const cwd = emptyFolder()
    const { code, stdout, stderr } = await run(question, { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế\n/)
    expect(stdout).toMatch(/\S\n$/)
    expect(existsSync(join(cwd, 'data', 'tro-ly.db'))).toBe(true)
  })

  it('answers the same when it starts again, and leaves what it loaded as it is', async () => {
    const { path, url } = sampleFolder()
    const options = { env: { DATABASE_URL: url } }
    const first = await run(question, options)
    const { size } = statSync(path)
    expect(await run(question, options)).toEqual(first)
    expect(statSync(path).size).toBe(size)
  })

  it('says nothing to nothing', async () => {
    expect(await run('', { env: { DATABASE_URL: sampleFolder().url } })).toEqual({
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    })
  })

  it('answers the last line without a line break, and lines that end as on Windows', async () => {
    const env = { DATABASE_URL: sampleFolder().url }
    const [plain, bare, windows] = [
      await run('/whoami\n', { env }),
      await run('/whoami', { env }),
      await run('/whoami\r\n', { env }),
    ]
    expect(bare).toEqual(plain)
    expect(windows).toEqual(plain)
  })

  it('answers each line as it comes, without waiting for the input to end', async () => {
    const running = start({ env: { DATABASE_URL: sampleFolder().url } })
    running.process.stdin.write('/whoami\n')
    await running.says('Trần Quang Minh')
    running.process.stdin.write('thanh toán SYT\n')
    await running.says('47,87 %')
    running.process.stdin.end()
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
  })

  it('writes a picture of each chart where it says', async () => {
    const { folder, url } = sampleFolder()
    const { stdout } = await run(question, { cwd: folder, env: { DATABASE_URL: url } })
    const picture = /Biểu đồ: (\S+\.png)/.exec(stdout)?.[1]
    expect(statSync(join(folder, picture ?? 'none')).size).toBeGreaterThan(5_000)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with 0 at %s while it waits, its database whole',
    async (signal) => {
      const { path, url } = sampleFolder()
      const env = { DATABASE_URL: url }
      const running = start({ env })
      running.process.stdin.write('thanh toán SYT\n')
      await running.says('47,87 %')
      running.process.kill(signal)
      expect(await running.ended).toMatchObject({ code: 0, signal: null, stderr: '' })
      expect(existsSync(`${path}-wal`)).toBe(false)
      expect(await converse(['thanh toán SYT'], { env })).toEqual([expect.stringContaining('47,87 %')])
    },
  )
})

describe('the options', () => {
  it.each([
    ['leader', 'Trần Quang Minh', 'Lãnh đạo · Tỉnh Bình Phước'],
    ['secretary', 'Lê Thị Ngọc Ánh', 'Thư ký · Huyện Thanh Bình'],
    ['administrator', 'Phạm Hoàng Nam', 'Quản trị viên · Tỉnh Bình Dương'],
    ['officer:so-y-te', 'Mai Văn Lộc', 'Đầu mối · Sở Y tế'],
  ])('--as %s chooses who is speaking', async (who, name, role) => {
    const [answer] = await converse(['/whoami'], { args: ['--as', who] })
    expect(answer).toContain(name)
    expect(answer).toContain(role)
  })

  it('--as somebody who is not there names those who are, with exit code 1', async () => {
    const { code, stdout, stderr } = await run('/whoami\n', {
      args: ['--as', 'nobody'],
      env: { DATABASE_URL: sampleFolder().url },
    })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^Không có ai tên "nobody".*--as.*leader.*officer:so-y-te.*secretary/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('--lang en answers in English, with its numbers and dates', async () => {
    const [answer] = await converse(['/rate online-payment Department of Health'], { args: ['--lang', 'en'] })
    expect(answer).toContain('Online payment rate · Department of Health')
    expect(answer).toMatch(/47\.87 ?%/)
    expect(answer).toContain('Sample')
  })

  it.each([
    [['--lang', 'fr'], '--lang fr'],
    [['--lang'], '--lang'],
    [['--loud'], '--loud'],
    [['hello'], 'hello'],
  ])('%s is refused with what is possible, and exit code 1', async (args, named) => {
    const cwd = emptyFolder()
    const { code, stdout, stderr } = await run(question, { args, cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(named)
    expect(stderr).toContain('--as leader')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(cwd, 'data'))).toBe(false)
  })
})
