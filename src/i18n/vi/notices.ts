/** What people are told without asking. `wordings` hold placeholders, and an administrator can change them. */
export const notices = {
  to: (given: { name: string }) => `Kính gửi: ${given.name}`,
  regards: 'Trân trọng.',
  late: (given: { time: string }) =>
    `Thông báo này lẽ ra gửi lúc ${given.time}, nay đến muộn do có lúc trợ lý chưa gửi được đến Quý vị. Rất mong Quý vị thông cảm.`,
  several: (given: { number: string }) => `Có ${given.number} nội dung cần Quý vị quan tâm:`,
  roles: { officer: 'đầu mối', head: 'lãnh đạo đơn vị', secretary: 'thư ký', leader: 'lãnh đạo Ban Chỉ đạo' },
  report: 'Nhập số liệu',
  reportOf: (given: { unit: string }) => `Nhập số liệu: ${given.unit}`,
  resume: 'Nhập tiếp',
  /** In the place of the program's own words for a form that was left, where it holds no answer. */
  formOpened: (given: { unit: string; week: string; closes: string }) =>
    `Quý vị đã mở bản nhập số liệu ${given.week} của ${given.unit} nhưng chưa ghi câu trả lời nào. Kỳ nhập khoá lúc ${given.closes}; kính đề nghị Quý vị nhập và gửi khi thuận tiện.`,
  /** Behind the program's own words for what is overdue, where the button is there. */
  pressDone: 'Nếu đã thực hiện, xin bấm "Đã xong".',
  nobodyElse: 'chưa có đầu mối khác',
  release: 'Đồng ý báo cáo lãnh đạo',
  releaseOf: (given: { unit: string }) => `Báo cáo lãnh đạo: ${given.unit}`,
  released: (given: { number: string; unit: string }) =>
    `Đã đồng ý; trợ lý sẽ báo cáo lãnh đạo về việc ${given.number} của ${given.unit} trong giờ làm việc.`,
  releasedBefore: 'Nội dung này đã được xử lý trước đó.',
  wordings: {
    given: 'Ban Chỉ đạo giao Quý đơn vị thực hiện: {title}. Kính đề nghị Quý đơn vị xác nhận đã nhận việc.',
    before:
      'Kính đề nghị Quý đơn vị quan tâm thực hiện nội dung: {title}. Thời hạn còn {days} ngày làm việc.',
    'on-day':
      'Hôm nay là ngày cuối thực hiện nội dung: {title}. Kính đề nghị Quý đơn vị hoàn thành và báo kết quả.',
    overdue:
      'Nội dung "{title}" đã quá hạn {days} ngày làm việc. Kính đề nghị Quý đơn vị sớm hoàn thành và báo kết quả, hoặc đề xuất gia hạn kèm lý do.',
    'escalation-head':
      'Xin báo cáo: nội dung "{title}" giao {unit} đã quá hạn {days} ngày làm việc. Kính đề nghị lãnh đạo đơn vị quan tâm chỉ đạo.',
    'escalation-secretary':
      'Nội dung "{title}" giao {unit} đã quá hạn {days} ngày làm việc. Việc này đã được nhắc; kính đề nghị xem xét, trao đổi với đơn vị.',
    'escalation-leader':
      'Xin báo cáo lãnh đạo: nội dung "{title}" giao {unit} đã quá hạn {days} ngày làm việc. Kính xin ý kiến chỉ đạo.',
    release:
      'Nội dung "{title}" giao {unit} đã quá hạn {days} ngày làm việc. Theo quy trình, việc này sẽ được báo cáo lãnh đạo Ban Chỉ đạo khi có sự đồng ý của thư ký.',
    returned: 'Kết quả nội dung "{title}" cần được hoàn thiện thêm. Lý do: {reason}',
    'extension-granted': 'Đề nghị gia hạn nội dung "{title}" đã được đồng ý. Thời hạn mới: {deadline}.',
    'extension-refused':
      'Đề nghị gia hạn nội dung "{title}" chưa được đồng ý, thời hạn vẫn là: {deadline}. Lý do: {reason}',
    rescheduled: 'Thời hạn của nội dung "{title}" đã được điều chỉnh: {deadline}.',
    verified:
      'Ban Chỉ đạo ghi nhận Quý đơn vị đã hoàn thành nội dung: {title}. Trân trọng cảm ơn Quý đơn vị.',
    withdrawn: 'Nội dung "{title}" không còn giao cho Quý đơn vị nữa.',
    reported: '{unit} báo cáo đã hoàn thành nội dung: {title}. Kết quả: {evidence}',
    attached: '{unit} bổ sung tệp vào báo cáo đã hoàn thành nội dung: {title}.',
    'extension-asked': '{unit} đề nghị gia hạn nội dung "{title}" đến hết ngày {until}. Lý do: {reason}',
    undecided: '{unit} đã chờ {days} ngày làm việc để được trả lời về nội dung: {title}.',
    unmanned: '{unit} chưa có {role} nên thông báo về nội dung "{title}" chưa có người nhận.',
    unreachable:
      'Chưa gửi được thông báo về nội dung "{title}" đến {person} ({unit}). Người khác của đơn vị: {contacts}.',
    again: 'Trợ lý xin nhắc lại theo hẹn: {title}.',
    'prompt-opening':
      'Kỳ nhập số liệu {week} của {unit} đã mở; còn {missing} chỉ số chưa có số liệu. Kính đề nghị Quý đơn vị nhập trước {closes}.',
    'prompt-day-before':
      '{unit} còn {missing} chỉ số của {week} chưa có số liệu. Kỳ nhập khoá lúc {closes}; kính đề nghị Quý đơn vị quan tâm hoàn thành.',
    'prompt-closing':
      'Kỳ nhập số liệu {week} sắp khoá, lúc {closes}. {unit} còn {missing} chỉ số chưa có số liệu; kính đề nghị Quý đơn vị hoàn thành.',
    'form-left':
      'Bản nhập số liệu {week} của {unit} còn dở: đã giữ {answered} câu trả lời, chưa gửi. Bản nhập được giữ đến khi khoá, lúc {closes}; kính đề nghị Quý vị nhập tiếp và gửi khi thuận tiện.',
  },
}
