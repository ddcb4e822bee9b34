/** What every chat brings up: buttons, too many messages. */
export const chats = {
  /** Above what a menu offers. */
  choose: 'Xin chọn',
  /** A form in a window of its own: while it is made ready, while it is kept, and its buttons. */
  form: {
    title: 'Trợ lý',
    opening: 'Đang mở biểu mẫu…',
    keeping: 'Đang lưu… Nếu chờ lâu, Quý vị có thể đóng cửa sổ này và mở lại: những gì đã lưu vẫn còn.',
    expired: 'Biểu mẫu này đã hết hiệu lực. Xin Quý vị mở lại.',
    close: 'Đóng',
    back: 'Quay lại',
  },
  /** Before a message that may have been sent already. */
  mayRepeat: '(Có thể Quý vị đã nhận tin này)',
  givenUp: 'Có thể một tin nhắn vừa rồi chưa đến được Quý vị. Nếu chưa thấy trả lời, xin Quý vị hỏi lại.',
  fileGone: 'Telegram không còn giữ tệp này. Xin đề nghị đơn vị gửi lại.',
  pressExpired: 'Nút này đã hết hiệu lực. Xin Quý vị hỏi lại câu mới.',
  pressedBefore: 'Trợ lý đã ghi nhận lần bấm này của Quý vị.',
  pressOfAnother: 'Nút này dành cho người đã hỏi. Xin Quý vị gửi câu hỏi của mình.',
  tooMany:
    'Quý vị đang gửi nhiều tin quá nhanh nên trợ lý chưa đọc được những tin vừa rồi. Xin chờ ít giây rồi gửi lại.',
}
