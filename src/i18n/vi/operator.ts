/** What the person who runs the program reads when it can't start or go on: each names the remedy. */
export const operator = {
  wrongSetting: (given: { variable: string; value: string; allowed: string }) =>
    `Biến ${given.variable} có giá trị không hợp lệ (${given.value}). Giá trị hợp lệ: ${given.allowed}.`,
  locked: (given: { path: string }) =>
    `Cơ sở dữ liệu ${given.path} đang được một chương trình khác sử dụng. Xin đóng chương trình đó (hoặc phiên Trợ lý đang chạy) rồi khởi động lại.`,
  newer: (given: { path: string }) =>
    `Cơ sở dữ liệu ${given.path} thuộc một phiên bản Trợ lý mới hơn. Xin cài phiên bản mới, hoặc đặt DATABASE_URL sang tệp khác. Dữ liệu không bị thay đổi.`,
  readOnly: (given: { path: string }) =>
    `Không ghi được vào ${given.path}. Xin cấp quyền ghi cho tệp và thư mục chứa nó, hoặc đặt DATABASE_URL sang nơi khác.`,
  corrupt: (given: { path: string }) =>
    `Tệp ${given.path} bị hỏng hoặc không phải là cơ sở dữ liệu của Trợ lý. Xin khôi phục từ bản sao lưu, hoặc đặt DATABASE_URL sang tệp khác. Tệp được giữ nguyên.`,
  unreachable: (given: { path: string }) =>
    `Không kết nối được máy chủ cơ sở dữ liệu ${given.path}. Xin kiểm tra máy chủ đang chạy, địa chỉ và mật khẩu trong DATABASE_URL.`,
  migration: (given: { path: string }) =>
    `Không cập nhật được cấu trúc của cơ sở dữ liệu ${given.path}. Xin khôi phục từ bản sao lưu rồi khởi động lại; chi tiết ở nhật ký.`,
  full: (given: { path: string }) =>
    `Ổ đĩa chứa ${given.path} đã đầy. Xin giải phóng dung lượng rồi khởi động lại.`,
  foreign: (given: { path: string }) =>
    `Cơ sở dữ liệu ${given.path} chứa dữ liệu của chương trình khác. Xin đặt DATABASE_URL sang một cơ sở dữ liệu trống.`,
  notAFile: (given: { path: string }) =>
    `${given.path} là một thư mục. Xin đặt DATABASE_URL thành tên tệp, ví dụ file:./data/tro-ly.db.`,
  denied: (given: { path: string }) =>
    `Máy chủ cơ sở dữ liệu ${given.path} từ chối tài khoản. Xin kiểm tra tên người dùng và mật khẩu trong DATABASE_URL.`,
  missing: (given: { path: string }) =>
    `Máy chủ không có cơ sở dữ liệu ${given.path}. Xin tạo cơ sở dữ liệu này, hoặc sửa tên trong DATABASE_URL.`,
  badUrl:
    'DATABASE_URL phải có dạng file:./data/tro-ly.db hoặc postgresql://người-dùng:mật-khẩu@máy-chủ/cơ-sở-dữ-liệu.',
  sampleFile: (given: { fault: string }) =>
    `Tệp dữ liệu mẫu trong prisma/sample có chỗ chưa đúng: ${given.fault}. Xin sửa tệp rồi khởi động lại.`,
  failed: 'Trợ lý dừng vì một lỗi ngoài dự kiến; chi tiết ở nhật ký phía trên.',
  badOption: (given: { option: string; allowed: string }) =>
    `Tuỳ chọn ${given.option} không hợp lệ. Các tuỳ chọn: ${given.allowed}.`,
  nobody: (given: { who: string; known: string }) =>
    `Không có ai tên "${given.who}" trong cơ sở dữ liệu này. Có thể dùng --as với: ${given.known}.`,
  emptyDatabase:
    'Cơ sở dữ liệu chưa có ai và SAMPLE=false. Xin bỏ SAMPLE=false để nạp dữ liệu mẫu, hoặc trỏ DATABASE_URL tới cơ sở dữ liệu của Ban Chỉ đạo.',
  wrongToken:
    'Telegram không nhận mã bot trong TELEGRAM_BOT_TOKEN. Xin chép lại mã từ @BotFather (lệnh /mybots), rồi khởi động lại.',
  portTaken:
    'Không mở được cổng nghe webhook. Xin kiểm tra TELEGRAM_WEBHOOK_LISTEN, hoặc tắt chương trình đang dùng cổng này.',
  telegramNetwork:
    'Chưa kết nối được Telegram; trợ lý sẽ tự thử lại. Xin kiểm tra mạng, hoặc đặt TELEGRAM_API_ROOT nếu phải qua máy chủ trung gian.',
  telegramSecondPoller:
    'Một chương trình khác đang nhận tin của bot này; trợ lý sẽ tự thử lại. Xin tắt chương trình kia, hoặc dùng bot khác.',
  telegramStoring:
    'Chưa ghi được tin đến vào cơ sở dữ liệu; tin không mất và trợ lý sẽ tự thử lại. Chi tiết ở nhật ký.',
  telegramBack: 'Đã kết nối lại Telegram.',
  telegramServing: (given: { name: string }) => `Trợ lý đang trả lời trên Telegram: @${given.name}`,
  firstAdministrator: (given: { link: string; code: string; until: string }) =>
    `Chưa có quản trị viên. Xin mở đường dẫn này trong Telegram để trở thành quản trị viên (dùng một lần, đến ${given.until}): ${given.link}\nTrong nhóm hoặc ứng dụng khác, gửi cho trợ lý: ${given.code}`,
  slackWrongToken:
    'Slack không nhận mã trong SLACK_BOT_TOKEN. Xin chép lại Bot User OAuth Token (xoxb-…) ở mục OAuth & Permissions của ứng dụng, rồi khởi động lại.',
  slackWrongAppToken:
    'Slack không nhận mã trong SLACK_APP_TOKEN. Xin chép lại App-Level Token (xapp-…, có quyền connections:write) ở mục Basic Information, rồi khởi động lại.',
  slackPortTaken:
    'Không mở được cổng nghe Slack. Xin kiểm tra SLACK_LISTEN, hoặc tắt chương trình đang dùng cổng này.',
  slackNetwork: 'Chưa kết nối được Slack; trợ lý sẽ tự thử lại. Xin kiểm tra mạng.',
  slackSocketOff:
    'Socket Mode của ứng dụng đang tắt trên Slack nên trợ lý chưa nhận được tin. Xin bật lại ở mục Socket Mode trong phần thiết lập của ứng dụng; trợ lý sẽ tự kết nối lại.',
  slackStoring: 'Chưa ghi được tin đến từ Slack vào cơ sở dữ liệu; trợ lý sẽ tự thử lại. Chi tiết ở nhật ký.',
  slackBack: 'Đã kết nối lại Slack.',
  slackServing: (given: { name: string }) => `Trợ lý đang trả lời trên Slack: ${given.name}`,
  firstAdministratorInSlack: (given: { code: string; until: string }) =>
    `Chưa có quản trị viên. Để trở thành quản trị viên, xin gõ trong Slack (dùng một lần, đến ${given.until}): /bcd ${given.code}`,
}
