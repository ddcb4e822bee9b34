/** Labels of buttons under an answer. */
export const buttons = {
  rank: 'Xếp hạng',
  scorecard: 'Tình hình chung',
  define: 'Cách tính',
  target: 'Chỉ tiêu',
  nudge: 'Đôn đốc',
  latest: 'Kỳ gần nhất có số liệu',
  history: 'Các lần điều chỉnh',
}
