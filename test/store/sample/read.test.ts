import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSample, sampleFolder } from '../../../src/store/sample/read.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'))
  cpSync(sampleFolder, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function change(file: string, from: string, to: string): void {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replace(from, to))
}

describe('readSample', () => {
  it('reads a unit as it stands in its row', () => {
    expect(readSample(folder).units.find((unit) => unit.code === 'so-ke-hoach-dau-tu')).toMatchObject({
      committee: 'binh-duong',
      name: 'Sở Kế hoạch và Đầu tư',
      nameEn: 'Department of Planning and Investment',
      kind: 'department',
      parent: 'tinh-binh-duong',
      validFrom: '1997-01-01',
      validTo: '2025-02-28',
      successor: 'so-tai-chinh-2025',
    })
  })

  it('reads a strict comparator and the names that people type in their order', () => {
    const { targets, indicators } = readSample(folder)
    expect(targets).toContainEqual({
      indicator: 'online-payment',
      unit: 'tinh-binh-duong',
      year: 2024,
      comparator: '>',
      value: 50,
      document: 'Kết luận cuộc họp giao ban Thường trực Ban Chỉ đạo ngày 19/02/2024',
    })
    expect(indicators.find((one) => one.slug === 'online-payment')?.aliases.slice(0, 3)).toEqual([
      'thanh toán trực tuyến',
      'thanh toán',
      'TTTT',
    ])
  })

  it('reads a file that a spreadsheet wrote with a byte order mark and CRLF', () => {
    const path = join(folder, 'targets.csv')
    writeFileSync(path, `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`)
    expect(readSample(folder)).toEqual(readSample())
  })

  it.each([
    ['units.csv', 'Health,department', 'Health,ministry', /^units\.csv, line 18, column kind: /],
    ['units.csv', '2014-01-01', '2014-02-30', /^units\.csv, line 32, column valid_from: /],
    ['units.csv', 'so-noi-vu,binh-duong', 'vp-ubnd,binh-duong', /^units\.csv, line 4, column code: vp-ubnd/],
    [
      'units.csv',
      'so-noi-vu,binh-duong',
      'so-noi-vu,nowhere',
      /^units\.csv, line 4, column committee: .*nowhere/,
    ],
    [
      'indicators.csv',
      'dossiers,snapshot',
      'dossiers,average',
      /^indicators\.csv, line 6, column accumulation: /,
    ],
    ['targets.csv', ',>,50', ',>,năm mươi', /^targets\.csv, line 3, column value: /],
    ['targets.csv', ',>,50', ',=,50', /^targets\.csv, line 3, column comparator: /],
    ['targets.csv', 'dti-rank', 'dti', /^targets\.csv, line 13, column indicator: there is no dti/],
    ['figures.csv', '8578,', ',', /^figures\.csv, line 2, column denominator: /],
    ['figures.csv', ',80.37,', ',"80,37",', /^figures\.csv, line 7, column value: /],
    ['figures.csv', '2023-12-31', '2022-12-31', /^figures\.csv, line 7, column period_to: /],
    ['holidays.csv', ',off,', ',free,', /^holidays\.csv, line 2, column kind: /],
    ['committees.csv', ',tinh-binh-phuoc', '', /^committees\.csv: /],
  ])('says where %s is wrong: %s → %s', (file, from, to, message) => {
    change(file, from, to)
    expect(() => readSample(folder)).toThrow(message)
  })
})
