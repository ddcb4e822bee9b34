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
  partOf: (given: { title: string; part: string }) => `${given.title} · ${given.part}`,
  parts: {
    best: (given: { number: string }) => `${given.number} đơn vị đứng đầu`,
    worst: (given: { number: string }) => `${given.number} đơn vị đứng cuối`,
    highest: (given: { number: string }) => `${given.number} đơn vị cao nhất`,
    lowest: (given: { number: string }) => `${given.number} đơn vị thấp nhất`,
  },
  tiedBeyond: (given: { number: string }) =>
    `Có đơn vị đồng hạng với đơn vị cuối danh sách, nên danh sách gồm ${given.number} đơn vị.`,
  whole: 'Cả bảng xếp hạng',
  moved: {
    rising: (given: { indicator: string }) => `Tăng nhiều nhất · ${given.indicator}`,
    falling: (given: { indicator: string }) => `Giảm nhiều nhất · ${given.indicator}`,
    improving: (given: { indicator: string }) => `Cải thiện nhiều nhất · ${given.indicator}`,
    worsening: (given: { indicator: string }) => `Giảm sút nhiều nhất · ${given.indicator}`,
  },
  movedShort: {
    rising: 'Tăng nhiều nhất',
    falling: 'Giảm nhiều nhất',
    improving: 'Cải thiện nhiều nhất',
    worsening: 'Giảm sút nhiều nhất',
  },
  noneMoved: {
    rising: (given: { period: string }) => `Không có đơn vị nào tăng so với ${given.period}.`,
    falling: (given: { period: string }) => `Không có đơn vị nào giảm so với ${given.period}.`,
    improving: (given: { period: string }) => `Không có đơn vị nào cải thiện so với ${given.period}.`,
    worsening: (given: { period: string }) => `Không có đơn vị nào giảm sút so với ${given.period}.`,
  },
  comparedWith: 'So với',
  comparedOf: (given: { compared: string; all: string }) =>
    `So sánh được ${given.compared}/${given.all} đơn vị: có số liệu cả hai kỳ và đủ số trường hợp để xếp hạng.`,
  unfinished: 'Kỳ này chưa kết thúc, nên số lượng chưa đủ để so với cả kỳ trước.',
  noCases: 'Không phát sinh',
  missing: 'Chưa có số liệu',
  tooFew: (given: { least: string }) => `Dưới ${given.least} trường hợp, không xếp hạng`,
  notCombinable: 'Không cộng được',
  alone: (given: { unit: string }) => `Không có đơn vị cùng cấp với ${given.unit} để xếp hạng.`,
  nobody: (given: { group: string; unit: string }) =>
    `${given.unit} không có ${given.group} nào để xếp hạng.`,
  barsOnly: (given: { bars: string }) => `Biểu đồ chỉ vẽ ${given.bars} đơn vị đầu bảng.`,
}
