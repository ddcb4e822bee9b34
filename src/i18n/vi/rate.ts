/** The answer to /rate. */
export const rate = {
  title: (given: { indicator: string; unit: string }) => `${given.indicator} · ${given.unit}`,
  period: 'Kỳ',
  value: { ratio: 'Tỷ lệ', count: 'Số lượng', score: 'Chỉ số', rank: 'Thứ hạng' },
  target: 'Chỉ tiêu',
  document: 'Căn cứ',
  verdict: 'Đánh giá',
  change: 'Thay đổi',
  yearBefore: 'Cùng kỳ',
  rank: 'Xếp hạng',
  run: (given: { weeks: string }) => `${given.weeks} tuần gần nhất`,
  runUpTo: (given: { weeks: string; date: string }) => `${given.weeks} tuần đến ${given.date}`,
  runText: (given: { values: string; least: string; most: string }) =>
    `${given.values} (thấp nhất ${given.least}, cao nhất ${given.most})`,
  pace: 'Để đạt chỉ tiêu',
  gain: (given: { size: string; due: string }) => `cần thêm ${given.size} mỗi tuần cho đến ${given.due}`,
  reduce: (given: { size: string; due: string }) => `cần giảm ${given.size} mỗi tuần cho đến ${given.due}`,
  trend: 'Xu hướng',
  leadsTo: (given: { value: string; due: string }) =>
    `theo đà hiện nay, khoảng ${given.value} vào ${given.due}`,
  reaches: (given: { trend: string; date: string }) =>
    `${given.trend}; đạt chỉ tiêu vào khoảng ${given.date}`,
  fallsBelow: (given: { trend: string; date: string }) =>
    `${given.trend}; có thể không còn đạt chỉ tiêu từ khoảng ${given.date}`,
  fallsShort: (given: { trend: string }) => `${given.trend}, chưa đạt chỉ tiêu`,
  entered: 'Nhập số liệu',
  enteredBy: (given: { person: string; time: string }) => `${given.person}, ${given.time}`,
  enteredAt: (given: { time: string }) => given.time,
  enteredLast: (given: { time: string }) => `lần gần nhất ${given.time}`,
  source: (given: { source: string; time: string }) => `từ ${given.source}; nhập ${given.time}`,
  place: (given: { place: string; all: string; group: string }) =>
    `hạng ${given.place}/${given.all} trong các ${given.group} có số liệu`,
  tiedWith: (given: { place: string; others: string }) => `${given.place} (đồng hạng với ${given.others})`,
  tooFew: (given: { least: string }) => `không xếp hạng, vì có dưới ${given.least} trường hợp`,
  compared: (given: { indicator: string }) => `${given.indicator} · so sánh`,
  unit: 'Đơn vị',
  counts: 'Tử/mẫu',
  linesOnly: (given: { lines: string }) => `Biểu đồ chỉ vẽ ${given.lines} đơn vị đầu tiên.`,
  weekLabel: (given: { number: number }) => `tuần ${given.number}`,
}
