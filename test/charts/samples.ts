import type { BarChart, LineChart } from '../../src/charts/spec.ts'

const names = [
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Y tế',
  'Sở Kế hoạch và Đầu tư',
  'Ban Quản lý Khu công nghiệp Việt Nam - Singapore',
]

/** A line chart of so many lines and points, with a gap in each line. */
export function lineChart(lines: number, points: number): LineChart {
  return {
    kind: 'line',
    title: 'Tỷ lệ thanh toán trực tuyến',
    measure: '%',
    labels: Array.from({ length: points }, (_, at) => `T${at + 1}/24`),
    series: Array.from({ length: lines }, (_, line) => ({
      name: names[line % names.length] ?? '',
      values: Array.from({ length: points }, (_, at) =>
        at === 2 + line ? null : 40 + 5 * line + 8 * Math.sin(at + line) + at / 3,
      ),
    })),
    threshold: { label: 'Chỉ tiêu 2024', value: 60 },
    language: 'vi',
  }
}

/** A bar chart of so many units. */
export function barChart(bars: number): BarChart {
  return {
    kind: 'bar',
    title: 'Tỷ lệ thanh toán trực tuyến · tuần 24/2024 (10/6–16/6)',
    measure: '%',
    bars: Array.from({ length: bars }, (_, at) => {
      const value = 96.3 - at * (88 / bars)
      const tone = value >= 60 ? 'good' : value >= 50 ? 'near' : value >= 12 ? 'bad' : 'none'
      return { label: names[at % names.length] ?? '', value, tone } as const
    }),
    threshold: { label: 'Chỉ tiêu 2024', value: 60 },
    language: 'vi',
  }
}
