/** Names of periods. `dates` is the stretch of days, already written. */
export const dates = {
  day: (given: { date: string }) => `ngày ${given.date}`,
  week: (given: { number: number; year: number }) => `tuần ${given.number}/${given.year}`,
  month: (given: { number: number; year: number }) => `tháng ${given.number}/${given.year}`,
  quarter: (given: { number: number; year: number }) =>
    `quý ${['I', 'II', 'III', 'IV'][given.number - 1] ?? given.number}/${given.year}`,
  half: (given: { number: number; year: number }) =>
    `6 tháng ${given.number === 1 ? 'đầu' : 'cuối'} năm ${given.year}`,
  nineMonths: (given: { year: number }) => `9 tháng năm ${given.year}`,
  year: (given: { year: number }) => `năm ${given.year}`,
  named: (given: { name: string; dates: string }) => `${given.name} (${given.dates})`,
  instant: (given: { time: string; date: string }) => `${given.time} ngày ${given.date}`,
  /** By the number of the day, 1 for Monday. */
  weekdays: {
    1: 'thứ Hai',
    2: 'thứ Ba',
    3: 'thứ Tư',
    4: 'thứ Năm',
    5: 'thứ Sáu',
    6: 'thứ Bảy',
    7: 'Chủ nhật',
  },
}
