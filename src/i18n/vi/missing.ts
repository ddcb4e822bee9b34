/** Who has reported a week, and who has not. */
export const missing = {
  title: (given: { week: string }) => `Tình hình báo cáo ${given.week}`,
  closes: 'Hạn nhập',
  states: {
    missing: 'Chưa báo cáo',
    partial: 'Báo cáo chưa đủ',
    late: 'Báo cáo muộn',
    'on-time': 'Đúng hạn',
  },
  counts: (given: { state: string; number: string }) => `${given.state}: ${given.number}`,
  summary: 'Tổng hợp',
  unit: 'Đơn vị',
  state: 'Tình trạng',
  person: 'Đầu mối',
  partial: (given: { given: string; expected: string }) => `${given.given}/${given.expected} chỉ số`,
  unapproved: (given: { number: string }) => `chưa duyệt ${given.number} chỉ số`,
  waiting: 'Chưa duyệt',
  waitingUnits: (given: { number: string }) => `${given.number} đơn vị`,
  nobody: 'chưa có',
  everybody: 'Tất cả đơn vị đã báo cáo đủ.',
  none: 'Chưa có đơn vị nào báo cáo số liệu hằng tuần.',
  nudge: 'Đôn đốc các đơn vị này',
}
