import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskOn } from '../../src/app/dialogue.ts'
import { clearEndedHomesIn } from '../../src/app/homes.ts'
import { localTime } from '../../src/calendar/zoned.ts'
import { configFrom } from '../../src/config.ts'
import { occasionText } from '../../src/deadlines/occasion.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { type Office, openOffice, type Speaker } from '../chat/office.ts'
import { give } from '../chat/work.ts'

const { confirm } = messagesIn('vi').dialogue
const config = configFrom({})

let office: Office
let administrator: Speaker
beforeEach(async () => {
  office = await openOffice()
  administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
})
afterEach(() => office.remove())

/** Gives work of which the unit is reminded on 11/7, 22/7, 26/7, 30/7 and 31/7/2024. */
async function given(unit = 'health'): Promise<number> {
  const { parts } = await give(office, { due: '2024-07-31', units: [unit] })
  return parts[0]?.id ?? 0
}

/** Who waits to be told what of a part, once that is planned, and on which day; `given` of today is left out. */
async function waiting(part: number): Promise<string[]> {
  await deskOn(office.store, config).catchUp(new Date('2024-06-17T01:00:00Z'))
  const people = new Map((await office.store.people.list()).map(({ id, name }) => [id, name]))
  const kept = await office.store.notices.ofParts([part])
  return kept
    .filter(({ state, occasion }) => state === 'waiting' && /^(before|on-day)/.test(occasionText(occasion)))
    .map(({ person, occasion, dueAt }) => {
      const { date } = localTime(dueAt, config.timeZone)
      return `${date} ${occasionText(occasion)} ${people.get(person)}`
    })
    .sort()
}

const reminders = (...names: readonly [string, string, string, string, string]) =>
  ['07-11 before-14', '07-22 before-7', '07-26 before-3', '07-30 before-1', '07-31 on-day'].map(
    (one, at) => `2024-${one} ${names[at]}`,
  )
const all = (name: string) => reminders(name, name, name, name, name)

/** Says something and confirms its preview. */
async function confirmed(words: string): Promise<void> {
  await administrator.choose(await administrator.say(words), confirm)
}

describe('what waits to be told', () => {
  it('goes to whoever joins after the work was given', async () => {
    const part = await given()
    expect(await waiting(part)).toEqual([])
    await office.member('Nguyễn Văn An', 'officer', 'health')
    expect(await waiting(part)).toEqual(all('Nguyễn Văn An'))
  })

  it('goes nowhere any more once the role is revoked', async () => {
    await office.member('Nguyễn Văn An', 'officer', 'health')
    const part = await given()
    await confirmed('/revoke Nguyễn Văn An')
    expect(await waiting(part)).toEqual([])
  })

  it('moves with a handover for good', async () => {
    await office.member('Nguyễn Văn An', 'officer', 'health')
    await office.member('Trần Thị Bình', 'leader', 'health')
    const part = await given()
    expect(await waiting(part)).toEqual(all('Nguyễn Văn An'))
    await confirmed('/handover Nguyễn Văn An → Trần Thị Bình')
    expect(await waiting(part)).toEqual(all('Trần Thị Bình'))
  })

  it('moves for the days of a leave, and comes back after it', async () => {
    await office.member('Nguyễn Văn An', 'officer', 'health')
    await office.member('Trần Thị Bình', 'leader', 'health')
    const part = await given()
    await confirmed('/handover Nguyễn Văn An → Trần Thị Bình từ 20/7/2024 đến 26/7/2024')
    const [an, binh] = ['Nguyễn Văn An', 'Trần Thị Bình']
    expect(await waiting(part)).toEqual(reminders(an, binh, binh, an, an))
  })

  it('follows the unit that takes over the work of one that ends', async () => {
    await office.member('Nguyễn Văn An', 'officer', 'health')
    await office.member('Lê Thị Cúc', 'officer', 'finance')
    const part = await given()
    await confirmed('/units merge Sở Y tế into Sở Tài chính from 24/7/2024')
    const [an, cuc] = ['Nguyễn Văn An', 'Lê Thị Cúc']
    // An's role goes on in the unit that took over, beside who is there.
    expect(await waiting(part)).toEqual(
      [...reminders(an, an, an, an, an), ...reminders(cuc, cuc, cuc, cuc, cuc).slice(2)].sort(),
    )
  })

  it('is left as it was where the change is undone', async () => {
    await office.member('Nguyễn Văn An', 'officer', 'health')
    const part = await given()
    const preview = await administrator.say('/revoke Nguyễn Văn An')
    const undone = office.store.atomically(async () => {
      await administrator.choose(preview, confirm)
      expect(await waiting(part)).toEqual([])
      throw new Error('cut short')
    })
    await expect(undone).rejects.toThrow('failed')
    expect(await waiting(part)).toEqual(all('Nguyễn Văn An'))
  })
})

describe('a page in Slack', () => {
  const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
  /** Whose pages are to be published, in order; none of them any more afterwards. */
  const cleared = async () => {
    const { deliveries } = office.store
    const now = new Date('2024-06-18T01:00:00Z')
    const query = { channel: 'slack', now, machineNow: now, limit: 10, leaveOut: [] }
    const claimed = await deliveries.claim(query)
    await deliveries.mark(
      claimed.map(({ id }) => ({ kind: 'sent', id, message: null })),
      now,
    )
    return claimed.map(({ lane, body }) => {
      expect(body).toMatchObject({ kind: 'publish' })
      expect(JSON.stringify(body)).toContain(messagesIn('vi').home.changed)
      return lane
    })
  }
  const homeOf = async (speaker: Speaker) => {
    const [reach] = (await office.store.addresses.destinations([(await speaker.id()) ?? ''])).values()
    return `slack:${reach?.[0]?.account}/home`
  }

  it('is cleared when its reader’s role is handed over or revoked, and no other is', async () => {
    await office.remove()
    office = await openOffice(undefined, slack)
    administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
    const [an, binh] = [
      await office.member('Nguyễn Văn An', 'officer', 'health', 'slack'),
      await office.member('Trần Thị Bình', 'leader', 'health', 'slack'),
    ]
    await office.member('Lê Thị Cúc', 'officer', 'finance', 'slack')
    await office.member('Đỗ Văn Dũng', 'officer', 'finance')
    const homes = [await homeOf(an), await homeOf(binh)]
    await confirmed('/handover Nguyễn Văn An → Trần Thị Bình')
    expect(await cleared()).toEqual(homes)
    await confirmed('/revoke Trần Thị Bình')
    expect(await cleared()).toEqual([homes[1]])
    await confirmed('/revoke Đỗ Văn Dũng')
    expect(await cleared()).toEqual([])
  })
  it('is cleared the day after its reader’s role ended, and where a unit was merged', async () => {
    await office.remove()
    office = await openOffice(undefined, slack)
    administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
    const an = await office.member('Nguyễn Văn An', 'officer', 'health', 'slack')
    const binh = await office.member('Trần Thị Bình', 'leader', 'health', 'slack')
    const cuc = await office.member('Lê Thị Cúc', 'officer', 'finance', 'slack')
    const clearEnded = clearEndedHomesIn(office.store, { slack: configFrom(slack).slack, language: 'vi' })
    const begin = async (today: string) => {
      office.go(today)
      await clearEnded({ today, at: new Date('2024-06-18T01:00:00Z') })
      return cleared()
    }
    expect(await begin('2024-06-17')).toEqual([])
    await confirmed('/handover Nguyễn Văn An → Trần Thị Bình từ 20/6/2024 đến 21/6/2024')
    expect(await cleared()).toEqual([await homeOf(an), await homeOf(binh)])
    // The first who stands in, from the first day on, then whose days are over; once each.
    expect(await begin('2024-06-20')).toEqual([await homeOf(an)])
    expect(await begin('2024-06-20')).toEqual([])
    expect(await begin('2024-06-21')).toEqual([])
    expect(await begin('2024-06-25')).toEqual([await homeOf(binh)])
    await confirmed('/units merge Sở Tài chính into Sở Y tế from 25/6/2024')
    expect(await cleared()).toEqual([await homeOf(cuc)])
    // Over a clock that was put far ahead, and back.
    await begin('2031-01-01')
    expect(await begin('2024-06-26')).toEqual([])
  })
})
