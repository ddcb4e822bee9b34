/** A secretary's own reminders: their preview and what is told. Names, numbers and dates arrive written. */
export const nudges = {
  choose:
    'Đôn đốc việc gì? Cũng có thể ghi: "/dondoc việc 12", "/dondoc Sở Y tế: đề nghị gửi báo cáo trước 16h".',
  overdue: (given: { units: string }) => `Việc quá hạn (${given.units} đơn vị)`,
  figures: (given: { units: string }) => `Chưa nộp số liệu (${given.units} đơn vị)`,
  nothingLate: 'Hiện không có đơn vị nào quá hạn hoặc chưa nộp số liệu.',
  nobody: 'Không có đơn vị nào cần đôn đốc về nội dung này.',
  notTheirs: (given: { units: string }) => `Quý vị không có quyền đôn đốc: ${given.units}.`,
  noSuchWork: (given: { number: string }) => `Không tìm thấy việc số ${given.number}.`,
  askWords: 'Xin ghi nội dung đôn đốc (trợ lý thêm lời kính gửi và lời kết):',
  tooLong: (given: { most: string }) =>
    `Nội dung đôn đốc chỉ được dài đến ${given.most} ký tự. Xin ghi gọn hơn.`,
  previewTitle: 'Đôn đốc: xin xem lại trước khi gửi',
  recipients: (given: { people: string }) => `Người nhận (${given.people})`,
  remindedAt: (given: { name: string; time: string }) => `${given.name} (hôm nay đã nhắc lúc ${given.time})`,
  unreached: 'Không gửi được',
  noOfficer: 'chưa có đầu mối',
  noChat: (given: { name: string }) => `${given.name} chưa kết nối kênh chat`,
  unreachable: (given: { name: string }) => `${given.name} không nhận được tin`,
  open: 'Gửi ngay sau khi Quý vị bấm "Gửi".',
  closed: (given: { time: string }) => `Ngoài giờ làm việc: bấm "Gửi" thì đến ${given.time} mới gửi.`,
  reminded:
    'Người hôm nay đã được nhắc về việc này không nhận thêm, trừ khi Quý vị chọn gửi cả những người đó.',
  allReminded: 'Hôm nay đã nhắc tất cả người nhận về việc này.',
  send: 'Gửi',
  sendAll: 'Gửi cả người đã nhắc',
  sendNow: 'Gửi ngay',
  write: 'Sửa nội dung',
  sent: (given: { number: string; people: string }) =>
    `Đã gửi đôn đốc số ${given.number} đến ${given.people} người.`,
  planned: (given: { number: string; people: string; time: string }) =>
    `Đôn đốc số ${given.number} sẽ được gửi đến ${given.people} người lúc ${given.time}.`,
  correct: 'Sửa nội dung đã gửi',
  withdraw: 'Thu hồi',
  askCorrection: (given: { number: string }) => `Xin ghi nội dung mới của đôn đốc số ${given.number}:`,
  corrected: (given: { number: string }) =>
    `Đã sửa đôn đốc số ${given.number}. Tin đã gửi được sửa tại chỗ, tin chưa gửi theo nội dung mới.`,
  wasWithdrawn: (given: { number: string }) =>
    `Đã thu hồi đôn đốc số ${given.number}. Tin chưa gửi không gửi nữa, tin đã gửi được ghi là đã thu hồi.`,
  already: 'Đôn đốc này đã được thu hồi trước đó.',
  gone: 'Không tìm thấy đôn đốc này.',
  recent: 'Đã gửi gần đây',
  recentLabel: (given: { number: string; time: string }) => `Đôn đốc ${given.number} · ${given.time}`,
  recentLine: (given: { people: string; words: string }) => `${given.people} người: ${given.words}`,
  recentWithdrawn: (given: { line: string }) => `${given.line} (đã thu hồi)`,
  topics: {
    work: 'việc được giao',
    figures: 'số liệu tuần',
    words: 'nội dung khác',
  },
  told: {
    work: 'Kính đề nghị Quý đơn vị quan tâm thực hiện và báo kết quả các nội dung sau:',
    figures: (given: { week: string }) =>
      `Kính đề nghị Quý đơn vị quan tâm gửi số liệu ${given.week}. Nếu đã gửi, xin Quý đơn vị bỏ qua thông báo này.`,
    line: (given: { number: string; title: string; due: string }) =>
      `Việc ${given.number}: ${given.title} (${given.due})`,
    from: (given: { name: string }) => `Thư ký Ban Chỉ đạo: ${given.name}`,
    corrected: 'Nội dung thông báo đã được thư ký sửa.',
    withdrawn: 'Thông báo này đã được thu hồi.',
    report: 'Nhập số liệu',
    acknowledge: 'Đã nhận thông báo',
    acknowledged: 'Đã ghi nhận Quý đơn vị nhận được thông báo. Trân trọng cảm ơn.',
  },
}
