/** Who hears of overdue work when. Numbers are already written in the reader's form. */
export const escalation = {
  title: (given: { committee: string }) => `Báo cáo việc quá hạn · ${given.committee}`,
  intro:
    'Đơn vị được nhắc trước. Nếu việc vẫn quá hạn, trợ lý báo lần lượt cho những người dưới đây, tính theo ngày làm việc:',
  steps: {
    head: 'Lãnh đạo đơn vị',
    secretary: 'Thư ký',
    leader: 'Lãnh đạo Ban Chỉ đạo',
  },
  after: (given: { days: string }) => `sau ${given.days} ngày làm việc quá hạn`,
  never: 'không báo',
  release: 'Trước khi báo lãnh đạo Ban Chỉ đạo',
  needsRelease: 'chờ thư ký đồng ý',
  noRelease: 'báo ngay, không chờ',
  how: 'Sửa bằng lời, ví dụ:',
  confirmTitle: 'Xin xác nhận thay đổi mức báo cáo',
  done: 'Đã thay đổi mức báo cáo việc quá hạn.',
  change: (given: { before: string; after: string }) => `${given.before} → ${given.after}`,
  unchanged: 'Không có gì thay đổi so với hiện nay.',
  unclear: 'Chưa rõ cần sửa gì. Xin ghi, ví dụ:',
  faults: {
    days: 'Số ngày phải từ 1 đến 60 ngày làm việc.',
    order:
      'Người cấp trên không được báo sớm hơn cấp dưới: lãnh đạo đơn vị, rồi thư ký, rồi lãnh đạo Ban Chỉ đạo.',
  },
  notYours: 'Chỉ quản trị viên của cả Ban Chỉ đạo sửa được mức báo cáo này.',
  usual: 'Như mặc định',
  withRelease: 'Chờ thư ký đồng ý',
  withoutRelease: 'Không chờ thư ký',
}
