/** What every chat brings up: buttons, too many messages. */
export const chats = {
  /** Above what a menu offers. */
  choose: 'Xin chọn',
  /** Before a message that may have been sent already. */
  mayRepeat: '(Có thể Quý vị đã nhận tin này)',
  givenUp: 'Có thể một tin nhắn vừa rồi chưa đến được Quý vị. Nếu chưa thấy trả lời, xin Quý vị hỏi lại.',
  pressExpired: 'Nút này đã hết hiệu lực. Xin Quý vị hỏi lại câu mới.',
  pressOfAnother: 'Nút này dành cho người đã hỏi. Xin Quý vị gửi câu hỏi của mình.',
  tooMany:
    'Quý vị đang gửi nhiều tin quá nhanh nên trợ lý chưa đọc được những tin vừa rồi. Xin chờ ít giây rồi gửi lại.',
}
