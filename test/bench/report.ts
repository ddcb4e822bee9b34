/** What a benchmark prints: lines of a name and figures, with the goal beside a figure that has one. */

const nameWidth = 46

export function title(text: string): void {
  console.log(`\n== ${text}`)
}

/** A line of figures, `p50 1.2 ms · p99 3.4 ms`. */
export function line(name: string, ...figures: readonly string[]): void {
  console.log(`  ${name.padEnd(nameWidth)} ${figures.join(' · ')}`)
}

/** A sentence under the figures. */
export function remark(text: string): void {
  console.log(`  ${text}`)
}

/** A number in three significant digits or so, with its unit: `0.123 ms`, `12.3 ms`, `20,480 /s`. */
export function amount(value: number, unit: string): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  const number = value.toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return `${number}${unit === '×' ? '' : ' '}${unit}`
}

/** How a figure compares with the most that it may be; `npm run bench` counts these. */
export function atMost(value: number, limit: number, unit: string): string {
  return `${amount(value, unit)} (≤ ${limit}${unit === '×' ? '' : ' '}${unit}: ${value <= limit ? 'met' : 'NOT met'})`
}

/** How a figure compares with the least that it may be. */
export function atLeast(value: number, limit: number, unit: string): string {
  return `${amount(value, unit)} (≥ ${limit.toLocaleString('en')} ${unit}: ${value >= limit ? 'met' : 'NOT met'})`
}

/** A table with its columns flush, the first to the left and the others to the right. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heading.map((_, at) => Math.max(...[heading, ...rows].map((row) => (row[at] ?? '').length)))
  for (const row of [heading, ...rows]) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    )
    console.log(`  ${cells.join('   ')}`.trimEnd())
  }
}
