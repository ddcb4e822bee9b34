import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createIntake } from '../../src/inbox/intake.ts'
import { openStore, type Store } from '../../src/store/open.ts'
import { arrived, at, keysOf, turn } from './delivery-world.ts'
import { freshFolder } from './fresh.ts'

async function database() {
  const { folder, remove } = await freshFolder()
  onTestFinished(remove)
  const path = join(folder, 'test.db')
  return { folder, path, room: `${path}-arrivals`, open: () => openStore(`file:${path}`) }
}

const later = at(60_000)
const roomOf = ({ waitingRoom }: Store) => {
  if (waitingRoom === null) throw new Error('no waiting room')
  return waitingRoom
}

describe('the waiting room beside a SQLite file', { timeout: 30_000 }, () => {
  it('takes what arrives while somebody else holds the database, which has it in order afterwards', async () => {
    const { path, open } = await database()
    const store = await open()
    const fresh: string[] = []
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const keep = createIntake({
      add: store.arrivals.add,
      room: roomOf(store),
      stored: (arrivals) => fresh.push(...keysOf(arrivals)),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      stop: new AbortController().signal,
      report: (error) => fresh.push(String(error)),
    })
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    const first = keep([arrived('a', 'slack:1'), arrived('b', 'slack:1')])
    await vi.advanceTimersByTimeAsync(300)
    const second = keep([arrived('c', 'slack:1'), arrived('a', 'slack:1')])
    await vi.advanceTimersByTimeAsync(300)
    await Promise.all([first, second])
    expect(fresh).toEqual([])
    other.exec('ROLLBACK')
    other.close()
    await vi.waitFor(() => expect(fresh).toEqual(['a', 'b', 'c']), { timeout: 10_000 })
    vi.useRealTimers()
    await keep([arrived('d', 'slack:1')])
    await vi.waitFor(() => expect(fresh).toEqual(['a', 'b', 'c', 'd']), { timeout: 10_000 })
    await store.close()
    const again = await open()
    expect(keysOf(await again.arrivals.takeUp('telegram', later))).toEqual(['a', 'b', 'c', 'd'])
    await again.close()
  })

  it('gives what was left in it to the next start: once, in its order, as it was sent', async () => {
    const { open } = await database()
    const store = await open()
    const text = `Sở Y tế "ạ" \\ \u0000 \ud800 😀 '; DROP TABLE "Arrival" --`
    const [stored] = await store.arrivals.add([arrived('before', 'slack:1')])
    await store.turns.end([turn(stored?.id ?? 0)])
    const waiting = ['z', 'before', 'a', 'm'].map((key) => arrived(key, 'slack:1', { body: { key, text } }))
    for (const one of waiting) roomOf(store).keep([one, one])
    roomOf(store).release([arrived('m', 'slack:1')])
    await store.close()
    for (let start = 0; start < 2; start++) {
      const next = await open()
      const left = await next.arrivals.takeUp('telegram', later)
      expect(left).toMatchObject(['z', 'a'].map((key) => ({ key, lane: 'slack:1', body: { key, text } })))
      await next.close()
    }
  })

  it('is made when it is first needed, and keeps the start from going on where it is none', async () => {
    const { folder, room, open } = await database()
    const store = await open()
    await store.arrivals.add([arrived('a', 'slack:1')])
    await store.close()
    expect(await readdir(folder)).not.toContain('test.db-arrivals')
    await mkdir(room)
    await expect(open()).rejects.toMatchObject({ facts: { path: room } })
  })

  it('that can’t be written says so, and what arrives is not taken for kept', async () => {
    const { room, open } = await database()
    const store = await open()
    await mkdir(room)
    expect(() => roomOf(store).keep([arrived('a', 'slack:1')])).toThrow(
      expect.objectContaining({ facts: { path: room } }),
    )
    await store.close()
  })

  it('that is damaged is told at the start, by its name, and the database stays as it is', async () => {
    const { room, open } = await database()
    await (await open()).close()
    await writeFile(room, 'Kính gửi Quý đơn vị,\n'.repeat(1000))
    await expect(open()).rejects.toMatchObject({ code: 'corrupt', facts: { path: room } })
    // Nobody holds the database afterwards.
    await writeFile(room, '')
    await (await open()).close()
  })
})
