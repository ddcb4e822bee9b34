import { partsOf } from '../src/calendar/date.ts'
import { type CommandContext, command } from '../src/chat/command.ts'
import { type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { isDayChange } from '../src/deadlines/day-change.ts'
import { daysAsked, daysReply } from './parts/calendar-day.ts'
import { changeDays } from './parts/calendar-preview.ts'
import { calendarEdit } from './parts/calendar-words.ts'
import { yearReply } from './parts/calendar-year.ts'
import { cancelledReply } from './parts/confirm.ts'
import { administersCommittee } from './parts/people-scope.ts'

const edits = {
  vi: [
    '/lich nghỉ 2/9/2027 Quốc khánh',
    '/lich nghỉ 5/2/2027 đến 11/2/2027 Tết Nguyên đán',
    '/lich làm bù 22/8/2026 thay ngày 31/8',
    '/lich bỏ 2/9/2027',
  ],
  en: [
    '/calendar off 2/9/2027 Quốc khánh',
    '/calendar off 5/2/2027 to 11/2/2027 Tết Nguyên đán',
    '/calendar work 22/8/2026 for 31/8',
    '/calendar remove 2/9/2027',
  ],
} as const

/** The working calendar: a year of it, a day of it, and the edits of administrators. */
export const calendar = command({
  name: 'calendar',
  also: ['lich'],
  needs: 'read',
  writes: 'when-confirmed',
  about: {
    vi: 'Lịch làm việc: ngày nghỉ, ngày làm bù; quản trị viên sửa được',
    en: 'The working calendar: days off and make-up days; administrators edit it',
  },
  slots: {
    words: optional('words'),
    year: optional('key'),
    change: optional('change'),
    step: optional('key'),
  },
  examples: {
    vi: ['/lich', 'ngày 2/9/2027 có nghỉ không?', '/lich 2027', ...edits.vi],
    en: ['/calendar', 'is 2/9/2027 a day off?', '/calendar 2027', ...edits.en],
  },
  async run({ words, year, change, step }, context): Promise<Reply> {
    const { t } = context
    if (step === 'cancel') return cancelledReply(context)
    if (change !== null) {
      if (!isDayChange(change)) return { blocks: [text(t.dialogue.expired)] }
      if (!administersCommittee(context)) return { blocks: [text(t.calendar.notYours)] }
      return changeDays(change, step === 'confirm', context)
    }
    const asked = words?.trim() ?? ''
    const number = yearIn(year ?? asked)
    if (number !== null) return yearReply(number, context)
    return asked === '' ? yearReply(partsOf(context.today).year, context) : said(asked, context)
  },
})

/** "2027", "năm 2027", and nothing else. */
function yearIn(words: string): number | null {
  const found = /^(?:(?:năm|nam|year)\s+)?(20\d\d)$/iu.exec(words)
  return found === null ? null : Number(found[1])
}

/** An edit, or a question about days. */
async function said(words: string, context: CommandContext): Promise<Reply> {
  const { t, language } = context
  const edit = await calendarEdit(words, context)
  if (edit !== null) {
    if (!administersCommittee(context)) return { blocks: [text(t.calendar.notYours)] }
    if (!edit.ok) return edit.reply
    return isDayChange(edit.change)
      ? changeDays(edit.change, false, context)
      : { blocks: [text(t.calendar.unclear)] }
  }
  const asked = daysAsked(words.normalize('NFC'), await context.workingDays.calendar(), context)
  if (asked === null) return { blocks: [text(t.calendar.unclear), ...edits[language].map(text)] }
  if ('bad' in asked) return { blocks: [text(t.calendar.noSuchDay({ words: asked.bad }))] }
  const { from, to } = asked
  const wholeYear = from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')
  return wholeYear ? yearReply(partsOf(from).year, context) : daysReply(asked, context)
}
