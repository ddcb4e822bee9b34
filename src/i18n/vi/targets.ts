/** Targets and how a value stands to them. */
export const targets = {
  over: (given: { value: string }) => `trên ${given.value}`,
  atLeast: (given: { value: string }) => `tối thiểu ${given.value}`,
  under: (given: { value: string }) => `dưới ${given.value}`,
  atMost: (given: { value: string }) => `tối đa ${given.value}`,
  topRank: (given: { number: string }) => `hạng ${given.number} trở lên (TOP ${given.number})`,
  held: (given: { target: string; owner: string; due: string }) =>
    `${given.target} đến ${given.due} (của ${given.owner})`,
  withDistance: (given: { held: string; distance: string }) =>
    `${given.held}; cách chỉ tiêu ${given.distance}`,
  nextMilestone: (given: { held: string }) => `${given.held}, mốc tiếp theo của lộ trình`,
  none: 'chưa có chỉ tiêu, nên không đánh giá',
  met: 'Đạt chỉ tiêu',
  metBy: (given: { size: string }) => `Đạt chỉ tiêu, tốt hơn ${given.size}`,
  near: (given: { size: string }) => `Gần đạt chỉ tiêu, còn thiếu ${given.size}`,
  bad: (given: { size: string }) => `Chưa đạt chỉ tiêu, còn cách ${given.size}`,
  strictlyEqual: (given: { value: string; target: string }) =>
    `Chưa đạt chỉ tiêu: đúng bằng ${given.value}, trong khi chỉ tiêu là ${given.target}`,
  metMilestone: (given: { size: string; year: string }) =>
    `Đã đạt mốc năm ${given.year}, tốt hơn ${given.size}`,
  missesMilestone: (given: { size: string; year: string }) =>
    `Còn ${given.size} nữa mới đạt mốc năm ${given.year}`,
  marks: { good: 'đạt', near: 'gần đạt', bad: 'chưa đạt', none: '' },
}
