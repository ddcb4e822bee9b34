/** When the committee meets. Names, dates and times arrive written. */
export const meetings = {
  title: 'Lịch họp',
  titleOf: (given: { days: string }) => `Lịch họp · ${given.days}`,
  none: 'Chưa có cuộc họp nào được đặt lịch.',
  noneOn: (given: { days: string }) => `${given.days}: không có cuộc họp nào trong lịch.`,
  next: (given: { meeting: string }) => `Cuộc họp tới: ${given.meeting}.`,
  untitled: 'Họp Ban Chỉ đạo',
  at: (given: { time: string; weekday: string; date: string }) =>
    `${given.time}, ${given.weekday} ngày ${given.date}`,
  again: (given: { time: string; when: string }) => `${given.time}, ${given.when}`,
  named: (given: { title: string; time: string }) => `${given.title}, ${given.time}`,
  ofCommittee: (given: { title: string; home: string }) => `${given.title} · ${given.home}`,
  repeated: (given: { title: string; when: string }) => `${given.title} (${given.when})`,
  onRestDay: (given: { title: string }) => `${given.title} · rơi vào ngày nghỉ`,
  begun: (given: { title: string }) => `${given.title} · đã họp`,
  digest: (given: { meeting: string }) => `Phục vụ cuộc họp: ${given.meeting}`,
  told: {
    moved: (given: { title: string; before: string; after: string }) =>
      `Trân trọng thông báo: "${given.title}" dời từ ${given.before} sang ${given.after}. Kính mong Quý vị thu xếp thời gian.`,
    cancelled: (given: { title: string; time: string }) =>
      `Trân trọng thông báo: "${given.title}", dự kiến lúc ${given.time}, đã huỷ. Kính mong Quý vị thông cảm.`,
  },
  digestAt: 'Điểm tin trước họp',
  withWeekly: (given: { time: string }) => `${given.time}, cùng điểm tin tuần`,
  when: 'Thời gian',
  what: 'Nội dung',
  following: 'Những buổi sắp tới',
  confirmTitle: 'Xin xác nhận lịch họp',
  moveTitle: 'Xin xác nhận dời lịch họp',
  cancelTitle: 'Xin xác nhận huỷ cuộc họp này',
  endTitle: 'Xin xác nhận thôi họp định kỳ',
  endIntro: (given: { number: string }) =>
    `Những buổi đã họp vẫn được lưu; ${given.number} buổi sắp tới trong lịch được huỷ.`,
  fromTo: (given: { before: string; after: string }) => `${given.before} → ${given.after}`,
  restDay: (given: { day: string; next: string }) =>
    `${given.day} là ngày nghỉ. Nếu vẫn họp hôm đó, xin xác nhận; ngày làm việc tiếp theo là ${given.next}.`,
  restDays: 'Buổi nào rơi vào ngày nghỉ thì không họp; nếu cần, có thể đặt riêng ngày khác.',
  sameDay: (given: { meetings: string }) => `Hôm đó đã có lịch: ${given.meetings}.`,
  set: (given: { meeting: string }) => `Đã đặt lịch: ${given.meeting}.`,
  moved: (given: { meeting: string }) => `Đã dời lịch: ${given.meeting}.`,
  cancelled: (given: { meeting: string }) => `Đã huỷ: ${given.meeting}.`,
  ended: (given: { meeting: string }) => `Đã thôi họp định kỳ: ${given.meeting}.`,
  ask: {
    when: 'Xin ghi ngày, giờ và tên cuộc họp, ví dụ: thứ Sáu 14:00 Phiên họp Ban Chỉ đạo; hoặc: họp giao ban thứ Hai hằng tuần 9:00.',
    date: 'Họp vào ngày nào? Ví dụ: 24/11, thứ Sáu, ngày mai.',
    time: 'Họp lúc mấy giờ? Ví dụ: 14:00, 8h30.',
    committee: 'Họp của Ban Chỉ đạo nào?',
    move: (given: { meeting: string }) =>
      `${given.meeting}. Dời sang ngày, giờ nào? Ví dụ: 15:00; 27/11 9:00; thứ Hai.`,
  },
  faults: {
    past: (given: { time: string }) => `${given.time} đã qua. Xin ghi lại ngày, giờ sắp tới.`,
    'too-far': (given: { time: string }) => `${given.time} còn quá xa. Xin ghi trong vòng một năm.`,
    wrong: (given: { words: string }) =>
      `Không có ngày, giờ "${given.words}". Xin ghi lại, ví dụ: 24/11 14:00.`,
    taken: (given: { meeting: string }) => `Vào giờ đó đã có ${given.meeting}. Xin chọn giờ khác.`,
    never: 'Những ngày này đều là ngày nghỉ, nên không có buổi nào để họp. Xin ghi ngày khác.',
    gone: 'Cuộc họp này không còn trong lịch, hoặc đã họp.',
    same: 'Cuộc họp vẫn vào ngày, giờ đó; không có gì thay đổi.',
  },
  notYours: 'Lịch họp do thư ký và quản trị viên của Ban Chỉ đạo đặt; mọi thành viên đều xem được.',
  buttons: {
    onNext: (given: { date: string }) => `Họp ngày ${given.date}`,
    set: 'Đặt lịch họp',
    list: 'Lịch họp',
    manage: (given: { meeting: string }) => `Dời, huỷ: ${given.meeting}`,
    short: (given: { date: string; time: string }) => `${given.time} ${given.date}`,
    move: 'Dời lịch',
    cancel: 'Huỷ cuộc họp',
    end: 'Thôi họp định kỳ',
  },
}
