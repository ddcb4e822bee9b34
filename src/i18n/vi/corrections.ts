/** Corrections of weekly figures. Names, numbers and dates are already written in the reader's form. */
export const corrections = {
  whichUnit: 'Xin cho biết điều chỉnh số liệu của đơn vị nào:',
  whichIndicator: 'Xin cho biết điều chỉnh chỉ số nào:',
  whichWeek: 'Xin cho biết điều chỉnh số liệu của tuần nào, ví dụ: tuần 23/2024.',
  why: (given: { value: string }) => `Sửa thành ${given.value}. Xin ghi lý do điều chỉnh:`,
  reasons: { slip: 'Nhập nhầm số', late: 'Bổ sung hồ sơ', counted: 'Rà soát, thống kê lại' },
  notWeekly: (given: { indicator: string }) =>
    `${given.indicator} không phải số liệu nhập hằng tuần nên không điều chỉnh ở đây.`,
  nothingThere: 'Tuần này chưa có số liệu của chỉ số đó để điều chỉnh. Quý vị có thể nhập:',
  enter: 'Nhập số liệu tuần này',
  same: (given: { value: string }) => `Số liệu hiện nay đã là ${given.value}, không có gì thay đổi.`,
  preview: 'Điều chỉnh số liệu: xin xem lại',
  unit: 'Đơn vị',
  indicator: 'Chỉ số',
  figure: 'Số liệu',
  target: (given: { target: string }) => `So với chỉ tiêu ${given.target}`,
  reason: 'Lý do',
  unknown: 'không tính được',
  confirm: 'Điều chỉnh',
  confirmAnyway: 'Vẫn điều chỉnh',
  otherValue: 'Ghi số khác',
  otherReason: 'Ghi lý do khác',
  done: 'Đã điều chỉnh số liệu. Số trước đó vẫn được lưu lại.',
  see: 'Xem chỉ số',
  history: {
    title: 'Các lần điều chỉnh số liệu',
    none: 'Không có số liệu nào được điều chỉnh trong thời gian này.',
    noFigure: 'Chưa có số liệu của kỳ này.',
    where: (given: { indicator: string; unit: string; week: string }) =>
      `${given.indicator} · ${given.unit} · ${given.week}`,
    by: (given: { time: string; by: string }) => `${given.time} · ${given.by}`,
    first: (given: { figure: string }) => `Nhập lần đầu: ${given.figure}`,
    corrected: (given: { change: string; reason: string }) => `${given.change}; lý do: ${given.reason}`,
    nobody: 'không ghi người nhập',
    more: (given: { number: string }) =>
      `Chỉ nêu ${given.number} số liệu gần nhất. Xin ghi rõ đơn vị, chỉ số hoặc tuần để xem thêm.`,
  },
}
