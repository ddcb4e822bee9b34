import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { type Ended, emptyFolder, run, sampleFolder, start } from './program.ts'

/** Runs the program on a database that it can't use: it must say why and what to do, and change nothing. */
async function refusal(path: string, uid?: number): Promise<Ended> {
  const before = statSync(path).isFile() ? readFileSync(path) : null
  const ended = await run('/whoami\n', {
    env: { DATABASE_URL: `file:${path}` },
    ...(uid !== undefined && { uid, cwd: '/' }),
  })
  expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 1, stdout: '' })
  if (before !== null) expect(readFileSync(path).equals(before)).toBe(true)
  expect(ended.stderr).toContain(path)
  // The remedy, and no more than a sentence or two.
  expect(ended.stderr).toContain('Xin ')
  expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  return ended
}

/** Runs SQL on a file as any other program would. */
function alter(path: string, sql: string): void {
  const other = new Database(path)
  other.exec(`${sql}; PRAGMA wal_checkpoint(TRUNCATE)`)
  other.close()
}

describe('a database that cannot be used is left alone, and the remedy is named', () => {
  it('in use by the program already', async () => {
    const { path, url } = sampleFolder()
    const first = start({ env: { DATABASE_URL: url } })
    first.process.stdin.write('/whoami\n')
    await first.says('Trần Quang Minh')
    expect((await refusal(path)).stderr).toContain('đang được một chương trình khác sử dụng')
    first.process.stdin.end('thanh toán SYT\n')
    const { code, stdout } = await first.ended
    expect(code).toBe(0)
    expect(stdout).toContain('47,87 %')
  })

  it('locked by another program', async () => {
    const { path } = sampleFolder()
    const other = new Database(path)
    other.exec('BEGIN EXCLUSIVE')
    expect((await refusal(path)).stderr).toContain('đang được một chương trình khác sử dụng')
    other.exec('ROLLBACK')
    other.close()
  })

  it('from a newer version', async () => {
    const { path } = sampleFolder()
    alter(
      path,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at)
       VALUES ('x', 'x', '29990101000000_later', 1, 1)`,
    )
    expect((await refusal(path)).stderr).toContain('phiên bản Trợ lý mới hơn')
  })

  it('of another program', async () => {
    const path = join(emptyFolder(), 'songs.db')
    alter(path, 'CREATE TABLE songs (title TEXT)')
    expect((await refusal(path)).stderr).toContain('chương trình khác')
  })

  it('that is no database', async () => {
    const path = join(emptyFolder(), 'report.db')
    writeFileSync(path, 'Kính gửi Quý đơn vị,\n'.repeat(1_000))
    expect((await refusal(path)).stderr).toContain('bị hỏng')
  })

  it('cut short', async () => {
    const { path } = sampleFolder()
    truncateSync(path, 50_000)
    expect((await refusal(path)).stderr).toContain('bị hỏng')
  })

  it('damaged inside, found when it is read', async () => {
    const { path } = sampleFolder()
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 0xa5)]))
    expect((await refusal(path)).stderr).toContain('bị hỏng')
  })

  it('a folder', async () => {
    const path = join(emptyFolder(), 'tro-ly.db')
    mkdirSync(path)
    expect((await refusal(path)).stderr).toContain('là một thư mục')
  })

  // Only the superuser can run as somebody whom permissions bind; for anybody else they do anyway.
  const uid = process.getuid?.() === 0 ? 65534 : undefined

  it.skipIf(process.platform === 'win32')('read-only', async () => {
    const folder = emptyFolder()
    const path = join(folder, 'tro-ly.db')
    copyFileSync(sampleFolder().path, path)
    chmodSync(folder, 0o777)
    chmodSync(path, 0o444)
    expect((await refusal(path, uid)).stderr).toContain('Không ghi được vào')
  })

  it.skipIf(process.platform === 'win32')('in a read-only folder', async () => {
    const { folder, path } = sampleFolder()
    chmodSync(folder, 0o555)
    expect((await refusal(path, uid)).stderr).toContain('Không ghi được vào')
    chmodSync(folder, 0o755)
  })

  it('on a server that does not answer, its password kept to itself', async () => {
    const { code, stdout, stderr } = await run('/whoami\n', {
      env: { DATABASE_URL: 'postgresql://lan:s3cret@127.0.0.1:1/tro-ly' },
    })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^Không kết nối được máy chủ cơ sở dữ liệu 127\.0\.0\.1:1\/tro-ly\. Xin /)
    expect(stderr).not.toContain('s3cret')
  })

  it('is told of in English where that is the language', async () => {
    const path = join(emptyFolder(), 'tro-ly.db')
    mkdirSync(path)
    const env = { DATABASE_URL: `file:${path}`, LANGUAGE: 'en' }
    expect((await run('', { env })).stderr).toMatch(/is a folder/)
  })
})
