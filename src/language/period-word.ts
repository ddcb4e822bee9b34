import * as tables from './period-words.ts'
import type { Token } from './text.ts'
import { type Beginnings, beginningWith } from './wordings.ts'

/** All that a word may mean in the naming of a period, looked up once; undefined where it means no such thing. */
export interface PeriodWord {
  readonly kind: Token['kind'] | 'none'
  readonly text: string
  readonly folded: string
  /** Folded, or empty where its accents make it another word than the one of periods. */
  readonly word: string
  /** The value of digits. */
  readonly number: number | undefined
  readonly stretch: tables.Stretch | undefined
  readonly letter: tables.Stretch | undefined
  readonly numeral: number | undefined
  readonly ordinal: number | undefined
  readonly month: number | undefined
  /** Steps from now, after a stretch (tuần trước) and before one (last week). */
  readonly after: number | undefined
  readonly before: number | undefined
  /** Whether the naming of a period can begin with it. */
  readonly starts: boolean
  readonly begins: Beginnings
}

/** Words that without their accents would be part of a period: "tôi" is not "tới", "Dầu" not "đầu". */
const otherWords = new Set(
  'tôi tối tội dầu dấu dâu đậu hét hệt đèn đền quà quả quá cuội hấp số sở thử tự tử'.split(' '),
)

type Spelled = Pick<Token, 'kind' | 'text' | 'folded' | 'spelling'>

/** What a word means in the naming of a period, by its text and its spelling. */
export function periodWord(spelled: Spelled): PeriodWord {
  const { kind, text, folded } = spelled
  const word = otherWords.has(text) ? '' : folded
  return {
    kind,
    text,
    folded,
    word,
    number: kind === 'number' ? Number(text) : undefined,
    stretch: tables.stretches.of(spelled),
    letter: tables.letters.of(spelled),
    numeral: tables.numerals.of(spelled),
    ordinal: tables.ordinals.of(spelled),
    month: tables.monthNames.of(spelled),
    after: tables.after.of(spelled),
    before: tables.before.of(spelled),
    starts: tables.startsPeriod(folded),
    begins: beginningWith(word),
  }
}

/** What stands past either end of a text. */
export const noWord: PeriodWord = {
  ...periodWord({ kind: 'sign', text: '', folded: '', spelling: '' }),
  kind: 'none',
}
