import type { Period } from '../calendar/period.ts'
import type { Mentions } from './mentions.ts'
import type { Now } from './period-phrase.ts'
import { resolvePhrase } from './resolve-period.ts'
import type { Token } from './text.ts'

/** The period asked for: of several the one that is not only compared with. */
export function periodOf(
  mentions: Mentions,
  now: Now,
): { period: Period | null; deadline: boolean; impossible: boolean } {
  const deadline = mentions.periods.some((span) => span.phrase === null)
  const all = mentions.periods.filter((span) => span.phrase !== null)
  // "không phải tháng 5, tháng 4": of two periods the one that is not denied.
  const kept = all.filter((span) => !mentions.denied.includes(span.start))
  const named = kept.length > 0 ? kept : all
  const apart = named.filter((span) => !mentions.versus.includes(span.start))
  // "A hay B cao hơn tháng 5": two units are compared, and the month is when.
  const asked = apart.length === 0 && mentions.units.length > 1 ? named : apart
  const phrase = (asked.find((one) => !one.weak) ?? asked[0])?.phrase ?? null
  const period = phrase === null ? null : resolvePhrase(phrase, now)
  return { period, deadline, impossible: phrase !== null && period === null }
}

/** Two numbers over each other that no date can be: 85/120, 8.578/17.464. */
export function hasCounts(mentions: Mentions, tokens: readonly Token[]): boolean {
  const dated = (at: number) =>
    mentions.periods.some((span) => !span.weak && span.start <= at && at < span.end)
  return tokens.some(
    (token, at) =>
      (token.text === '/' || token.folded === 'tren') &&
      tokens[at - 1]?.kind === 'number' &&
      tokens[at + 1]?.kind === 'number' &&
      !dated(at) &&
      !mentions.periods.some((span) => span.start <= at && at < span.end),
  )
}

/** Numbers that name no period: "hồ sơ quá hạn tuần này: 7". */
export function hasNumbers(mentions: Mentions, tokens: readonly Token[]): boolean {
  const dated = (at: number) => mentions.periods.some((span) => span.start <= at && at < span.end)
  return tokens.some((token, at) => token.kind === 'number' && !dated(at))
}
