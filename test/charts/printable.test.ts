import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable } from '../../src/charts/printable.ts'

describe('printable', () => {
  it('keeps what can be read, as typed', () => {
    expect(printable('<b>Sở Y tế</b> & {a|b} 🟢')).toBe('<b>Sở Y tế</b> & {a|b} 🟢')
  })

  it('composes accents', () => {
    expect(printable('Sở Y tế'.normalize('NFD'))).toBe('Sở Y tế'.normalize('NFC'))
  })

  it('leaves out escapes, writing direction and broken characters', () => {
    expect(printable('\u001b[31mđỏ\u0007\u009b0m \u202eabc\u2066\u200b\ufeff\ud800')).toBe('[31mđỏ0m abc')
  })

  it('makes one line of many', () => {
    expect(printable('a\r\nb\tc\u2028d')).toBe('a b c d')
  })

  it('never leaves anything that steers a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      }),
    )
  })
})
