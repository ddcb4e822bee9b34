/** What somebody sets about being told things. Days and times are already written in the reader's form. */
export const reminders = {
  title: 'Nhắc việc và bản tin của Quý vị',
  digest: 'Bản tin',
  digestAt: (given: { weekday: string; time: string }) => `${given.weekday}, ${given.time}`,
  muted: 'Tắt nhắc',
  mutedUntil: (given: { day: string }) => `đến hết ngày ${given.day}`,
  notMuted: 'không; nhắc việc được gửi trong giờ làm việc',
  quiet: 'Giờ yên lặng',
  quietHours: (given: { from: string; to: string }) => `từ ${given.from} đến ${given.to}`,
  noQuiet: 'không',
  leave: 'Nghỉ phép',
  leaveDays: (given: { from: string; to: string }) => `từ ${given.from} đến hết ${given.to}`,
  leaveDay: (given: { day: string }) => `ngày ${given.day}`,
  noLeave: 'không',
  done: {
    mute: (given: { day: string }) =>
      `Vâng, trợ lý tắt nhắc thời hạn và bản tin đến hết ngày ${given.day}. Việc mới giao và ý kiến trả lời vẫn được gửi.`,
    quiet: (given: { from: string; to: string }) =>
      `Vâng, trợ lý không tự gửi tin từ ${given.from} đến ${given.to}; tin trong giờ đó được gửi sau.`,
    digest: (given: { weekday: string; time: string }) =>
      `Vâng, bản tin được gửi vào ${given.weekday} hằng tuần, lúc ${given.time}.`,
    leave: (given: { days: string }) =>
      `Vâng, Quý vị nghỉ phép ${given.days}: trợ lý không gửi tin trong thời gian này. Người khác của đơn vị vẫn được nhắc; nếu không có ai, tin được gửi khi Quý vị trở lại. Muốn chuyển việc cho người khác, xin dùng /bangiao.`,
  },
  ended: {
    mute: 'Vâng, trợ lý nhắc lại như thường.',
    quiet: 'Vâng, không còn giờ yên lặng.',
    digest: 'Vâng, bản tin được gửi vào giờ thường lệ: thứ Hai, 08:00.',
    leave: 'Vâng, không còn ghi nghỉ phép.',
  },
  ask: {
    mute: 'Tắt nhắc đến hết ngày nào? Ví dụ: đến 30/6, đến hết tuần sau, đến hết Tết.',
    quiet: 'Xin ghi giờ không nhận tin, ví dụ: từ 11:30 đến 13:30.',
    digest: 'Xin ghi ngày và giờ nhận bản tin, ví dụ: thứ Sáu 16:00.',
    leave: 'Xin ghi những ngày nghỉ phép, ví dụ: từ 1/7 đến 15/7.',
  },
  buttons: {
    mute: 'Tắt nhắc',
    quiet: 'Giờ yên lặng',
    digest: 'Đổi giờ bản tin',
    leave: 'Nghỉ phép',
  },
  endButtons: {
    mute: 'Bật lại nhắc',
    quiet: 'Bỏ giờ yên lặng',
    digest: 'Bản tin như cũ',
    leave: 'Bỏ nghỉ phép',
  },
  undo: 'Hoàn tác',
  past: (given: { day: string }) => `Ngày ${given.day} đã qua. Xin ghi lại từ hôm nay trở đi.`,
  tooLong: (given: { day: string }) =>
    `Ngày ${given.day} còn quá xa. Xin ghi trong vòng một năm, để Quý vị không lỡ việc.`,
  order: 'Ngày cuối phải từ ngày đầu trở đi.',
  noTime: (given: { from: string; to: string }) =>
    `Giờ yên lặng phải chừa lại một phần giờ làm việc (${given.from}–${given.to}), nếu không sẽ không lúc nào nhắc được. Nếu vắng mặt, xin ghi nghỉ phép.`,
  digestOutside: (given: { from: string; to: string }) =>
    `Giờ này ngoài giờ làm việc (${given.from}–${given.to}) nên bản tin được gửi khi giờ làm việc bắt đầu.`,
  noSuchDay: (given: { words: string }) =>
    `Không có ngày "${given.words}" trên lịch. Xin ghi lại, ví dụ: 30/6.`,
  unknownHoliday: 'Lịch làm việc chưa có ngày nghỉ của dịp này. Xin ghi ngày cụ thể, ví dụ: đến hết 10/2.',
  whichDay: 'Xin chọn ngày cuối cùng:',
  how: 'Có thể ghi bằng lời, ví dụ:',
}
