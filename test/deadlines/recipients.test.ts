import { describe, expect, it } from 'vitest'
import { recipientsFrom } from '../../src/deadlines/recipients.ts'
import { catalogue, member, staff } from './world.ts'

const found = (members: Parameters<typeof recipientsFrom>[0]) => recipientsFrom(members, catalogue)

describe('those responsible for a unit', () => {
  it('are its officers, its own head, the secretary above it and the leader of the committee', () => {
    expect(found(staff).of('health', '2023-11-20')).toEqual({
      officers: ['officer:health'],
      heads: ['head:health'],
      secretaries: ['secretary'],
      leaders: ['leader'],
      administrators: ['administrator'],
    })
  })

  it('hold their roles on that day', () => {
    const recipients = found([
      member('before', ['officer health', { to: '2023-11-20' }]),
      member('after', ['officer health', { from: '2023-11-21' }]),
    ])
    expect(recipients.of('health', '2023-11-20').officers).toEqual(['before'])
    expect(recipients.of('health', '2023-11-21').officers).toEqual(['after'])
  })

  it('are officers of the unit above only where it has none', () => {
    const above = member('above', 'officer district')
    expect(found([above]).of('commune', '2024-01-02').officers).toEqual(['above'])
    const own = member('own', 'officer commune', 'officer commune')
    expect(found([above, own]).of('commune', '2024-01-02').officers).toEqual(['own'])
    expect(found([above, own]).of('district', '2024-01-02').officers).toEqual(['above'])
  })

  it('are never heads by leading the unit above', () => {
    const recipients = found([member('leader', 'leader province'), member('other', 'leader finance')])
    expect(recipients.of('health', '2023-11-20')).toMatchObject({ heads: [], leaders: ['leader'] })
  })

  it('are those of the unit that took its work over, from the day it did', () => {
    const recipients = found([member('old', 'officer finance'), member('new', 'officer finance-2025')])
    expect(recipients.of('finance', '2025-02-28').officers).toEqual(['old'])
    expect(recipients.of('finance', '2025-03-01').officers).toEqual(['new'])
  })

  it('belong to the same committee', () => {
    const stranger = member('stranger', ['officer health', { committee: 'vinh-long' }])
    expect(found([stranger]).of('health', '2023-11-20').officers).toEqual([])
    expect(found([stranger]).serves('stranger', 'health', '2023-11-20')).toBe(false)
    expect(found(staff).serves('leader', 'health', '2023-11-20')).toBe(true)
  })

  it('are nobody for a unit that there never was', () => {
    expect(found(staff).of('nowhere', '2023-11-20')).toMatchObject({ officers: [], administrators: [] })
  })
})
