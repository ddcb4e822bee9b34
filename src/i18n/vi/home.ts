/** Somebody's own page. Names, numbers and times arrive written. */
export const home = {
  toEnter: 'Số liệu cần nhập',
  entered: (given: { week: string }) => `${given.week}: đã nhập đủ`,
  lacking: (given: { week: string; lacking: string; expected: string }) =>
    `${given.week}: còn ${given.lacking}/${given.expected} chỉ số`,
  opens: (given: { at: string }) => `bắt đầu nhập từ ${given.at}`,
  closes: (given: { at: string }) => `hạn nhập ${given.at}`,
  closed: (given: { at: string }) => `đã hết hạn nhập lúc ${given.at}`,
  changed: 'Vai trò của Quý vị vừa thay đổi. Xin mở lại trang này để xem nội dung hiện nay.',
  begun: (given: { number: string }) => `biểu đang nhập dở, đã có ${given.number} chỉ số`,
  buttons: {
    report: 'Nhập số liệu',
    reportOf: (given: { unit: string }) => `Nhập số liệu ${given.unit}`,
    reminders: 'Nhắc việc, bản tin',
    language: 'Ngôn ngữ',
    help: 'Mọi lệnh',
  },
}
