import type { CivilDate } from '../calendar/date.ts'
import type { Catalogue } from '../directory/catalogue.ts'
import { existsOn } from '../directory/unit.ts'
import type { Mention } from './mentions.ts'
import type { Token } from './text.ts'

/**
 * Of units that share a name, the one that existed on the day asked about: "Sở Tài chính" of 2024 is not
 * that of 2025. Where none did, the latest that began before it.
 */
export function unitsOn(codes: readonly string[], date: CivilDate, catalogue: Catalogue): string[] {
  const units = codes.flatMap((code) => catalogue.units.get(code) ?? [])
  const existing = units.filter((unit) => existsOn(unit, date))
  if (existing.length > 0) return existing.map((unit) => unit.code)
  const begun = units
    .filter((unit) => unit.validFrom <= date)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const latest = begun[0] ?? units[0]
  return latest === undefined ? [] : [latest.code]
}

const separators = new Set(['voi', 'hay', 'hoac', 'vs', 'or', 'with', 'versus'])

function separates(token: Token): boolean {
  return token.connector || separators.has(token.folded)
}

/**
 * Leaves out a unit that only says where the one before it lies: in "Sở Y tế tỉnh Bình Dương" one unit is
 * meant. "và" or "với" between them makes two.
 */
export function withoutQualifiers(
  mentions: readonly Mention[],
  versus: readonly number[],
  tokens: readonly Token[],
  catalogue: Catalogue,
): Mention[] {
  return mentions.filter((mention, index) => {
    const previous = mentions[index - 1]
    if (previous === undefined) return true
    const code = mention.codes[0] ?? ''
    const within = previous.codes.some((one) => catalogue.units.get(one)?.parent === code)
    const between = tokens.slice(previous.end, mention.start)
    if (versus.some((at) => previous.end < at && at <= mention.start)) return true
    // "Thủ Dầu Một, tỉnh Bình Dương" is an address.
    const address = between.length === 1 && between[0]?.text === ',' && mention.end - mention.start > 1
    if (within && address && tokens[mention.start]?.folded === 'tinh') return false
    return !(within && between.every((token) => !separates(token)) && between.length <= 2)
  })
}
