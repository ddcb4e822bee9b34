/** What the dialogue itself says: questions, and answers where nothing can be answered. */
export const dialogue = {
  stranger:
    'Trợ lý chỉ phục vụ thành viên của Ban Chỉ đạo. Nếu cần sử dụng, xin liên hệ quản trị viên để được cấp quyền.',
  notYours: 'Chức năng này không thuộc quyền của Quý vị. Gõ /toilaai để xem quyền hiện có.',
  expired: 'Nút này không còn hiệu lực. Xin hỏi lại câu mới.',
  tooLong:
    'Tin nhắn dài quá 2.000 ký tự nên chưa đọc được, chưa có gì được ghi. Xin rút gọn, hoặc chia thành nhiều tin.',
  empty: 'Xin nhập câu hỏi, ví dụ: "thanh toán trực tuyến SYT tháng này?" Gõ /trogiup để xem các lệnh.',
  fileNotAsked:
    'Trợ lý chỉ nhận tệp làm minh chứng cho việc mà đơn vị của Quý vị được giao. Tệp vừa gửi chưa được ghi vào việc nào.',
  notUnderstood: 'Trợ lý chưa hiểu câu này. Có phải Quý vị muốn:',
  commandLine: (given: { command: string; about: string; example: string }) =>
    `${given.command}: ${given.about}. Ví dụ: ${given.example}`,
  thanked: 'Không có gì ạ. Trợ lý luôn sẵn sàng hỗ trợ Quý vị.',
  help: 'Trợ giúp',
  whichUnit: 'Xin cho biết là đơn vị nào:',
  unknownUnit: (given: { words: string }) =>
    `Chưa tìm thấy đơn vị "${given.words}" trong danh sách. Xin ghi rõ tên đơn vị, hoặc xem danh sách các đơn vị.`,
  allUnits: 'Danh sách đơn vị',
  whichOf: 'Xin cho biết là chỉ số nào:',
  whichMeaning: 'Từ này có hơn một nghĩa, xin cho biết ý nào:',
  whichIndicator: 'Xin cho biết cần xem chỉ số nào:',
  impossiblePeriod:
    'Không có kỳ hoặc ngày như vậy trên lịch. Xin ghi lại, ví dụ: tuần 24/2024, tháng 6/2024, quý II/2024.',
  nothingBegun:
    'Không có gì đang nhập dở. Nội dung còn ở bước xem trước chưa được ghi; Quý vị không bấm xác nhận thì không có gì thay đổi.',
  whichCommittee: 'Xin chọn Ban Chỉ đạo:',
  confirm: 'Xác nhận',
  cancel: 'Huỷ',
  cancelled: 'Đã huỷ, không có gì thay đổi.',
  calledOff: 'Đã bỏ qua, không có gì thay đổi.',
  stillOpen: 'Phiếu đang làm vẫn mở; câu hỏi trước vẫn chờ Quý vị trả lời.',
  goOnOpen: 'Làm tiếp phiếu',
  failed: 'Trợ lý gặp trục trặc nên chưa trả lời được; sự việc đã được ghi lại. Xin thử lại sau ít phút.',
}
