import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, expiryOf, stateOf } from '../../src/directory/invitation.ts'

const now = new Date('2024-06-17T01:00:00Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)

describe('a code', () => {
  it('is 32 hexadecimal digits, in whatever case they are typed', () => {
    const digits = fc
      .uint8Array({ minLength: 16, maxLength: 16 })
      .map((bytes) => Buffer.from(bytes).toString('hex'))
    fc.assert(
      fc.property(digits, fc.boolean(), (code, capitals) => {
        expect(codeOf(capitals ? code.toUpperCase() : code)).toBe(code)
        // What a Telegram deep link may carry: https://core.telegram.org/bots/features#deep-linking
        expect(code).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
      }),
    )
  })

  it('is nothing else that is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }).filter((word) => !/^[0-9a-f]{32}$/i.test(word)),
        (word) => codeOf(word) === null,
      ),
    )
    for (const near of ['a'.repeat(31), 'a'.repeat(33), `${'a'.repeat(31)}g`, `${'a'.repeat(32)}\n`, '']) {
      expect([near, codeOf(near)]).toEqual([near, null])
    }
  })

  it('that lets somebody in holds for seven days, one that links a chat for fifteen minutes', () => {
    expect(expiryOf('invitation', now)).toEqual(new Date('2024-06-24T01:00:00Z'))
    expect(expiryOf('link', now)).toEqual(new Date('2024-06-17T01:15:00Z'))
  })

  it.each([
    ['usable', { expiresAt: now, usedAt: null, revokedAt: null }],
    ['expired', { expiresAt: later(-1), usedAt: null, revokedAt: null }],
    ['revoked', { expiresAt: later(1), usedAt: null, revokedAt: now }],
    ['used', { expiresAt: later(1), usedAt: now, revokedAt: null }],
    // It was used before anybody could revoke it.
    ['used', { expiresAt: later(-1), usedAt: later(-2), revokedAt: later(-1) }],
    ['revoked', { expiresAt: later(-1), usedAt: null, revokedAt: later(-2) }],
  ] as const)('is %s: %j', (state, facts) => {
    expect(stateOf(facts, now)).toBe(state)
  })
})
