import type { Entity } from './wire.ts'

/** What Telegram finds by itself in a text that a person typed; the patterns are those of its TDLib. */
const patterns: readonly (readonly [string, RegExp])[] = [
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{3,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]{1,256}/gu],
  ['url', /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/gu],
]

/** Commands, mentions, hashtags and addresses in a text, in its order; offsets in UTF-16 code units. */
export function entitiesIn(text: string): readonly Entity[] {
  return patterns
    .flatMap(([type, pattern]) =>
      [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
    )
    .toSorted((a, b) => a.offset - b.offset)
    .filter(
      (one, index, all) => !all.slice(0, index).some((before) => before.offset + before.length > one.offset),
    )
}
