/** The answer to "vì sao giảm?": what figures show of a change, since they tell no reason for it. */
export const why = {
  title: (given: { indicator: string; unit: string }) => `Thay đổi · ${given.indicator} · ${given.unit}`,
  unknown: 'Số liệu không cho biết nguyên nhân; để rõ hơn, xin trao đổi với đơn vị. Số liệu cho thấy:',
  rose: (given: { before: string; size: string }) => `So với ${given.before}, chỉ số tăng ${given.size}.`,
  fell: (given: { before: string; size: string }) => `So với ${given.before}, chỉ số giảm ${given.size}.`,
  same: (given: { before: string }) => `So với ${given.before}, chỉ số không đổi.`,
  roseInstead: (given: { before: string; size: string }) =>
    `So với ${given.before}, chỉ số không giảm mà tăng ${given.size}.`,
  fellInstead: (given: { before: string; size: string }) =>
    `So với ${given.before}, chỉ số không tăng mà giảm ${given.size}.`,
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  count: (given: { name: string; was: string; now: string; change: string }) =>
    `${given.was} → ${given.now} (${given.change}): ${given.name}`,
  countUnnamed: (given: { was: string; now: string; change: string }) =>
    `${given.was} → ${given.now} (${given.change})`,
  shares: 'Mức đóng góp',
  sharesText: (given: { numerator: string; denominator: string }) =>
    `tử số ${given.numerator}, mẫu số ${given.denominator}`,
  mostly: { numerator: 'thay đổi chủ yếu ở tử số', denominator: 'thay đổi chủ yếu ở mẫu số' },
  sharesMostly: (given: { shares: string; mostly: string }) => `${given.shares}; ${given.mostly}`,
  units: 'Đơn vị ảnh hưởng nhiều nhất',
  unit: (given: { unit: string; points: string; was: string; now: string }) =>
    `${given.unit} ${given.points} (${given.was} → ${given.now})`,
  unitsMeaning:
    'Ảnh hưởng: kết quả chung chênh chừng ấy so với khi đơn vị giữ số liệu của kỳ trước (tính cả số hồ sơ của đơn vị).',
  shared: (given: { units: string }) => `Riêng ${given.units} đơn vị có số liệu cả hai kỳ`,
  sharedValue: (given: { was: string; now: string; change: string }) =>
    `${given.was} → ${given.now} (${given.change})`,
  fewer: 'Hai kỳ không cùng các đơn vị có số liệu, nên tử số, mẫu số chỉ tính đơn vị có số liệu cả hai kỳ.',
  movedMost: { rising: 'Đơn vị tăng nhiều nhất', falling: 'Đơn vị giảm nhiều nhất' },
}
