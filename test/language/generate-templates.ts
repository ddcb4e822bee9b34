import type { UnitKind } from '../../src/directory/unit.ts'

/**
 * A way of saying something. `{i}` is an indicator, `{u}` and `{v}` are units, `{p}` is a period, `{n}` counts;
 * `|` stands between parts that may come in any order, or with a comma between them.
 */
export interface Template {
  readonly command: 'rate' | 'rank' | 'scorecard' | 'target' | 'define' | 'missing' | 'report' | 'correct'
  readonly language: 'vi' | 'en'
  readonly text: string
  /** What the units must be. */
  readonly unitKinds: readonly UnitKind[]
}

type Command = Template['command']
const any = ['province', 'department', 'district'] as const
const ranked = ['department', 'district'] as const

function ways(command: Command, unitKinds: readonly UnitKind[], vi: string[], en: string[]): Template[] {
  const made = (language: 'vi' | 'en') => (text: string) => ({ command, language, text, unitKinds })
  return [...vi.map(made('vi')), ...en.map(made('en'))]
}

/** Each with how often it is used against the others. */
export const templates: readonly (readonly [number, readonly Template[]])[] = [
  [
    10,
    ways(
      'rate',
      any,
      [
        '{i} | {u} | {p}',
        '{i} | {u} | {p}',
        '{i} {u} | {p}',
        '{i} | {u} | {p} bao nhiêu',
        '{i} của {u} {p}',
        '{i} của {u} {p} bao nhiêu',
        '{i} ở {u} {p} là bao nhiêu',
        'xem {i} của {u} {p}',
        '{i} của {u} {p} thế nào rồi',
        '{i} {u} {p} tăng hay giảm',
        'vẽ biểu đồ {i} của {u} {p}',
        '{i} {u} {p} được bao nhiêu phần trăm',
      ],
      [
        '{i} | {u} | {p}',
        '{i} | {u} | {p}',
        '{i} of {u} {p}',
        '{i} for {u} {p}',
        'show me {i} of {u} {p}',
        'what was the {i} of {u} {p}',
        'chart {i} of {u} {p}',
      ],
    ),
  ],
  [
    2,
    ways(
      'rate',
      any,
      ['{i} | {p}', '{i} toàn tỉnh | {p}', '{i} bao nhiêu | {p}'],
      ['{i} | {p}', 'show {i} {p}'],
    ),
  ],
  [
    3,
    ways(
      'rate',
      any,
      [
        'so sánh {u} và {v} về {i} {p}',
        'so sánh {i} của {u} với {v} {p}',
        '{i} {u} và {v} {p}',
        '{i} {u}, {v} {p}',
      ],
      ['compare {u} and {v} on {i} {p}', '{i} of {u} and {v} {p}', '{u} vs {v} {i} {p}'],
    ),
  ],
  [
    3,
    ways(
      'rank',
      ranked,
      [
        'xếp hạng các sở về {i} | {p}',
        'xếp hạng {i} các huyện {p}',
        'bảng xếp hạng {i} {p}',
        'sở nào {i} cao nhất | {p}',
        'huyện nào có {i} thấp nhất {p}',
        'top 5 huyện về {i} {p}',
        '{i} | các sở | {p}',
        '{i} của các huyện {p}',
      ],
      [
        'rank departments by {i} {p}',
        'ranking of districts by {i} {p}',
        'which district has the highest {i} {p}',
        'which departments have the lowest {i} {p}',
        'top 10 departments by {i} {p}',
      ],
    ),
  ],
  [
    1,
    ways(
      'rank',
      ranked,
      ['{u} đứng thứ mấy về {i} {p}', '{u} xếp hạng mấy về {i} {p}'],
      ['where does {u} rank in {i} {p}', 'rank of {u} for {i} {p}'],
    ),
  ],
  [
    2,
    ways(
      'scorecard',
      any,
      [
        'bảng điểm {u} | {p}',
        'tình hình {u} | {p}',
        'các chỉ số của {u} {p}',
        '{u} | {p}',
        'tổng quan {u} {p}',
      ],
      [
        'scorecard of {u} {p}',
        'how is {u} doing {p}',
        'overview of {u} {p}',
        'all indicators of {u} {p}',
        '{u} {p}',
      ],
    ),
  ],
  [
    2,
    ways(
      'target',
      any,
      ['chỉ tiêu {i} của {u} {p}', 'mục tiêu {i} {u} {p} là bao nhiêu', 'chỉ tiêu {i} | {p} | {u}'],
      ['target for {i} of {u} {p}', '{i} target of {u} {p}', 'what is the {i} target of {u} {p}'],
    ),
  ],
  [
    1,
    ways('target', any, ['chỉ tiêu {i} {p}', 'mục tiêu {i} {p}'], ['target for {i} {p}', '{i} target {p}']),
  ],
  [
    2,
    ways(
      'define',
      any,
      ['cách tính {i}', '{i} là gì', 'công thức tính {i}', '{i} tính thế nào', '{i} nghĩa là gì'],
      ['how is {i} calculated', 'definition of {i}', 'what does {i} mean', 'formula for {i}'],
    ),
  ],
  [
    2,
    ways(
      'missing',
      ranked,
      [
        '{u} đã nộp số liệu {p} chưa',
        '{u} báo cáo {p} chưa',
        '{u} gửi báo cáo chưa | {p}',
        '{u} nộp chưa {p}',
      ],
      ['has {u} reported {p}', 'has {u} submitted its figures {p}'],
    ),
  ],
  [
    1,
    ways(
      'missing',
      ranked,
      ['đơn vị nào chưa nộp số liệu {p}', 'sở nào chưa báo cáo {p}', 'ai chưa gửi báo cáo {p}'],
      ['who has not reported {p}', 'which units have not submitted {p}'],
    ),
  ],
  [
    1,
    ways(
      'report',
      ranked,
      ['{i} {u} {p}: {n}', 'báo cáo {i} {u} {p} {n}', '{u} {p} {i} {n}'],
      ['report {i} of {u} {p}: {n}', '{u} {i} {p} {n}'],
    ),
  ],
  [
    2,
    ways(
      'correct',
      ranked,
      [
        'sửa số liệu {i} của {u} {p} thành {n}',
        'điều chỉnh {i} {u} {p} thành {n}',
        'đính chính số liệu {i} {u} {p}',
        'sửa {i} {u} {p} thành {n}',
      ],
      ['correct {i} of {u} {p} to {n}', 'correct the {i} figure of {u} {p}'],
    ),
  ],
]
