import { beforeAll, describe, expect, it } from 'vitest'
import { meetingWords } from '../../commands/parts/meeting-words.ts'
import { workingCalendar } from '../../src/calendar/working-days.ts'
import { type NameReader, nameReader } from '../../src/chat/name-reader.ts'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { catalogue } from '../directory/catalogue.ts'

/** A Monday. */
const today = '2024-06-17'
let reader: NameReader
beforeAll(() => {
  const lexicon = lexiconOf(catalogue)
  reader = nameReader(() => lexicon, { today, cut: 'calendar' })
})
const read = (words: string) => meetingWords(words, workingCalendar([]), { reader })
const written = ({ said: { date, recurrence, time, title } }: ReturnType<typeof read>) =>
  [date ?? recurrence?.wording, time, title].join(' | ')

describe('what is said of a meeting', () => {
  it.each<[string, string]>([
    ['24/6/2024 14:00 Phiên họp Ban Chỉ đạo', '2024-06-24 | 14:00 | Phiên họp Ban Chỉ đạo'],
    ['24/6/2024 14:00 Committee meeting', '2024-06-24 | 14:00 | Committee meeting'],
    ['Phiên họp Ban Chỉ đạo vào lúc 14h30 ngày 24/6', '2024-06-24 | 14:30 | Phiên họp Ban Chỉ đạo'],
    ['14 giờ 00, thứ Sáu ngày 21/6/2024: họp giao ban', '2024-06-21 | 14:00 | Họp giao ban'],
    ['8h30 sáng mai giao ban', '2024-06-18 | 08:30 | Giao ban'],
    ['chiều mai 14h họp Ban Chỉ đạo nhé', '2024-06-18 | 14:00 | Họp Ban Chỉ đạo'],
    ['15h chiều nay họp đột xuất', '2024-06-17 | 15:00 | Họp đột xuất'],
    ['3 giờ chiều thứ Sáu họp với Sở Y tế', '2024-06-21 | 15:00 | Họp với Sở Y tế'],
    ['thứ 2 tuần sau 9h', '2024-06-24 | 09:00 | '],
    ['9:00 ngày 5 tháng 7 năm 2024 sơ kết 6 tháng', '2024-07-05 | 09:00 | Sơ kết 6 tháng'],
    ['meeting on 5 Jul 2024 at 9am', '2024-07-05 | 09:00 | '],
    ['3/1 9:00 họp đầu năm', '2025-01-03 | 09:00 | Họp đầu năm'],
    ['2024-06-24 22:00 Phiên họp', '2024-06-24 | 22:00 | '],
    ['24/6/2024 14:00-16:00 Phiên họp thứ tư của Ban', '2024-06-24 | 14:00 | Phiên họp thứ tư của Ban'],
    ['Phiên họp thứ tư 24/6/2024 14:00', '2024-06-24 | 14:00 | Phiên họp thứ tư'],
    ['đặt lịch họp Ban Chỉ đạo 24/6/2024 14h', '2024-06-24 | 14:00 | Họp Ban Chỉ đạo'],
    ['dat lich hop giao ban 24/6 8g', '2024-06-24 | 08:00 | Hop giao ban'],
    ['họp giao ban thứ hai hằng tuần 9:00', 'thứ hai hằng tuần | 09:00 | Họp giao ban'],
    ['Giao ban, 8h sáng thứ 2 hàng tuần', 'thứ 2 hàng tuần | 08:00 | Giao ban'],
    ['họp thường kỳ ngày 5 hằng tháng 14:00', 'ngày 5 hằng tháng | 14:00 | Họp thường kỳ'],
    ['briefing every Monday 9:00', 'every Monday | 09:00 | Briefing'],
    ['họp mai 9h', '2024-06-18 | 09:00 | '],
    ['7h tối nay họp khẩn', '2024-06-17 | 19:00 | Họp khẩn'],
    ['ngày 25 14h họp tổ công tác', '2024-06-25 | 14:00 | Họp tổ công tác'],
    ['Phiên họp thứ tư của Ban, 24/6/2024 14:00', '2024-06-24 | 14:00 | Phiên họp thứ tư của Ban'],
    ['hôm qua 9:00', '2024-06-16 | 09:00 | '],
    ['9h thứ Hai tuần trước họp giao ban', '2024-06-10 | 09:00 | Họp giao ban'],
    ['yesterday 9:00 briefing', '2024-06-16 | 09:00 | Briefing'],
    ['họp bộ môn mai 9h', '2024-06-18 | 09:00 | Họp bộ môn'],
    ['họp với chị Mai thứ Ba 9h', '2024-06-18 | 09:00 | Họp với chị Mai'],
    ['24/6', '2024-06-24 |  | '],
    ['next Friday 9:00', ' | 09:00 | Next Friday'],
    ['14h', ' | 14:00 | '],
  ])('%s', (words, meeting) => {
    expect(written(read(words))).toBe(meeting)
  })

  it.each([
    ['31/6/2024 9:00 họp', '31/6/2024'],
    ['32/13/2024 9:00 họp', '32/13/2024'],
    ['24/6/2024 25:00 họp', '25:00'],
    ['24/6/2024 9:75 họp', '9:75'],
  ])('%s names what there is none of', (words, wrong) => {
    expect(read(words).wrong).toBe(wrong)
  })

  it.each([
    'hôm nay họp gì',
    'bao giờ họp Ban Chỉ đạo?',
    'hom nay co hop khong',
    'mấy giờ họp',
    'lịch họp tuần này',
    '24/6/2024 9:00 có họp không?',
    'when is the next meeting',
    'Ban Chỉ đạo',
  ])('"%s" asks', (words) => {
    expect(read(words).asks).toBe(true)
  })

  it.each(['24/6 9:00 họp Chính phủ không giấy tờ', 'đặt lịch họp 24/6/2024 14h', '14h'])(
    '"%s" tells',
    (words) => {
      expect(read(words).asks).toBe(false)
    },
  )

  it.each(['dời họp giao ban sang 24/6 9:00', 'huỷ họp', 'hoãn họp Ban Chỉ đạo', 'cancel the meeting'])(
    '"%s" changes one',
    (words) => {
      expect(read(words).changes).toBe(true)
    },
  )
})
