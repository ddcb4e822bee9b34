import { InputFile } from 'grammy'
import { type Charts, keyOf } from '../../charts/charts.ts'
import type { ChartSpec } from '../../charts/spec.ts'

/** A chart's picture as Telegram takes it: uploaded once, and afterwards named by the id that it gave it. */
export interface Picture {
  /** Whether it can be sent at once: Telegram has it, or it is drawn. */
  readonly isReady: boolean
  /** Rejects where the chart can't be drawn. */
  take(): Promise<InputFile | string>
  /** Telegram has it now, by this id. */
  keep(file: string): void
  /** Telegram has it no longer. */
  forget(): void
}

/** The pictures of charts. */
type Pictures = (spec: ChartSpec) => Picture

/** Ids kept, some 100 bytes each. */
const mostKept = 1000

/** Draws each picture once, and remembers the ids that Telegram gave those used last. */
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
  return (spec) => {
    const key = keyOf(spec)
    return {
      get isReady() {
        return files.has(key) || charts.isDrawn(spec)
      },
      async take() {
        const file = files.get(key)
        if (file === undefined) return new InputFile(await charts.render(spec), 'chart.png')
        keep(key, file)
        return file
      },
      keep: (file) => keep(key, file),
      forget: () => void files.delete(key),
    }
  }
}
