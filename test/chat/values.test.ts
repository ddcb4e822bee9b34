import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { many, one, optional, unitsOrHome } from '../../src/chat/slots.ts'
import { missingSlots, valuesOf } from '../../src/chat/values.ts'
import { visibleTo } from '../../src/directory/catalogue.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'
import { chatOf, commands, said } from './dialogue.ts'

const catalogue = visibleTo(sampleCatalogue(), ['binh-duong'])
const slots = { indicator: one('indicator'), units: unitsOrHome, period: optional('period') }
const may = { kind: 'month', from: '2024-05-01', to: '2024-05-31' }

describe('plain slots', () => {
  it('become what a command is given', () => {
    const filled = valuesOf(
      slots,
      { indicator: 'online-payment', units: ['so-y-te'], period: may },
      catalogue,
    )
    expect(filled?.indicator.nameVi).toBe('Tỷ lệ thanh toán trực tuyến')
    expect(filled?.units.map(({ name }) => name)).toEqual(['Sở Y tế'])
    expect(filled?.period).toEqual(may)
  })

  it('that may be left out are empty, or the unit that the committee steers', () => {
    const filled = valuesOf(slots, { indicator: 'online-payment' }, catalogue)
    expect(filled?.units.map(({ code }) => code)).toEqual(['tinh-binh-duong'])
    expect(filled?.period).toBeNull()
    expect(valuesOf({ units: many('unit') }, {}, catalogue)).toEqual({ units: [] })
  })

  it('for several values take one as well, but not several for one', () => {
    expect(valuesOf({ units: many('unit') }, { units: 'so-y-te' }, catalogue)?.units).toHaveLength(1)
    expect(valuesOf({ unit: one('unit') }, { unit: ['so-y-te', 'so-tu-phap'] }, catalogue)).toBeNull()
  })

  it('of what cannot be seen, or is no value, are nothing at all', () => {
    const read = (plain: Record<string, unknown>) =>
      valuesOf(slots, { indicator: 'online-payment', ...plain }, catalogue)
    expect(read({ units: ['tinh-binh-phuoc'] })).toBeNull()
    expect(read({ units: ['so-y-te', 'tinh-binh-phuoc'] })).toBeNull()
    expect(read({ indicator: 'toString' })).toBeNull()
    expect(read({ period: { ...may, from: '2024-05-32' } })).toBeNull()
    expect(read({ period: { ...may, from: '2024-06-01' } })).toBeNull()
  })

  it('that have to be asked for are named in their order', () => {
    expect(missingSlots(slots, {})).toEqual(['indicator'])
    expect(missingSlots(slots, { indicator: null })).toEqual(['indicator'])
    expect(missingSlots(slots, { indicator: 'online-payment' })).toEqual([])
  })
})

describe('whatever arrives', () => {
  it('every text has an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (words) => {
        expect(said(await chatOf().say(words))).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('every button has an answer, and none shows what belongs to another committee', async () => {
    const name = fc.constantFrom('indicator', 'units', 'period', 'group', 'language', 'command')
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('online-payment', 'so-y-te', 'tinh-binh-phuoc', may, 'district', 'en', 'rate'),
      fc.array(fc.constantFrom('so-y-te', 'tinh-binh-phuoc', 'huyen-thanh-binh'), { maxLength: 3 }),
    )
    const command = fc.constantFrom(...commands.map((one) => one.name))
    await fc.assert(
      fc.asyncProperty(command, fc.dictionary(name, value), async (pressed, plain) => {
        const answer = said(await chatOf('elsewhere').press({ command: pressed, slots: plain }))
        expect(answer).not.toBe('')
        // /help repeats the name of a command that it is asked for, whatever it is.
        if (pressed !== 'help') expect(answer).not.toMatch(/so-y-te|huyen-thanh-binh|tinh-binh-duong/)
      }),
      { numRuns: 500 },
    )
  })
})
