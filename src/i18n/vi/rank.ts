/** The answer to /rank. */
export const rank = {
  title: (given: { indicator: string }) => `Xếp hạng · ${given.indicator}`,
  scope: 'Phạm vi',
  scopeOf: (given: { number: string; group: string; parent: string }) =>
    `${given.number} ${given.group} thuộc ${given.parent}`,
  place: 'Hạng',
  tied: (given: { place: string }) => `${given.place}=`,
  movement: '▲▼',
  up: (given: { places: string }) => `▲${given.places}`,
  down: (given: { places: string }) => `▼${given.places}`,
  same: '=',
  entered: 'mới',
  highlighted: (given: { unit: string }) => `► ${given.unit}`,
  movedSince: (given: { period: string }) =>
    `▲▼ so với ${given.period}, tính giữa các đơn vị có số liệu cả hai kỳ; “=” cạnh số hạng là đồng hạng.`,
  met: 'Đạt chỉ tiêu',
  metBy: (given: { met: string; units: string }) => `${given.met}/${given.units} đơn vị có số liệu`,
  pulls: 'Kéo giảm nhiều nhất',
  pull: (given: { unit: string; size: string }) => `${given.unit} (${given.size})`,
  pullsMeaning: (given: { total: string }) =>
    `Kéo giảm: kết quả chung của ${given.total} sẽ tốt hơn chừng ấy nếu không tính đơn vị đó (theo số hồ sơ của từng đơn vị).`,
  noCases: 'Không phát sinh',
  missing: 'Chưa có số liệu',
  tooFew: (given: { least: string }) => `Dưới ${given.least} trường hợp, không xếp hạng`,
  notCombinable: 'Không cộng được',
  alone: (given: { unit: string }) => `Không có đơn vị cùng cấp với ${given.unit} để xếp hạng.`,
  nobody: (given: { group: string; unit: string }) =>
    `${given.unit} không có ${given.group} nào để xếp hạng.`,
  barsOnly: (given: { bars: string }) => `Biểu đồ chỉ vẽ ${given.bars} đơn vị đầu bảng.`,
}
