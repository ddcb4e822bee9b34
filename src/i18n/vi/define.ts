/** The answers to /define and /indicators. */
export const define = {
  code: 'Mã',
  formula: 'Cách tính',
  ratio: (given: { numerator: string; denominator: string }) =>
    `${given.numerator} ÷ ${given.denominator} × 100 %`,
  ratioUnnamed: 'tử số ÷ mẫu số × 100 %',
  count: (given: { measure: string }) => `đếm, đơn vị tính là ${given.measure}`,
  score: (given: { measure: string }) => `giá trị được công bố, đơn vị tính là ${given.measure}`,
  rank: 'thứ hạng được công bố',
  over: 'Nhiều kỳ, nhiều đơn vị',
  ratioFlow: 'cộng các tử số, cộng các mẫu số rồi mới chia; không lấy trung bình các tỷ lệ',
  ratioSnapshot:
    'nhiều kỳ: lấy số liệu mới nhất trong kỳ, không cộng theo thời gian; nhiều đơn vị: cộng các tử số, cộng các mẫu số rồi mới chia',
  countFlow: 'cộng các kỳ và cộng các đơn vị',
  countSnapshot: 'nhiều kỳ: lấy số liệu mới nhất trong kỳ; nhiều đơn vị: cộng lại',
  alone: 'lấy số liệu mới nhất trong kỳ; không cộng và không lấy trung bình giữa các đơn vị',
  direction: 'Chiều đánh giá',
  higher: 'càng cao càng tốt',
  lower: 'càng thấp càng tốt',
  none: (given: { noCases: string; noFigures: string }) =>
    `Mẫu số bằng 0 là “${given.noCases}”, chưa nhập là “${given.noFigures}”; cả hai đều không phải 0 % và không được xếp hạng.`,
  example: 'Ví dụ',
  exampleText: (given: { unit: string; period: string; value: string }) =>
    `${given.unit}, ${given.period}: ${given.value}`,
  exampleOfRatio: (given: { numerator: string; denominator: string; value: string }) =>
    `${given.numerator} ÷ ${given.denominator} = ${given.value}`,
  names: 'Tên gọi khác',
  listTitle: 'Các chỉ số theo dõi',
  name: 'Tên',
  kinds: { ratio: 'Tỷ lệ', count: 'Số lượng', score: 'Chỉ số chấm điểm', rank: 'Thứ hạng' },
  listHint: 'Xem cách tính của một chỉ số: /cachtinh kèm mã hoặc tên, chẳng hạn /cachtinh online-payment.',
}
