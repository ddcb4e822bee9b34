import { join } from 'node:path'
import { z } from 'zod'
import { instantAt } from '../../calendar/zoned.ts'
import { sampleFolder } from './read.ts'
import { date, filled, readTable } from './table.ts'
import { sampleZone } from './weeks.ts'

/** Something that somebody types, or a button of what they were shown last. */
export type StoryWords = { readonly types: string } | { readonly presses: string }

/** What somebody does at a time, one thing after another. */
export interface StoryStep {
  readonly at: Date
  /** Id of the person. */
  readonly who: string
  readonly words: readonly StoryWords[]
  /** All of it as it is written. */
  readonly text: string
  /** Where it is written: `rehearsal.csv, line 3`. */
  readonly place: string
}

const storyRow = z.object({
  date,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:30'),
  who: filled,
  what: filled,
})

/**
 * The story that is rehearsed, the earliest first. `[Đã xong] → QĐ 1/QĐ-SYT` presses a button and then types.
 *
 * @throws SampleFileError with file, line and column where something does not fit.
 */
export function readStory(folder = sampleFolder): StoryStep[] {
  return readTable(join(folder, 'rehearsal.csv'), storyRow)
    .map(({ value, place }) => ({
      at: instantAt(value.date, value.time, sampleZone),
      who: value.who,
      words: value.what.split('→').map(wordsOf),
      text: value.what,
      place,
    }))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}

function wordsOf(text: string): StoryWords {
  const label = /^\s*\[(.+)\]\s*$/.exec(text)?.[1]
  return label === undefined ? { types: text.trim() } : { presses: label }
}
