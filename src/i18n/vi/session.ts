/** Who is speaking, in which language, and what can be asked. */
export const session = {
  helpTitle: 'Trợ lý của Ban Chỉ đạo',
  helpIntro:
    'Có thể hỏi bằng lời ("thanh toán trực tuyến SYT tháng này?") hoặc bằng lệnh; không dấu, viết tắt đều được. Câu sau có thể tiếp câu trước: "còn Sở Công Thương?", "tháng trước thì sao".',
  helpMore: (given: { example: string }) => `Xem cách dùng từng lệnh: ${given.example}`,
  helpCommand: 'Lệnh',
  helpAbout: 'Dùng để',
  helpExample: 'Ví dụ',
  helpNames: 'Tên lệnh',
  helpExamples: 'Ví dụ',
  noSuchCommand: (given: { name: string }) => `Không có lệnh "${given.name}". Các lệnh gần nhất:`,
  languageSet: 'Từ nay trợ lý trả lời bằng tiếng Việt.',
  languageNow: 'Trợ lý đang trả lời bằng tiếng Việt.',
  vietnamese: 'Tiếng Việt',
  english: 'English',
  whoamiCommittee: 'Ban Chỉ đạo',
  whoamiRole: 'Vai trò',
  whoamiLanguage: 'Ngôn ngữ',
  roles: {
    administrator: 'Quản trị viên',
    leader: 'Lãnh đạo',
    secretary: 'Thư ký',
    officer: 'Đầu mối',
  },
}
