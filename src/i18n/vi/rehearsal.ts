/** What a rehearsal prints: who would be told what, and when. */
export const rehearsal = {
  title: (given: { from: string; to: string }) =>
    `Diễn tập từ ${given.from} đến ${given.to}, trên bản sao dùng thử của dữ liệu mẫu (không gửi cho ai)`,
  said: (given: { name: string; words: string }) => `${given.name}: ${given.words}`,
  people: (given: { people: string }) => `${given.people} người`,
  told: (given: { name: string; what: string }) => `→ ${given.name}: ${given.what}`,
  about: (given: { unit: string; what: string }) => `${given.unit}: ${given.what}`,
  late: 'đến muộn',
  counts: 'Tổng cộng',
  messages: (given: { messages: string; people: string; notices: string }) =>
    `${given.messages} tin cho ${given.people} người, gồm ${given.notices} nội dung`,
  outbox: (given: { sent: string; planned: string }) =>
    `Sổ gửi tin: ${given.sent}/${given.planned} tin đã gửi`,
  progress: (given: { work: string; done: string; all: string }) =>
    `${given.work}: ${given.done}/${given.all} đơn vị hoàn thành`,
  occasions: {
    given: 'được giao việc',
    before: (given: { days: string }) => `nhắc trước hạn ${given.days} ngày làm việc`,
    'on-day': 'nhắc ngày cuối cùng',
    overdue: (given: { days: string }) => `nhắc quá hạn, ngày làm việc thứ ${given.days}`,
    'overdue-week': (given: { days: string }) => `nhắc quá hạn hằng tuần, lần ${given.days}`,
    'escalation-head': 'báo lãnh đạo đơn vị về việc quá hạn',
    'escalation-secretary': 'báo thư ký về việc quá hạn',
    'escalation-leader': 'báo lãnh đạo Ban Chỉ đạo về việc quá hạn',
    release: 'xin ý kiến trước khi báo lãnh đạo',
    returned: 'kết quả được trả lại',
    'extension-granted': 'được gia hạn',
    'extension-refused': 'không được gia hạn',
    rescheduled: 'thời hạn được điều chỉnh',
    verified: 'được xác nhận hoàn thành',
    withdrawn: 'việc được rút',
    reported: 'đơn vị báo đã xong',
    'extension-asked': 'đơn vị xin gia hạn',
    undecided: (given: { days: string }) => `đơn vị chờ trả lời đã ${given.days} ngày làm việc`,
    unmanned: 'vị trí chưa có người nhận thông báo',
    unreachable: 'có người chưa nhận được thông báo',
    again: 'nhắc lại theo hẹn',
    'empty-year': 'năm tới chưa có ngày nghỉ trong lịch làm việc',
    'faulty-wording': 'mẫu thông báo riêng không còn dùng được',
    digest: 'bản tin tổng hợp',
    nudge: 'đôn đốc của thư ký',
  },
}
