import { constants } from 'node:fs'
import { access, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Charts, keyOf } from '../../charts/charts.ts'
import type { ChartSpec } from '../../charts/spec.ts'

/** Told of what went wrong beside the answer. */
export type Log = (error: unknown, message: string) => void

/** The pictures of the charts that were shown, as files for whoever wants to open or send one. */
export interface ChartFiles {
  /** Where the picture will be; it is drawn and written meanwhile. Undefined where nothing can be written. */
  pathOf(spec: ChartSpec): string | undefined
  /** Resolves when all that was asked for is written. */
  finished(): Promise<void>
}

/** The newest pictures are kept, older ones deleted. */
const mostFiles = 50

/** Keeps the pictures in `folder`, made if it isn't there. What fails goes to the log, never to the answer. */
export async function openChartFiles(charts: Charts, folder: string, log: Log): Promise<ChartFiles> {
  const writable = await prepare(folder, log)
  const jobs = new Map<string, Promise<void>>()

  const write = async (path: string, spec: ChartSpec) => {
    const draft = `${path}.draft`
    await writeFile(draft, await charts.render(spec))
    await rename(draft, path)
    await deleteOldest(folder)
  }

  return {
    pathOf(spec) {
      if (!writable) return undefined
      const path = join(folder, `${keyOf(spec)}.png`)
      if (!jobs.has(path)) {
        const job = write(path, spec)
          .catch((error: unknown) => log(error, `The chart ${path} could not be written.`))
          .finally(() => jobs.delete(path))
        jobs.set(path, job)
      }
      return path
    },
    async finished() {
      await Promise.all(jobs.values())
    },
  }
}

async function prepare(folder: string, log: Log): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return true
  } catch (error) {
    log(error, `Charts can't be written to ${folder}; answers come without their pictures.`)
    return false
  }
}

async function deleteOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png'))
  if (names.length <= mostFiles) return
  const files = await Promise.all(
    names.map(async (name) => ({ name, written: (await stat(join(folder, name))).mtimeMs })),
  )
  const old = files.sort((a, b) => b.written - a.written).slice(mostFiles)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}
