/** An axis: its ends, the distance of its ticks, and the decimals that a tick needs. */
export interface Scale {
  readonly low: number
  readonly high: number
  readonly step: number
  readonly decimals: number
}

/**
 * An axis of some five intervals with round ticks that takes in all the values; whole ticks for whole
 * values. It has a little air at both ends, but not beyond what the measure allows (`bounds`).
 */
export function scaleFor(values: readonly number[], bounds: { low: number; high: number }): Scale {
  const lowest = values.length === 0 ? 0 : Math.min(...values)
  const highest = values.length === 0 ? 1 : Math.max(...values)
  const magnitude = Math.max(Math.abs(lowest), Math.abs(highest))
  // What differs by less than can be told apart is one value, in the middle of an axis of its own size.
  const differ = highest - lowest > Math.max(magnitude * 1e-9, 1e-6)
  const spread = differ ? highest - lowest : Math.max(magnitude / 10, 1)
  const { step, decimals } = roundStep(spread / 4.5, values.every(Number.isInteger))
  const low = Math.floor((lowest - spread / 12) / step) * step
  const high = Math.ceil((highest + spread / 12) / step) * step
  return {
    low: Math.max(low, Math.min(bounds.low, lowest)),
    high: Math.min(high, Math.max(bounds.high, highest)),
    step,
    decimals,
  }
}

/** The ticks between the ends of an axis, from the lowest on. */
export function ticksOf({ low, high, step }: Scale): number[] {
  // An end that is a tick may differ from it by the error of a division.
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => (first + at) * step)
}

/** The next of 1, 2, 2.5 and 5 times a power of ten, at least 1 where only whole ticks make sense. */
function roundStep(least: number, whole: boolean): { step: number; decimals: number } {
  if (whole && least <= 1) return { step: 1, decimals: 0 }
  const exponent = Math.floor(Math.log10(least))
  const steps = whole && exponent === 0 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]
  const factor = steps.find((one) => one * 10 ** exponent >= least * 0.999) ?? 10
  return { step: factor * 10 ** exponent, decimals: Math.max(0, (factor === 2.5 ? 1 : 0) - exponent) }
}

/**
 * Moves labels apart that would lie over one another: at least `gap` from each other and between `low` and
 * `high` while there is room, each as near to its place as that allows (least squares, by pooling).
 */
export function spreadOut(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  const step = Math.min(gap, (high - low) / Math.max(order.length - 1, 1))
  const groups: { sum: number; count: number }[] = []
  for (const [rank, { place }] of order.entries()) {
    let group = { sum: place - rank * step, count: 1 }
    for (
      let last = groups.at(-1);
      last && last.sum / last.count > group.sum / group.count;
      last = groups.at(-1)
    ) {
      group = { sum: group.sum + last.sum, count: group.count + last.count }
      groups.pop()
    }
    groups.push(group)
  }
  const bases = groups.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
  const highest = high - (order.length - 1) * step
  const moved = [...places]
  for (const [rank, { index }] of order.entries()) {
    moved[index] = Math.min(Math.max(bases[rank] ?? low, low), highest) + rank * step
  }
  return moved
}
