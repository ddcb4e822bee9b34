import type { Language } from '../directory/person.ts'

/** What the console itself says; everything else comes from the answers. */
export interface ConsoleTexts {
  /** Shown once on a terminal: who is speaking, what to type, two example questions, how to leave. */
  greeting(name: string): string
  goodbye: string
  /** Shown at the first Ctrl+C: a second one leaves. */
  pressAgainToLeave: string
  /** The line that names the picture of a chart. */
  chartFile(path: string): string
  /** Said to a number that no button has. */
  noSuchButton(number: number): string
  /** Said to the path of a file: where files are taken. */
  noFiles: string
  /** Over what may have been shown before: the program was killed while it was being written. */
  mayRepeat: string
  lowest: string
  highest: string
  latest: string
}

/** The texts in both languages: a chart's words are in the language of its numbers, whoever is speaking. */
export type ConsoleTextsByLanguage = Readonly<Record<Language, ConsoleTexts>>

/** What the console says around the answers. */
export const consoleTexts: ConsoleTextsByLanguage = {
  vi: {
    greeting: (name) =>
      `Kính chào ${name}. Mời Quý vị đặt câu hỏi, ví dụ:\n  /tyle online-payment Sở Y tế\n  xếp hạng các sở về số hóa hồ sơ quý này\nGõ /trogiup để xem các lệnh, /thoat để kết thúc.`,
    goodbye: 'Trân trọng cảm ơn và tạm biệt.',
    pressAgainToLeave: 'Nhấn Ctrl+C lần nữa để thoát.',
    chartFile: (path) => `Biểu đồ: ${path}`,
    noSuchButton: (number) => `Không có lựa chọn số ${number}. Xin chọn một trong các số sau:`,
    noFiles:
      'Ở màn hình lệnh không gửi được tệp. Xin gửi tệp cho trợ lý trên Telegram hoặc Slack; hoặc ghi ở đây số, ký hiệu của văn bản, hay liên kết đến tệp.',
    mayRepeat: 'Có thể Quý vị đã nhận thông báo này.',
    lowest: 'thấp nhất',
    highest: 'cao nhất',
    latest: 'mới nhất',
  },
  en: {
    greeting: (name) =>
      `Welcome, ${name}. Ask a question, for example:\n  /rate online-payment Department of Health\n  rank departments by dossier digitization this quarter\nType /help for the commands, /quit to leave.`,
    goodbye: 'Goodbye.',
    pressAgainToLeave: 'Press Ctrl+C again to leave.',
    chartFile: (path) => `Chart: ${path}`,
    noSuchButton: (number) => `There is no choice ${number}. Please take one of these:`,
    noFiles:
      "Files can't be sent here. Please send the file to the assistant on Telegram or Slack; or write the document's number, or a link to the file, here.",
    mayRepeat: 'You may have seen this message before.',
    lowest: 'lowest',
    highest: 'highest',
    latest: 'latest',
  },
}
