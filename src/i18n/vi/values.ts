/** Values, targets and verdicts. Numbers arrive written in the reader's form. */
export const values = {
  points: (given: { number: string }) => `${given.number} điểm`,
  rank: (given: { number: string }) => `hạng ${given.number}`,
  places: (given: { number: string }) => `${given.number} bậc`,
  withCounts: (given: { value: string; numerator: string; denominator: string }) =>
    `${given.value} (${given.numerator}/${given.denominator})`,
  unapproved: (given: { value: string }) => `${given.value} (chưa duyệt)`,
  partlyUnapproved: (given: { value: string }) => `${given.value} (có phần chưa duyệt)`,
  noFigures: 'chưa có số liệu',
  noCases: 'không phát sinh',
  noCasesInFull: 'không phát sinh (mẫu số bằng 0), nên không tính tỷ lệ',
  notCombinable: 'không cộng được',
  notCombinableInFull: (given: { figures: string }) =>
    `có ${given.figures} số liệu nhưng không cộng được, vì được công bố không kèm tử số và mẫu số`,
  composed: (given: { value: string; units: string; all: string }) =>
    `${given.value}, tổng hợp từ ${given.units}/${given.all} đơn vị`,
  rose: (given: { difference: string; before: string; value: string }) =>
    `${given.difference} so với ${given.before} (${given.value})`,
  same: (given: { before: string; value: string }) => `không đổi so với ${given.before} (${given.value})`,
  unchanged: 'không đổi',
  gained: (given: { places: string }) => `lên ${given.places}`,
  lost: (given: { places: string }) => `xuống ${given.places}`,
  up: (given: { places: string; before: string; value: string }) =>
    `lên ${given.places} so với ${given.before} (${given.value})`,
  down: (given: { places: string; before: string; value: string }) =>
    `xuống ${given.places} so với ${given.before} (${given.value})`,
  beforeMissing: (given: { before: string; why: string }) => `${given.before}: ${given.why}`,
  beforeOtherUnits: (given: { before: string; units: string }) =>
    `không so sánh được với ${given.before}, vì khi đó tổng hợp từ ${given.units} đơn vị`,
}
