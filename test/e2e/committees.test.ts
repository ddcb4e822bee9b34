import { beforeAll, describe, expect, it } from 'vitest'
import { converse } from './program.ts'

describe('who belongs to one committee alone', () => {
  const args = ['--as', 'leader:binh-phuoc']
  /** Whatever of Bình Dương could show through. */
  const other = /Bình Dương|47,87|44,63|Thuận An|Công Thương|Thủ Dầu Một|Số liệu mẫu/

  const sees = ['căn cước công dân']
  const asked = ['thanh toán', '/rate online-payment', 'căn cước', '/scorecard', '/units']
  const about = (name: string) => asked.map((question) => `${question} ${name}`)
  const others = [
    'thanh toán Bình Dương',
    '/rate online-payment so-y-te',
    '/units',
    '/units Sở Y tế',
    '/scorecard',
    '/target',
    '/target online-payment',
    '/define online-payment',
    '/rank online-payment',
    'xếp hạng các huyện về thanh toán',
    'thanh toán',
    'so sánh Sở Y tế với Sở Công Thương thanh toán',
    '/whoami',
  ]
  const close = ['sở tài thanh toán', 'TTTT', 'BC tháng 5']
  const pairs = [
    ['Sở Y tế', 'Sở Ma thuật'],
    ['so-y-te', 'so-ma-thuat'],
  ] as const
  const answers = new Map<string, string>()
  const answersTo = (questions: readonly string[]) => questions.map((one) => answers.get(one) ?? '')
  beforeAll(async () => {
    const questions = [...sees, ...pairs.flat().flatMap(about), ...others, ...close]
    const said = await converse(questions, { args })
    expect(said).toHaveLength(questions.length)
    for (const [at, question] of questions.entries()) answers.set(question, said[at] ?? '')
  })

  it('sees its figures', () => {
    const [answer] = answersTo(sees)
    expect(answer).toContain('Cấp căn cước công dân · Tỉnh Bình Phước')
    expect(answer).toContain('49,12 %')
  })

  it('is told of another committee’s unit what it is told of one that does not exist', () => {
    // Longer names break the lines elsewhere.
    const withoutName = (text: string) => text.replace(/"[^"]*"/, '"…"').replaceAll(/\s+/g, ' ')
    for (const [real, made] of pairs) {
      const [told, control] = [answersTo(about(real)), answersTo(about(made))]
      expect(told).toEqual(told.map(() => expect.stringMatching(/^Chưa tìm thấy đơn vị "\S/)))
      expect(told).toEqual(told.map(() => expect.not.stringMatching(other)))
      expect(told.map(withoutName)).toEqual(control.map(withoutName))
    }
  })

  it('sees nothing of another by any question', () => {
    const told = answersTo(others)
    expect(told).toEqual(told.map(() => expect.not.stringContaining('""')))
    // What was typed may be repeated; nothing else of the other committee may appear.
    const shown = told.map((answer) => answer.replaceAll(/"[^"]*"/g, ''))
    expect(shown).toEqual(shown.map(() => expect.not.stringMatching(other)))
  })

  it('is offered no unit of another', () => {
    const told = answersTo(close)
    expect(told).toEqual(told.map(() => expect.not.stringMatching(/Tài chính|Thông tin|Bến Cát/)))
  })
})

describe('who belongs to several committees', () => {
  it('sees the units of all of them', async () => {
    const [units = ''] = await converse(['/units'], { args: ['--as', 'secretary'] })
    for (const name of ['Tỉnh Bình Dương', 'Tỉnh Bình Phước', 'Huyện Thanh Bình'])
      expect(units).toContain(name)
  })

  it('means the first one’s province by its own', async () => {
    const [answer = ''] = await converse(['thanh toán tỉnh mình'])
    expect(answer.split('\n')[0]).toContain('Tỉnh Bình Dương')
  })
})

describe('an officer', () => {
  it('means the unit it answers for by its own', async () => {
    const [answer = ''] = await converse(['thanh toán đơn vị mình'], { args: ['--as', 'officer:so-tu-phap'] })
    expect(answer.split('\n')[0]).toContain('Sở Tư pháp')
  })
})
