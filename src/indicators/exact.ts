/**
 * A number as a fraction of whole numbers, so that comparing with a target, ranking and rounding never
 * depend on what binary floating point makes of 50.005. `under` is above zero.
 */
export interface Exact {
  readonly over: bigint
  readonly under: bigint
}

/** `numerator / denominator` in percent; both whole, the denominator above zero. */
export function percentOf(numerator: number, denominator: number): Exact {
  return { over: 100n * BigInt(numerator), under: BigInt(denominator) }
}

/** The decimal that a number is written as: 23.45 is 2345/100, not its nearest binary fraction. */
export function decimal(value: number): Exact {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', part = ''] = digits.split('.')
  const places = part.length - Number(exponent)
  const over = BigInt(whole + part)
  return places > 0
    ? { over, under: 10n ** BigInt(places) }
    : { over: over * 10n ** BigInt(-places), under: 1n }
}

/** `one - other`. */
export function minus(one: Exact, other: Exact): Exact {
  return { over: one.over * other.under - other.over * one.under, under: one.under * other.under }
}

/** Negative, zero or positive, as `one` is less than, equal to or more than `other`. */
export function compare(one: Exact, other: Exact): number {
  const left = one.over * other.under
  const right = other.over * one.under
  return left < right ? -1 : left > right ? 1 : 0
}

/** -1, 0 or 1. */
export function signOf({ over }: Exact): number {
  return over < 0n ? -1 : over > 0n ? 1 : 0
}

/** The number without its sign. */
export function magnitude({ over, under }: Exact): Exact {
  return { over: over < 0n ? -over : over, under }
}

/** The nearest floating-point number, for charts and for estimates. */
export function toNumber({ over, under }: Exact): number {
  return Number(over) / Number(under)
}

/**
 * Decimal digits with exactly `places` after the point (`'49.12'`, `'-0.50'`), halves rounded away from
 * zero as officials round. Never `'-0.00'`.
 */
export function roundedTo(places: number, value: Exact): string {
  const { over, under } = magnitude(value)
  const scaled = (2n * over * 10n ** BigInt(places) + under) / (2n * under)
  const digits = scaled.toString().padStart(places + 1, '0')
  const sign = value.over < 0n && scaled !== 0n ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
