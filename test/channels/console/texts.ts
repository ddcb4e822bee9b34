import type { ConsoleTextsByLanguage } from '../../../src/i18n/console.ts'

/** Texts with nothing in them that could be mistaken for an answer. */
export const texts: ConsoleTextsByLanguage = {
  vi: {
    greeting: (name) => `Xin chào ${name}!`,
    goodbye: 'Tạm biệt!',
    pressAgainToLeave: 'Nhấn Ctrl+C lần nữa để thoát.',
    chartFile: (path) => `Biểu đồ: ${path}`,
    noSuchButton: (number: number) => `Không có lựa chọn số ${number}.`,
    noFiles: 'Không nhận tệp.',
    mayRepeat: 'Có thể đã nhận.',
    lowest: 'thấp nhất',
    highest: 'cao nhất',
    latest: 'mới nhất',
  },
  en: {
    greeting: (name) => `Hello ${name}!`,
    goodbye: 'Goodbye!',
    pressAgainToLeave: 'Press Ctrl+C again to leave.',
    chartFile: (path) => `Chart: ${path}`,
    noSuchButton: (number: number) => `There is no choice ${number}.`,
    noFiles: 'No files.',
    mayRepeat: 'Perhaps seen.',
    lowest: 'lowest',
    highest: 'highest',
    latest: 'latest',
  },
}
