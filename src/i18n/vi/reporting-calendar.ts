/** When weekly figures are reported. Days, times and dates arrive written. */
export const reportingCalendar = {
  title: (given: { committee: string }) => `Lịch nhập số liệu tuần · ${given.committee}`,
  intro:
    'Số liệu của một tuần được nhập trong tuần sau. Ngày mở rơi vào ngày nghỉ thì mở ngày làm việc kế tiếp; ngày khoá rơi vào ngày nghỉ thì khoá ngày làm việc liền trước.',
  opens: 'Mở',
  closes: 'Khoá',
  dayAndTime: (given: { weekday: string; time: string }) => `${given.weekday} ${given.time}`,
  movedMore: (given: { number: string }) => `và ${given.number} kỳ nhập khác`,
  coming: (given: { week: string }) => `Kỳ nhập ${given.week}`,
  between: (given: { opens: string; closes: string }) => `từ ${given.opens} đến ${given.closes}`,
  how: 'Sửa bằng lời, ví dụ:',
  confirmTitle: 'Xin xác nhận lịch nhập số liệu tuần',
  done: 'Đã đặt lịch nhập số liệu tuần.',
  change: (given: { before: string; after: string }) => `${given.before} → ${given.after}`,
  unchanged: 'Không có gì thay đổi so với hiện nay.',
  unclear: 'Chưa rõ cần sửa gì. Xin ghi ngày trong tuần, giờ, ví dụ:',
  impossible: 'Giờ khoá phải sau giờ mở, trong cùng một tuần. Xin ghi lại.',
  notYours: 'Chỉ quản trị viên hoặc thư ký của cả Ban Chỉ đạo đặt được lịch nhập số liệu.',
  usual: 'Như mặc định',
}
