/** The answer to /target. */
export const roadmap = {
  title: (given: { unit: string }) => `Chỉ tiêu · ${given.unit}`,
  titleOf: (given: { indicator: string; unit: string }) => `Chỉ tiêu · ${given.indicator} · ${given.unit}`,
  year: 'Năm',
  target: 'Chỉ tiêu',
  owner: 'Của',
  distance: 'Hiện cách',
  now: 'Hiện nay',
  nowIn: (given: { value: string; period: string }) => `${given.value}, ${given.period}`,
  far: (given: { value: string; distance: string }) => `${given.value} (cách chỉ tiêu ${given.distance})`,
  inYear: (given: { year: string; target: string }) => `năm ${given.year}: ${given.target}`,
  ofOwner: (given: { targets: string; owner: string }) => `${given.targets} (của ${given.owner})`,
  nowAt: (given: { targets: string; value: string }) => `${given.targets} · hiện nay ${given.value}`,
  document: (given: { year: string }) => `Căn cứ (${given.year})`,
  none: (given: { unit: string }) => `Chưa có chỉ tiêu nào cho ${given.unit}.`,
  noneOf: (given: { indicator: string; unit: string }) =>
    `Chưa có chỉ tiêu “${given.indicator}” cho ${given.unit}.`,
  noneIn: (given: { year: string }) =>
    `Không có chỉ tiêu riêng cho năm ${given.year}; dưới đây là các mốc đã có.`,
}
