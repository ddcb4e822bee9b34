/** The working calendar. Days, years and times are already written in the reader's form. */
export const calendar = {
  title: (given: { year: string }) => `Lịch làm việc năm ${given.year}`,
  ofYear: (given: { year: string }) => `Lịch năm ${given.year}`,
  ordinary:
    'Ngày làm việc: thứ Hai đến thứ Sáu, trừ các ngày nghỉ và cộng các ngày làm bù dưới đây. Thông báo được gửi từ 08:00 đến 17:00.',
  nothing: (given: { year: string }) => `Chưa có ngày nghỉ, ngày làm bù nào của năm ${given.year}.`,
  emptyYear: (given: { year: string }) =>
    `Lịch làm việc chưa có ngày nghỉ nào của năm ${given.year}, nên thời hạn và lịch nhắc trong năm đó có thể rơi vào ngày nghỉ. Kính đề nghị quản trị viên bổ sung, ví dụ: /lich nghỉ 2/9/${given.year} Quốc khánh`,
  off: (given: { name: string }) => `nghỉ: ${given.name}`,
  offDays: (given: { name: string; days: string }) => `nghỉ ${given.days} ngày làm việc: ${given.name}`,
  work: (given: { name: string }) => `đi làm: ${given.name}`,
  weekend: 'nghỉ cuối tuần',
  working: 'làm việc bình thường',
  day: (given: { day: string; weekday: string }) => `${given.day} (${given.weekday})`,
  certainties: {
    official: 'đã công bố chính thức',
    recalled: 'ghi theo trí nhớ, chưa đối chiếu văn bản',
    computed: 'tính theo quy tắc, chưa có công bố',
    secondary: 'theo nguồn thứ cấp, chưa đối chiếu văn bản',
  },
  toCheck:
    'Những ngày chưa ghi "đã công bố chính thức" cần đối chiếu với thông báo hằng năm về lịch nghỉ; quản trị viên ghi lại ngày đó là xác nhận.',
  trusted: (given: { what: string; certainty: string }) => `${given.what} (${given.certainty})`,
  nextWorking: (given: { day: string }) => `Ngày làm việc tiếp theo: ${given.day}.`,
  noneWithin: (given: { days: string }) => `Không có ngày nghỉ lễ hay ngày làm bù nào trong ${given.days}.`,
  noSuchDay: (given: { words: string }) =>
    `Không có ngày "${given.words}" trên lịch. Xin ghi lại, ví dụ: 2/9/2027.`,
  unclear:
    'Xin ghi ngày hoặc năm cần xem, ví dụ: /lich 2027, /lich 2/9/2027. Quản trị viên sửa lịch bằng các câu:',
  notYours: 'Chỉ quản trị viên của Ban Chỉ đạo sửa được lịch làm việc.',
  unnamed: 'Ngày nghỉ',
  tooFar: 'Chỉ sửa được lịch từ năm trước đến năm năm tới. Xin xem lại năm.',
  tooMany: 'Mỗi lần chỉ ghi được tối đa 40 ngày. Xin ghi lại.',
  order: 'Ngày cuối phải từ ngày đầu trở đi.',
  notRestDay: (given: { day: string }) => `${given.day} vốn là ngày làm việc nên không phải là ngày làm bù.`,
  notWorkday: (given: { day: string }) => `${given.day} vốn là ngày nghỉ nên không hoán đổi được.`,
  notSpecial: 'Những ngày này không có trong lịch nghỉ, lịch làm bù nên không có gì để bỏ.',
  confirmTitle: 'Xin xác nhận thay đổi lịch làm việc',
  doneTitle: 'Đã thay đổi lịch làm việc',
  fromTo: (given: { before: string; after: string }) => `${given.before} → ${given.after}`,
  onRestDay: (given: { day: string; after: string }) =>
    `${given.day} là ngày nghỉ cuối tuần. Theo Điều 111 Bộ luật Lao động 2019, ngày lễ trùng ngày nghỉ hằng tuần thì được nghỉ bù vào ngày làm việc kế tiếp (${given.after}); nếu có, xin ghi thêm ngày đó.`,
  movedTitle: (given: { number: string }) => `Thông báo đổi ngày (${given.number})`,
  movedNone: 'Không có thông báo nào đổi ngày.',
  moved: (given: { from: string; to: string }) => `${given.from} → ${given.to}`,
  movedAway: (given: { from: string }) => `${given.from} → không gửi nữa`,
  movedMore: (given: { number: string }) => `và ${given.number} thông báo khác`,
  movedLabel: (given: { what: string; title: string; unit: string }) =>
    `${given.what} · ${given.title} · ${given.unit}`,
  everywhere: 'Lịch làm việc dùng chung cho mọi Ban Chỉ đạo trong chương trình.',
  occasions: {
    before: (given: { days: string }) => `nhắc trước hạn ${given.days} ngày làm việc`,
    onDay: 'nhắc ngày cuối',
    overdue: (given: { day: string }) => `nhắc quá hạn ngày thứ ${given.day}`,
    overdueWeek: (given: { week: string }) => `nhắc quá hạn tuần thứ ${given.week}`,
    escalation: (given: { role: string }) => `báo cáo ${given.role}`,
    other: 'thông báo',
  },
}
