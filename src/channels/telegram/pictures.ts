import { InputFile } from 'grammy'
import { type Charts, keyOf } from '../../charts/charts.ts'
import type { ChartSpec } from '../../charts/spec.ts'

/** Pictures of charts as Telegram takes them: uploaded once, and afterwards named by the id that it gave them. */
export interface Pictures {
  /** Rejects where the chart can't be drawn. */
  of(spec: ChartSpec): Promise<InputFile | string>
  /** Whether Telegram has it. */
  has(spec: ChartSpec): boolean
  /** Telegram has it now, by this id. */
  keep(spec: ChartSpec, file: string): void
  /** Telegram has it no longer. */
  forget(spec: ChartSpec): void
}

/** Ids kept, some 100 bytes each. */
const mostKept = 1000

export function createPictures(charts: Charts): Pictures {
  // A Map keeps the order of insertion, so the first key is the one unused for longest.
  const files = new Map<string, string>()
  const keep = (key: string, file: string) => {
    files.delete(key)
    files.set(key, file)
    for (const oldest of files.keys()) {
      if (files.size <= mostKept) break
      files.delete(oldest)
    }
  }
  return {
    async of(spec) {
      const key = keyOf(spec)
      const file = files.get(key)
      if (file === undefined) return new InputFile(await charts.render(spec), 'chart.png')
      keep(key, file)
      return file
    },
    has: (spec) => files.has(keyOf(spec)),
    keep: (spec, file) => keep(keyOf(spec), file),
    forget: (spec) => void files.delete(keyOf(spec)),
  }
}
