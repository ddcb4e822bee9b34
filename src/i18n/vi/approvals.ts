/** The approval of weekly figures. Names, numbers and dates are already written in the reader's form. */
export const approvals = {
  setting: {
    title: (given: { committee: string }) => `Chế độ duyệt số liệu tuần · ${given.committee}`,
    on: 'Đang bật: số liệu đầu mối gửi phải được lãnh đạo đơn vị hoặc thư ký duyệt. Số liệu chưa duyệt vẫn được tính và luôn được ghi rõ "chưa duyệt".',
    off: 'Đang tắt: số liệu đầu mối gửi được tính ngay, không cần duyệt.',
    turnOn: 'Bật chế độ duyệt',
    turnOff: 'Tắt chế độ duyệt',
    confirmOn:
      'Bật chế độ duyệt? Từ nay số liệu đầu mối gửi hoặc điều chỉnh phải được duyệt. Số liệu đã gửi trước đó vẫn coi như đã duyệt.',
    confirmOff: 'Tắt chế độ duyệt? Từ nay số liệu đầu mối gửi được tính ngay, không cần duyệt.',
    stillWaiting: (given: { number: string }) =>
      `Hiện còn ${given.number} số liệu chưa duyệt: các số này vẫn ghi "chưa duyệt" cho đến khi được duyệt.`,
    isOn: 'Đã bật chế độ duyệt số liệu tuần.',
    isOff: 'Đã tắt chế độ duyệt số liệu tuần.',
    unchanged: 'Không có gì thay đổi so với hiện nay.',
    unclear: 'Chưa rõ cần bật hay tắt. Xin ghi, ví dụ:',
    notYours: 'Chỉ thư ký hoặc quản trị viên của cả Ban Chỉ đạo đặt được chế độ này.',
    states: { on: 'bật', off: 'tắt' },
  },
  title: 'Số liệu chờ duyệt',
  titleOf: (given: { unit: string; week: string }) => `Chờ duyệt · ${given.unit} · ${given.week}`,
  none: 'Hiện không có số liệu nào chờ Quý vị duyệt.',
  decidedBefore:
    'Các số liệu này đã được xử lý; hiện không có số liệu nào chờ duyệt trong phần Quý vị vừa xem.',
  notWanted: 'Ban Chỉ đạo chưa bật chế độ duyệt số liệu tuần, nên không có số liệu nào chờ duyệt.',
  notYours: (given: { unit: string }) => `${given.unit} không thuộc các đơn vị mà Quý vị được duyệt số liệu.`,
  changed: 'Số liệu vừa thay đổi so với lúc Quý vị xem. Xin xem lại:',
  waiting: (given: { number: string; units: string }) =>
    `${given.number} số liệu của ${given.units} đơn vị đang chờ duyệt.`,
  columns: {
    unit: 'Đơn vị',
    week: 'Tuần',
    number: 'Số liệu',
    indicator: 'Chỉ số',
    figure: 'Số liệu',
    change: 'So với lần trước',
    remarks: 'Lưu ý',
  },
  remarked: (given: { number: string }) => `⚠ ${given.number} số cần lưu ý`,
  sentBy: 'Người gửi',
  sent: (given: { name: string; time: string }) => `${given.name}, ${given.time}`,
  reason: (given: { reason: string }) => `lý do: ${given.reason}`,
  wasReturned: 'đã trả lại',
  returned: 'Đã trả lại, chờ đơn vị điều chỉnh',
  group: (given: { unit: string; week: string }) => `${given.unit} · ${given.week}`,
  line: (given: { indicator: string; figure: string; change: string }) =>
    `${given.indicator}: ${given.figure}${given.change === '' ? '' : `, ${given.change}`}`,
  approve: (given: { number: string }) => `Duyệt ${given.number} số liệu`,
  approveOne: 'Duyệt',
  approveAll: (given: { number: string }) => `Duyệt tất cả (${given.number})`,
  reviewAll: 'Tổng hợp số liệu chờ duyệt: xin xem lại trước khi duyệt tất cả',
  confirmAll: (given: { number: string }) => `Xác nhận duyệt ${given.number} số liệu`,
  send: (given: { number: string }) => `Trả lại ${given.number} số liệu`,
  sendOne: 'Trả lại',
  single: (given: { name: string }) => `Xem riêng: ${given.name}`,
  list: 'Danh sách chờ duyệt',
  see: 'Xem số liệu chờ duyệt',
  askReason: (given: { number: string }) =>
    `Xin ghi lý do trả lại ${given.number} số liệu, để đơn vị biết cần rà soát gì:`,
  reasons: {
    check: 'Đề nghị rà soát lại số liệu',
    scope: 'Chưa đúng phạm vi thống kê',
    explain: 'Đề nghị giải trình biến động',
  },
  because: (given: { reason: string }) => `Trả lại với lý do: ${given.reason}`,
  approved: (given: { number: string; unit: string; week: string }) =>
    `Đã duyệt ${given.number} số liệu ${given.week} của ${given.unit}.`,
  sentBack: (given: { number: string; unit: string; week: string; reason: string }) =>
    `Đã trả lại ${given.number} số liệu ${given.week} của ${given.unit}. Lý do: ${given.reason}`,
  officerHears: 'Đầu mối của đơn vị sẽ được thông báo trong giờ làm việc.',
  waits: 'Số liệu đang chờ lãnh đạo đơn vị hoặc thư ký duyệt; trong lúc chờ, số liệu được ghi "chưa duyệt".',
  decided: {
    approved: (given: { by: string; time: string }) => `đã duyệt (${given.by}, ${given.time})`,
    returned: (given: { by: string; time: string; reason: string }) =>
      `trả lại (${given.by}, ${given.time}; lý do: ${given.reason})`,
    waiting: 'chưa duyệt',
  },
  brief: {
    waiting: 'Số liệu chờ duyệt',
    returned: 'Số liệu bị trả lại',
    weeks: (given: { week: string; number: string }) => `${given.week}: ${given.number} chỉ số`,
    units: (given: { number: string; units: string }) => `${given.number} số của ${given.units}`,
    button: 'Duyệt số liệu',
  },
  told: {
    approved: (given: { unit: string; week: string; number: string; by: string }) =>
      `Số liệu ${given.week} của ${given.unit} đã được duyệt: ${given.number} chỉ số. Người duyệt: ${given.by}.`,
    returned: (given: { unit: string; week: string; figures: string; reason: string; by: string }) =>
      `Số liệu ${given.week} của ${given.unit} cần được rà soát lại: ${given.figures}. Lý do: ${given.reason}. Người trả lại: ${given.by}. Kính đề nghị Quý đơn vị kiểm tra và điều chỉnh; sau khi điều chỉnh, số liệu được trình duyệt lại.`,
    waiting:
      'Số liệu tuần dưới đây đang chờ Quý vị duyệt. Kính đề nghị Quý vị xem và duyệt, hoặc trả lại kèm lý do.',
    number: (given: { number: string }) => `${given.number} chỉ số`,
    more: (given: { number: string }) => `Và ${given.number} mục khác trong danh sách chờ duyệt.`,
    correct: (given: { indicator: string }) => `Điều chỉnh: ${given.indicator}`,
  },
}
