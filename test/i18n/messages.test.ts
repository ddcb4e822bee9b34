import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'

const areas = [
  'audit',
  'buttons',
  'dates',
  'define',
  'editing',
  'groups',
  'notes',
  'people',
  'periods',
  'rank',
  'rate',
  'roadmap',
  'scorecard',
  'targets',
  'units',
  'values',
] as const

/** What a text says when each of its arguments is written as its own name, and which arguments it used. */
function filled(message: (given: never) => string): { text: string; used: string[] } {
  const used: string[] = []
  const given = new Proxy(
    {},
    {
      get: (_target, name) => {
        used.push(String(name))
        return `‹${String(name)}›`
      },
    },
  )
  return { text: message(given as never), used: [...new Set(used)].sort() }
}

/** Every text of an area by its path. */
function textsOf(value: unknown, path: string): [string, { text: string; used: string[] }][] {
  if (typeof value === 'string') return [[path, { text: value, used: [] }]]
  if (typeof value === 'function') return [[path, filled(value as (given: never) => string)]]
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

describe.each(areas)('messages of %s', (area) => {
  const vietnamese = textsOf(messagesIn('vi')[area], area)
  const english = new Map(textsOf(messagesIn('en')[area], area))

  it('say the same things in both languages', () => {
    expect([...english.keys()].sort()).toEqual(vietnamese.map(([path]) => path).sort())
    for (const [path, { used }] of vietnamese) expect([path, english.get(path)?.used]).toEqual([path, used])
  })

  it('leave nothing untranslated', () => {
    const own = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
    for (const [path, { text }] of english) expect([path, own.test(text)]).toEqual([path, false])
  })
})
