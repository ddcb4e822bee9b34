import { expect, it } from 'vitest'
import { readWeekday } from '../../src/language/weekday.ts'

it.each<[string, number | null]>([
  ['bản tin thứ Hai 7h30', 1],
  ['ban tin thu ba', 2],
  ['khoá thứ Tư 15:00', 3],
  ['thu nam 8h', 4],
  ['T6 16:00', 5],
  ['thứ 7', 6],
  ['Chủ nhật 9h', 7],
  ['cn 9:00', 7],
  ['digest Friday 16:00', 5],
  ['Thu 16:00', 4],
  ['Sun', 7],
  ['thu bay', 6],
  ['8h30', null],
  ['bản tin lúc 6 giờ', null],
  ['môn học', null],
  ['thư 6 trang', null],
])('%s', (text, weekday) => expect(readWeekday(text)).toBe(weekday))
