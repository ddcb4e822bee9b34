import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, partsOf } from '../../src/calendar/date.ts'
import { type ReadEvidence, readEvidence } from '../../src/language/read-evidence.ts'
import { withoutAccents } from './generate-noise.ts'

const read = (text: string) => readEvidence(text, { today: '2023-11-16', cut: 'calendar' })
const evidence = (found: Partial<ReadEvidence>): ReadEvidence => ({
  done: true,
  document: null,
  date: null,
  count: null,
  outOf: null,
  ...found,
})
const decision = { document: 'QĐ 123/QĐ-SYT', date: '2023-11-15' }

describe('what somebody says of work', () => {
  it.each<[string, Partial<ReadEvidence>]>([
    ['đã ban hành QĐ 123/QĐ-SYT ngày 15/11', decision],
    ['ban hành QĐ 123/QĐ-SYT ngày 15/11/2023', decision],
    ['ngày 15/11 đã ban hành QĐ 123/QĐ-SYT', decision],
    ['hôm qua đã ban hành QĐ 123/QĐ-SYT', decision],
    ['đã ban hành QĐ 123/QĐ-SYT (15/11/2023)', decision],
    [
      'đã ký Quyết định số 45/QĐ-UBND, ngày 20/12',
      { document: 'Quyết định số 45/QĐ-UBND', date: '2022-12-20' },
    ],
    ['đã ban hành QĐ số 123 ngày 15/11', { document: 'QĐ số 123', date: '2023-11-15' }],
    ['issued Decision 123/QD-SYT on 15 Nov', { document: 'Decision 123/QD-SYT', date: '2023-11-15' }],
    ['xong rồi', {}],
    ['đã xong', {}],
    ['da xong a', {}],
    ['làm xong hết rồi ạ', {}],
    ['done', {}],
    ['không có vướng mắc, đã xong', {}],
    ['đã xong ngày 15/11', { date: '2023-11-15' }],
    ['hoàn thành 45 thủ tục', { count: 45 }],
    ['đã công bố 1.250 thủ tục', { count: 1250 }],
    ['completed 45 procedures', { count: 45 }],
    ['hoàn thành 60/60 thủ tục', { count: 60, outOf: 60 }],
    ['hoàn thành 100%', {}],
    [
      'sở đã hoàn thành việc công bố 12 TTHC nội bộ tại Quyết định 123/QĐ-SYT ngày 15/11/2023',
      { document: 'Quyết định 123/QĐ-SYT', date: '2023-11-15', count: 12 },
    ],
  ])('%s: it is done', (text, found) => {
    expect(read(text)).toEqual(evidence(found))
    expect(read(text.normalize('NFD'))).toEqual(evidence(found))
    expect(read(withoutAccents(text))).toMatchObject({ done: true, date: found.date ?? null })
  })

  it.each<[string, Partial<ReadEvidence>]>([
    ['hoàn thành 45/60 thủ tục', { count: 45, outOf: 60 }],
    ['QĐ 123/QĐ-SYT', { document: 'QĐ 123/QĐ-SYT' }],
    ['123/QĐ-SYT ngày 15/11', { document: '123/QĐ-SYT', date: '2023-11-15' }],
    ['45', { count: 45 }],
  ])('%s: it shows something, and does not say that all is done', (text, found) => {
    expect(read(text)).toEqual(evidence({ ...found, done: false }))
  })

  it.each([
    '',
    'em chào anh',
    'chưa xong',
    'xong chưa?',
    'sắp ban hành QĐ 123/QĐ-SYT',
    'sẽ xong ngày mai',
    'đang làm',
    'không kịp xong',
    'xin gia hạn đến 30/11',
    'khi nào xong?',
    'not done yet',
    'đã nhận',
    'hoàn thành 50%',
    'đạt 91,5 %',
    'việc công bố TTHC',
  ])('%s: nothing is done', (text) => {
    expect(read(text)).toBeNull()
  })

  it('keeps any number of a document and its day apart', () => {
    const kinds = fc.constantFrom('Quyết định số', 'QĐ', 'Công văn', 'Kế hoạch số')
    const issuers = fc.constantFrom('QĐ-SYT', 'UBND-KSTT', 'KH-BCĐ', 'QĐ-TTg', 'STTTT')
    const days = fc.integer({ min: 0, max: 3_000 }).map((day) => addDays('2015-01-01', day))
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 9999 }), issuers, days, (kind, number, issuer, date) => {
        const { year, month, day } = partsOf(date)
        const document = `${kind} ${number}/${issuer}`
        expect(read(`đã ban hành ${document} ngày ${day}/${month}/${year}`)).toEqual(
          evidence({ document, date }),
        )
      }),
    )
  })

  it('gives an answer to whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => read(text) !== undefined))
  })
})
