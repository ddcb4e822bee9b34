import type { CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { folded, tidy } from '../../src/directory/code.ts'
import type { Named } from '../../src/directory/editing.ts'

/** The first words of an edit, Vietnamese and English, by what they ask for. */
export type Verbs<Verb extends string> = Readonly<Record<Verb, readonly string[]>>

/** Which verb a text begins with, and what follows it; accents may be missing. The longest verb wins. */
export function verbOf<Verb extends string>(
  words: string,
  verbs: Verbs<Verb>,
): { readonly verb: Verb; readonly rest: string } | null {
  const typed = tidy(words)
  const plain = folded(typed)
  const found = (Object.entries(verbs) as [Verb, readonly string[]][])
    .flatMap(([verb, phrases]) => phrases.map((phrase) => ({ verb, phrase: folded(phrase) })))
    .filter(({ phrase }) => plain.startsWith(phrase) && !/[a-z0-9]/.test(plain[phrase.length] ?? ' '))
    .sort((one, other) => other.phrase.length - one.phrase.length)[0]
  if (found === undefined) return null
  return { verb: found.verb, rest: typed.slice(found.phrase.length).replace(/^[\s:,]+/, '') }
}

/** What stands before and after a place in a text where a pattern of unaccented letters matches. */
interface Halves {
  readonly left: string
  readonly right: string
  /** What matched, as it was typed. */
  readonly between: string
}

/** Between what is renamed and its new name. */
export const becomes = /\s+(?:thanh|->|→|to)\s+/

/** All the places where a text can be cut at a pattern, from the first to the last. */
export function halvesAt(text: string, pattern: RegExp): Halves[] {
  const plain = folded(text)
  // Matches may overlap: "thanh thanh pho" can be cut twice.
  return [...plain].flatMap((_, at): Halves[] => {
    const [match] = new RegExp(pattern.source, 'y').exec(plain.slice(at)) ?? []
    if (match === undefined) return []
    const [left, right] = [text.slice(0, at), text.slice(at + match.length)]
    return [
      {
        left: tidy(left).replace(/[\s,;]+$/, ''),
        right: tidy(right),
        between: text.slice(at, at + match.length),
      },
    ]
  })
}

const since = /[,;]?\s+(?:ke tu|tu|from|since|as of)\s+/
/** How what names a day begins; after "Đầu tư" stands none. */
const dayLike =
  /^(?:ngay|thang|quy|nam|dau|hom nay|mai|today|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|\d)/

/**
 * Takes "từ 1/3/2025" off the end of a text; without one the change holds from today. `bad`: what stands there
 * names no day.
 */
export function dated(
  text: string,
  { reader, today }: Pick<CommandContext, 'reader' | 'today'>,
): { readonly rest: string; readonly from: CivilDate; readonly bad: string | null } {
  const cuts = halvesAt(` ${text}`, since).filter(
    ({ right, between }) => dayLike.test(folded(right)) && !/tư/i.test(between.normalize('NFC')),
  )
  const last = cuts.at(-1)
  if (last === undefined) return { rest: text, from: today, bad: null }
  const from = reader.day(last.right.replace(/^(?:ngày|ngay)\s+/i, ''))
  return from === null
    ? { rest: last.left, from: today, bad: last.right }
    : { rest: last.left, from, bad: null }
}

/** Reads "Sở Du lịch (Department of Tourism)". */
export function namedIn(text: string): Named {
  const match = /^(.*?)\s*\(([^()]+)\)$/.exec(tidy(text))
  return match === null
    ? { name: tidy(text), nameEn: null }
    : { name: match[1] as string, nameEn: tidy(match[2] as string) }
}

/** The names between commas or semicolons. */
export function listed(text: string): string[] {
  return text
    .split(/[,;]/)
    .map(tidy)
    .filter((name) => name !== '')
}
