/** Giving work: what is asked for, the preview and the form. */
export const assign = {
  how: 'Xin ghi việc cần giao trong một câu, gồm đơn vị, nội dung và thời hạn:',
  askUnits: 'Xin cho biết giao cho những đơn vị nào (ghi tên, hoặc chọn):',
  unclearUnits: (given: { words: string }) =>
    `Chưa rõ "${given.words}" là đơn vị nào. Xin ghi lại tên các đơn vị được giao việc.`,
  notTheirs: (given: { units: string }) =>
    `Quý vị không có quyền giao việc cho: ${given.units}. Xin ghi lại các đơn vị.`,
  askTitle: 'Xin ghi nội dung việc cần giao:',
  tooLong: {
    title: (given: { length: string; most: string }) =>
      `Nội dung dài ${given.length} ký tự, quá ${given.most} ký tự nên chưa ghi. Xin ghi ngắn gọn hơn; phần chi tiết xin để ở văn bản giao việc.`,
    document: (given: { length: string; most: string }) =>
      `Căn cứ dài ${given.length} ký tự, quá ${given.most} ký tự nên chưa ghi. Xin chỉ ghi tên, số, ngày của văn bản.`,
  },
  askDeadline: 'Xin cho biết thời hạn, ví dụ: trước ngày 20/11/2023, trong 5 ngày làm việc, hết quý II.',
  unclearDeadline: (given: { words: string }) =>
    `Chưa đọc được thời hạn "${given.words}". Xin ghi lại, ví dụ: trước ngày 20/11/2023.`,
  whichDay: (given: { words: string }) =>
    `"${given.words}" có thể hiểu là nhiều ngày. Xin chọn ngày cuối cùng:`,
  askDocument: 'Xin ghi văn bản, điều khoản hoặc cuộc họp làm căn cứ:',
  askEvidence: 'Đơn vị báo cáo hoàn thành bằng gì?',
  askReminders: 'Xin ghi số ngày làm việc cần nhắc trước hạn, ví dụ: 10, 5, 2, 1.',
  unclearReminders: 'Xin ghi từ một đến sáu số ngày, mỗi số từ 1 đến 60, ví dụ: 10, 5, 2, 1.',
  askFollower: 'Xin ghi tên người theo dõi việc này:',
  unclearFollower: (given: { words: string; names: string }) =>
    `Chưa rõ "${given.words}" là ai. Người có thể theo dõi việc này: ${given.names}.`,
  departments: 'Các sở, ban, ngành',
  districts: 'Các huyện, thị xã, thành phố',
  everybody: 'Tất cả đơn vị',

  previewTitle: 'Giao việc: xin xem lại trước khi gửi',
  hourOfDay: (given: { time: string; day: string }) =>
    `Giờ trong thời hạn (${given.time}) được ghi nguyên văn trong mọi thông báo; trợ lý nhắc và tính quá hạn theo ngày, hết ngày ${given.day}.`,
  restDay: (given: { day: string; why: string; before: string; after: string }) =>
    `Lưu ý: ${given.day} là ngày nghỉ (${given.why}). Ngày làm việc cuối cùng trước đó là ${given.before}, ngày làm việc tiếp theo là ${given.after}.`,
  weekend: 'cuối tuần',
  moveDay: (given: { day: string }) => `Chuyển thành ${given.day}`,
  past: (given: { day: string }) => `Lưu ý: ngày ${given.day} đã qua, việc sẽ được ghi là quá hạn.`,
  recipients: 'Người nhận',
  noOfficer: 'chưa có đầu mối',
  unmanned: (given: { units: string }) =>
    `Chưa có đầu mối để nhận việc ở: ${given.units}. Xin đề nghị quản trị viên mời người (/moi).`,
  reminders: 'Ngày nhắc',
  beforeEach: (given: { days: string }) =>
    given.days === ''
      ? 'trong ngày của mỗi hạn'
      : `trước mỗi hạn ${given.days} ngày làm việc và trong ngày hạn`,
  afterwards: (given: { days: string }) =>
    `sau hạn: mỗi ngày làm việc trong ${given.days} ngày, rồi hằng tuần`,
  noCalendar: (given: { year: string }) =>
    `Lưu ý: chưa có ngày nghỉ nào của năm ${given.year} trong lịch làm việc. Xin đề nghị quản trị viên bổ sung (/lich).`,
  form: {
    title: 'Giao việc',
    intro: 'Chưa có gì được gửi đi cho đến khi Quý vị xem lại và bấm "Giao việc".',
    next: 'Xem trước',
    units: 'Đơn vị',
    unitsHint: 'Ví dụ: Sở Y tế, Sở Tài chính; hoặc: các sở; tất cả các huyện.',
    chosen: 'Chọn thêm đơn vị trong danh sách',
    deadlineHint:
      'Ví dụ: trước ngày 20/11/2024; trong 5 ngày làm việc; trước ngày 25 hằng quý. Nếu không có thời hạn, xin ghi "không".',
    documentHint: 'Văn bản, điều khoản hoặc cuộc họp, ví dụ: khoản 2 Điều 5 Kế hoạch 200/KH-BCĐ.',
    reminders: 'Nhắc trước hạn (số ngày làm việc)',
    whichDay: (given: { days: string }) =>
      `Có thể hiểu là nhiều ngày: ${given.days}. Xin ghi rõ ngày, tháng, năm.`,
  },
  give: 'Giao việc',
  change: {
    units: 'Sửa đơn vị',
    title: 'Sửa nội dung',
    deadline: 'Sửa thời hạn',
    document: 'Sửa căn cứ',
    evidence: 'Minh chứng',
    reminders: 'Ngày nhắc',
    follower: 'Người theo dõi',
  },
  given: (given: { number: string; units: string }) =>
    `Đã giao việc số ${given.number} cho ${given.units}. Thông báo được gửi trong giờ làm việc.`,

  again: 'Định kỳ',
  againDues: (given: { when: string; dues: string; days: string }) =>
    `${given.when}. Các hạn tới: ${given.dues}. Mỗi lần giao trước hạn ${given.days} ngày làm việc`,
  givenAgain: (given: { units: string; when: string }) =>
    `Đã lập việc định kỳ (${given.when}) cho ${given.units}.`,
}
