import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const { dialogue, groups, people } = messagesIn('vi')
const group = 'telegram:-1001'

let office: Office
/** The same people, alone and in the group. */
const speakers: Record<string, { alone: Speaker; inGroup: Speaker }> = {}

/** Lets somebody in, who then speaks alone and in the group. */
async function join(name: string, memberships: Parameters<Office['codeFor']>[1]) {
  const alone = office.account()
  await alone.say(`start ${await office.codeFor(name, memberships)}`)
  speakers[name] = { alone, inGroup: alone.in(group) }
}

const of = (name: string) => speakers[name] as { alone: Speaker; inGroup: Speaker }
const role = (committee: string, name: 'administrator' | 'officer' | 'leader', unit: string) =>
  ({ committee, role: name, unit }) as const

beforeAll(async () => {
  office = await openOffice()
  await join('admin', [
    role('an-giang', 'administrator', 'province'),
    role('vinh-long', 'administrator', 'elsewhere'),
  ])
  await join('officer', [role('an-giang', 'officer', 'finance')])
  await join('neighbour', [role('vinh-long', 'administrator', 'elsewhere')])
  await join('both', [
    role('an-giang', 'leader', 'province'),
    role('vinh-long', 'administrator', 'elsewhere'),
  ])
  await join('local', [role('an-giang', 'administrator', 'health')])
}, 60_000)
afterAll(() => office.remove())

const bind = async (words: string, who = of('admin').inGroup) =>
  textOf(await who.choose(await who.say(words), 'Xác nhận'))

describe('/bind', () => {
  it('is for groups', async () => {
    expect(textOf(await of('admin').alone.say('/ganket Sở Y tế'))).toBe(groups.onlyInGroup)
  })

  it('offers each committee, and shows before it binds', async () => {
    const offer = await of('admin').inGroup.say('/ganket')
    expect(textOf(offer)).toContain(groups.free)
    expect(labelsOf(offer)).toEqual(['Gắn với Ban Chỉ đạo An Giang', 'Gắn với Ban Chỉ đạo Vĩnh Long'])
    const preview = await of('admin').inGroup.choose(offer, /An Giang/)
    expect(textOf(preview)).toContain('"Đơn vị mình" trong nhóm: Tỉnh An Giang')
    expect(textOf(await of('admin').inGroup.choose(preview, 'Huỷ'))).toBe(dialogue.cancelled)
    expect(await office.store.bindings.get(group)).toBeNull()
    expect(textOf(await of('admin').inGroup.choose(preview, 'Xác nhận'))).toBe(groups.bound)
    expect(await office.store.bindings.get(group)).toEqual({ committee: 'an-giang', unit: null })
    expect(textOf(await of('admin').inGroup.choose(preview, 'Xác nhận'))).toBe(groups.already)
  })

  it('makes "đơn vị mình" mean the unit of the group, there alone', async () => {
    const asked = async (who: Speaker) => textOf(await who.say('/scorecard đơn vị mình'))
    expect(await asked(of('officer').inGroup)).toContain('Tỉnh An Giang')
    expect(await bind('/ganket SYT')).toBe(groups.bound)
    expect(await asked(of('officer').inGroup)).toContain('Sở Y tế')
    expect(await asked(of('officer').alone)).toContain('Sở Tài chính')
    expect(textOf(await of('admin').inGroup.say('/bind'))).toContain(
      groups.boundTo({ committee: 'Ban Chỉ đạo An Giang', unit: 'Sở Y tế' }),
    )
  })

  it('shows nothing but its committee there, to nobody but its members', async () => {
    expect(textOf(await of('neighbour').inGroup.say('/whoami'))).toBe(dialogue.stranger)
    expect(textOf(await of('neighbour').inGroup.say('/units'))).toBe(dialogue.stranger)
    expect(textOf(await of('neighbour').alone.say('/units'))).toContain('Tỉnh Vĩnh Long')
    const both = of('both')
    expect(textOf(await both.alone.say('/units'))).toContain('Tỉnh Vĩnh Long')
    expect(textOf(await both.inGroup.say('/units'))).not.toContain('Vĩnh Long')
    expect(textOf(await both.inGroup.say('/units Tỉnh Vĩnh Long'))).not.toContain('Mã: elsewhere')
    // An administrator elsewhere is none here.
    expect(textOf(await both.inGroup.say('/nhatky'))).toBe(dialogue.notYours)
    expect(textOf(await both.inGroup.say('/ganket bỏ'))).toBe(dialogue.notYours)
  })

  it('goes on with the unit that took over', async () => {
    const { editor } = office.store
    const author = { person: null, chat: 'test', at: new Date(0), today: '2024-06-17' }
    const rename = {
      kind: 'rename-unit',
      unit: 'health',
      name: 'Sở Sức khoẻ',
      nameEn: null,
      from: '2025-01-01',
    } as const
    expect(await editor.apply(rename, author)).toMatchObject({ ok: true })
    expect(textOf(await of('officer').inGroup.say('/scorecard đơn vị mình'))).toContain('Sở Y tế')
    office.go('2025-01-06')
    expect(textOf(await of('officer').inGroup.say('/scorecard đơn vị mình'))).toContain('Sở Sức khoẻ')
    office.go('2024-06-17')
  })

  it('follows a group whose key changes', async () => {
    const author = { person: null, chat: group, at: new Date(0), today: '2024-06-17' }
    await office.store.bindings.move(group, 'telegram:-2002', author)
    expect(textOf(await of('neighbour').inGroup.say('/whoami'))).not.toBe(dialogue.stranger)
    await office.store.bindings.move('telegram:-2002', group, author)
    expect(textOf(await of('neighbour').inGroup.say('/whoami'))).toBe(dialogue.stranger)
  })

  it('is bounded by the administrator’s own units', async () => {
    const { inGroup } = of('local')
    expect(textOf(await inGroup.say('/ganket Sở Tài chính'))).toBe(people.outside({ unit: 'Sở Tài chính' }))
    const forged = (change: object) => inGroup.say({ command: 'bind', slots: { change, step: 'confirm' } })
    const home = { kind: 'bind-group', group, binding: { committee: 'an-giang', unit: null } }
    expect(textOf(await forged(home))).toBe(people.outside({ unit: 'Tỉnh An Giang' }))
    expect(textOf(await forged({ ...home, group: 'telegram:-5' }))).toBe(groups.ofOtherGroup)
    const mixed = { ...home, binding: { committee: 'vinh-long', unit: 'health' } }
    expect(textOf(await forged(mixed))).toBe(dialogue.expired)
    expect(textOf(await forged({ kind: 'retire-unit', unit: 'finance', from: '2025-01-01' }))).toBe(
      dialogue.expired,
    )
    expect(textOf(await of('officer').inGroup.say('/bind Sở Tài chính'))).toBe(dialogue.notYours)
    expect(await office.store.bindings.get(group)).toEqual({ committee: 'an-giang', unit: 'health' })
  })

  it('frees the group again', async () => {
    expect(await bind('/ganket bỏ')).toBe(groups.unbound)
    expect(textOf(await of('officer').inGroup.say('/scorecard đơn vị mình'))).toContain('Sở Tài chính')
    expect(textOf(await of('admin').inGroup.say('/ganket off'))).toBe(groups.already)
    const trail = textOf(await of('admin').alone.say('/nhatky'))
    expect(trail).toContain('Bỏ gắn nhóm chat. Sở Y tế → chưa gắn')
    expect(trail).toContain('Gắn nhóm chat. Tỉnh An Giang → Sở Y tế')
  })
})
