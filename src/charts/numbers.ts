import type { ChartSpec, ValueChart } from './spec.ts'

type Language = ChartSpec['language']

/** From here on a number is too long to be read in full and is written as 1,5E12. */
const longest = 1e12

const formats = new Map<string, Intl.NumberFormat>()

/** A number in the reader's form: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const notation = Math.abs(value) < longest ? 'standard' : 'scientific'
  const key = `${language} ${decimals} ${notation}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      notation,
    })
    formats.set(key, format)
  }
  return format.format(value)
}

/** A number with its measure where that is a percent sign; a word such as "hồ sơ" is told once, beside the title. */
export function formatValue(value: number, decimals: number, spec: ValueChart): string {
  const number = formatNumber(value, decimals, spec.language)
  if (spec.measure !== '%') return number
  return spec.language === 'vi' ? `${number} %` : `${number}%`
}

/** How many decimals tell these values apart: none for whole numbers, else one, or two where one would show a tie that is none. */
export function decimalsFor(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0
  const distinct = (decimals: number) => new Set(values.map((value) => value.toFixed(decimals))).size
  return distinct(1) < distinct(2) ? 2 : 1
}

/** The title, with the measure where the numbers don't carry it. */
export function titleOf(spec: ChartSpec): string {
  if (spec.kind === 'timeline') return spec.title
  const { title, measure } = spec
  const told = title.toLowerCase().includes(measure.toLowerCase())
  return measure === '%' || told ? title : `${title} (${measure})`
}

/** What a chart that has nothing to draw says. */
export const noFigures: Readonly<Record<Language, string>> = { vi: 'Chưa có số liệu', en: 'No figures' }
