import { folded } from '../../src/directory/code.ts'
import type { Indicator, IndicatorKind } from '../../src/indicators/indicator.ts'
import { indicatorNamed, type Read, type Reading, reading } from './editing-found.ts'
import { becomes, halvesAt, listed, namedIn, type Verbs, verbOf } from './editing-words.ts'

const verbs = {
  add: ['thêm', 'thêm chỉ số', 'add'],
  rename: ['đổi tên', 'sửa tên', 'rename', 'correct'],
  alias: ['tên khác', 'tên gọi khác', 'alias', 'aliases'],
  unalias: ['bỏ tên khác', 'bỏ tên', 'unalias'],
} as const satisfies Verbs<string>

/** The words that say that indicators are to be edited. */
export const indicatorVerbs: readonly string[] = Object.values(verbs).flat()

/** Reads an edit of indicators; null where something is missing. */
export function indicatorChange(given: Reading): Read | null {
  const found = verbOf(given.words, verbs)
  if (found === null || found.rest === '') return null
  const { verb, rest } = found
  if (verb === 'add') return added(rest)
  if (verb === 'rename') return renamed(rest, given)
  const [name = '', ...others] = rest.split(':')
  const names = listed(others.join(':'))
  if (names.length === 0) return null
  const indicator = indicatorNamed(name.trim(), given)
  if (typeof indicator !== 'string') return indicator
  const [add, drop] = verb === 'alias' ? [names, []] : [[], names]
  return reading({ kind: 'indicator-aliases', indicator, add, drop })
}

function renamed(text: string, given: Reading): Read | null {
  const cuts = halvesAt(text, becomes)
  const cut = cuts.find(({ left }) => typeof indicatorNamed(left, given) === 'string') ?? cuts[0]
  if (cut === undefined || cut.right === '') return null
  const indicator = indicatorNamed(cut.left, given)
  if (typeof indicator !== 'string') return indicator
  return reading({ kind: 'rename-indicator', indicator, ...namedIn(cut.right) })
}

/** What may be said of a new indicator, a piece each, by the words without accents. */
const kinds: Readonly<Record<IndicatorKind, RegExp>> = {
  ratio: /^(?:ty le|ti le|%|phan tram|ratio|rate|percentage)$/,
  count: /^(?:so luong|dem|count)$/,
  score: /^(?:diem|diem so|score)$/,
  rank: /^(?:hang|thu hang|xep hang|rank)$/,
}
const lower = /^(?:cang )?(?:thap|it|giam|nho)|^(?:the )?(?:lower|fewer|less)/
const higher = /^(?:cang )?(?:cao|nhieu|tang|lon)|^(?:the )?(?:higher|more)/
const snapshot = /^(?:moi nhat|thoi diem|so moi nhat|snapshot|latest)/
const flow = /^(?:cong don|luy ke|flow|added up)/
const valued = /^(don vi tinh|tu so|mau so|measure|numerator|denominator)\s*:?\s+/

/** Reads "Tỷ lệ X (Rate X), tỷ lệ, càng cao càng tốt; tử số …; mẫu số …". What is not said is as is usual. */
function added(text: string): Read | null {
  const pieces = text.includes(';') ? text.split(';') : text.split(',')
  const [first = '', ...others] = pieces.map((piece) => piece.trim())
  const { name, nameEn } = namedIn(first)
  if (name === '') return null
  const said = others.map((piece) => ({ piece, plain: folded(piece.normalize('NFC')) }))
  const has = (pattern: RegExp) => said.some(({ plain }) => pattern.test(plain))
  const saidOf = (...labels: string[]) => {
    const found = said.find(({ plain }) => labels.includes(valued.exec(plain)?.[1] ?? ''))
    return found === undefined
      ? null
      : namedIn(found.piece.normalize('NFC').replace(labelOf(found.plain), ''))
  }
  const named = (Object.entries(kinds) as [IndicatorKind, RegExp][]).find(([, pattern]) => has(pattern))
  const kind = named?.[0] ?? 'ratio'
  const measure = saidOf('don vi tinh', 'measure')
  const [over, under] = [saidOf('tu so', 'numerator'), saidOf('mau so', 'denominator')]
  const indicator: Omit<Indicator, 'slug' | 'aliases'> = {
    nameVi: name,
    nameEn: nameEn ?? name,
    kind,
    measureVi: measure?.name ?? usual[kind].vi,
    measureEn: measure?.nameEn ?? measure?.name ?? usual[kind].en,
    accumulation: has(snapshot) ? 'snapshot' : has(flow) ? 'flow' : usual[kind].accumulation,
    direction: has(lower) ? 'lower' : has(higher) ? 'higher' : usual[kind].direction,
    numeratorVi: over?.name ?? null,
    numeratorEn: over?.nameEn ?? over?.name ?? null,
    denominatorVi: under?.name ?? null,
    denominatorEn: under?.nameEn ?? under?.name ?? null,
  }
  return reading({ kind: 'add-indicator', indicator })
}

/** The label at the start of a piece, as long in the text as without its accents. */
function labelOf(plain: string): RegExp {
  return new RegExp(`^[\\s\\S]{${valued.exec(plain)?.[0].length ?? 0}}`)
}

const usual = {
  ratio: { vi: '%', en: '%', accumulation: 'flow', direction: 'higher' },
  count: { vi: 'hồ sơ', en: 'dossiers', accumulation: 'flow', direction: 'higher' },
  score: { vi: 'điểm', en: 'points', accumulation: 'snapshot', direction: 'higher' },
  rank: { vi: 'hạng', en: 'rank', accumulation: 'snapshot', direction: 'lower' },
} as const
