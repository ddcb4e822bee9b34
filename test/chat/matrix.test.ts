import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Command } from '../../src/chat/command.ts'
import type { Press } from '../../src/chat/message.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { usualPlan } from '../../src/deadlines/assignment.ts'
import { type Role, roles } from '../../src/directory/person.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, type Office, offices, openOffice, type Speaker, textOf } from './office.ts'
import { give } from './work.ts'

/**
 * Who may use each command: Administrator, Leader, Secretary, Officer. Written down a second time, so that a
 * wrong entry in the program's own table is found, and a new command has to be thought about.
 */
const users: Readonly<Record<string, string>> = {
  rate: 'ALSO',
  rank: 'ALSO',
  scorecard: 'ALSO',
  target: 'ALSO',
  define: 'ALSO',
  indicators: 'ALSO',
  units: 'ALSO',
  language: 'ALSO',
  whoami: 'ALSO',
  help: 'ALSO',
  link: 'ALSO',
  handover: 'ALSO',
  people: 'AS',
  enrol: 'A',
  revoke: 'A',
  editunits: 'A',
  editindicators: 'A',
  edittargets: 'A',
  escalation: 'A',
  approval: 'AS',
  templates: 'A',
  audit: 'A',
  bind: 'A',
  report: 'SO',
  correct: 'SO',
  history: 'ALSO',
  approve: 'LS',
  missing: 'ALSO',
  nudge: 'S',
  deliveries: 'AS',
  assign: 'S',
  deadlines: 'ALSO',
  update: 'ALSO',
  recurring: 'S',
  calendar: 'ALSO',
  reportingcalendar: 'ALSO',
  meeting: 'ALSO',
  reminders: 'ALSO',
  brief: 'ALSO',
  home: 'ALSO',
}
const letters: Readonly<Record<Role, string>> = {
  administrator: 'A',
  leader: 'L',
  secretary: 'S',
  officer: 'O',
}
const mayUse = (role: Role, command: string) => users[command]?.includes(letters[role]) === true

/** How a unit lies to the one that the speaker's role is held for, Sở Y tế. */
const relations = {
  own: { code: 'health', name: 'Sở Y tế' },
  under: { code: 'hospital', name: 'Bệnh viện Đa khoa' },
  above: { code: 'province', name: 'Tỉnh An Giang' },
  sibling: { code: 'finance', name: 'Sở Tài chính' },
  elsewhere: { code: 'elsewhere', name: 'Tỉnh Vĩnh Long' },
} as const
type Relation = keyof typeof relations
const everyRelation = Object.keys(relations) as Relation[]
/** What belongs to no unit is for those who administer a whole committee. */
const ofNoUnit: readonly string[] = [
  'editindicators',
  'calendar',
  'reportingcalendar',
  'meeting',
  'escalation',
  'approval',
  'templates',
]
/** Where a role's rights to change something reach. */
const reach = (command: string): readonly Relation[] => (ofNoUnit.includes(command) ? [] : ['own', 'under'])

const { stranger, notYours, expired } = messagesIn('vi').dialogue

let office: Office
/** One of each role for Sở Y tế, and one for the whole of An Giang. */
const speakers = new Map<Role, Speaker>()
const atHome = new Map<Role, Speaker>()
beforeAll(async () => {
  office = await openOffice()
  for (const role of roles) {
    speakers.set(role, await office.member(`Người ${role}`, role, 'health'))
    atHome.set(role, await office.member(`Người ${role} tỉnh`, role, 'province'))
  }
}, 60_000)
afterAll(() => office.remove())

const speaker = (role: Role): Speaker => speakers.get(role) as Speaker

describe('every command', () => {
  it('has somebody who may use it', () => {
    expect(Object.keys(users).sort()).toEqual(commands.map(({ name }) => name).sort())
  })

  describe.each(roles)('by an %s', (role) => {
    it.each(commands)('$name', async (command) => {
      const asked = [command.name, ...command.also].map((name) => `/${name}`)
      for (const words of [...asked, { command: command.name, slots: {} }]) {
        const used = mayUse(role, command.name)
        for (const who of [atHome, speakers]) {
          const reply = await (who.get(role) as Speaker).say(words)
          expect([words, textOf(reply) !== notYours]).toEqual([words, used])
        }
      }
    })
  })
})

describe('a stranger', () => {
  const nobodies: [string, () => Promise<Speaker>][] = [
    ['unknown', async () => office.account()],
    [
      'whose roles have ended',
      async () => {
        const gone = await office.member('Đã Nghỉ', 'administrator', 'finance')
        const all = await office.store.people.members(['an-giang'], '2024-06-17')
        const member = all.find(({ name }) => name === 'Đã Nghỉ')
        if (member === undefined) throw new Error('nobody was let in')
        const author = {
          person: null,
          chat: 'test',
          at: new Date('2024-06-17T01:00:00Z'),
          today: '2024-06-17',
        }
        await office.store.people.revoke(member, member.terms, author)
        return gone
      },
    ],
  ]
  it.each(nobodies)('%s gets the one sentence, whatever is typed or pressed', async (_, make) => {
    const nobody = await make()
    const typed = commands.flatMap((command) => [
      ...[command.name, ...command.also].map((name) => `/${name}`),
      ...command.examples.vi,
      ...command.examples.en,
    ])
    const pressed = commands.map(({ name, slots }) => ({ command: name, slots: filled(slots, 'health') }))
    for (const words of [...typed, ...pressed, '', '   ', '/start', 'start', 'Sở Y tế', '<b>']) {
      const reply = await nobody.say(words)
      expect([words, textOf(reply), labelsOf(reply)]).toEqual([words, stranger, []])
    }
  })
})

/** The slots of a command, filled with a unit and an indicator where it takes some. */
function filled(slots: Command['slots'], unit: string): Press['slots'] {
  const values: Readonly<Record<string, unknown>> = { unit, indicator: 'on-time' }
  return Object.fromEntries(
    Object.entries(slots).flatMap(([name, { of, many }]) => {
      const value = values[of]
      return value === undefined ? [] : [[name, many ? [value] : value]]
    }),
  )
}

describe('a unit', () => {
  const about = commands.filter(({ slots }) => Object.values(slots).some(({ of }) => of === 'unit'))

  it('is what some commands take', () => expect(about.length).toBeGreaterThan(3))

  describe.each(roles)('for an %s', (role) => {
    it.each(everyRelation)(
      'that is %s is read about in the committee, and nowhere else',
      async (relation) => {
        const { code, name } = relations[relation]
        for (const command of about) {
          const reply = await speaker(role).say({ command: command.name, slots: filled(command.slots, code) })
          const expected = !mayUse(role, command.name)
            ? 'not yours'
            : relation === 'elsewhere'
              ? 'expired'
              : 'answered'
          expect([command.name, kindOf(reply)]).toEqual([command.name, expected])
          const typed = textOf(await speaker(role).say(`/${command.name} on-time ${code}`))
          if (relation === 'elsewhere')
            expect([command.name, typed.includes(name)]).toEqual([command.name, false])
        }
      },
    )
  })
})

function kindOf(reply: Reply): 'not yours' | 'expired' | 'answered' {
  const said = textOf(reply)
  return said === notYours ? 'not yours' : said === expired ? 'expired' : 'answered'
}

/** What somebody tries to change: by words, whose preview is confirmed, and by a button that was forged. */
interface Attempt {
  readonly words: string
  readonly press: Press
  /** The button that does it after the words; else the one that confirms. */
  readonly label?: string
  /** The group chat that it is tried in, where it is not tried alone. */
  readonly group?: string
}
interface Target {
  readonly code: string
  readonly name: string
}
/** One thing that each command changes about a unit. */
const attempts: Readonly<Record<string, (unit: Target, office: Office) => Promise<Attempt>>> = {
  enrol: async ({ code, name }) => ({
    words: `/enrol officer ${name} Nguyễn Văn An`,
    press: { command: 'enrol', slots: { role: 'officer', unit: code, name: 'Nguyễn Văn An' } },
  }),
  revoke: async ({ code }, { member }) => {
    const name = `Người Bị Thu Hồi ${newNumber()}`
    const person = await (await member(name, 'officer', code)).id()
    return { words: `/revoke ${name}`, press: { command: 'revoke', slots: { person, step: 'confirm' } } }
  },
  handover: async ({ code }, { member }) => {
    const [from, to] = [`Người Bàn Giao ${newNumber()}`, `Người Tiếp Nhận ${newNumber()}`]
    const giver = await (await member(from, 'officer', code)).id()
    const taker = await (await member(to, 'leader', code)).id()
    return {
      words: `/handover ${from} → ${to}`,
      press: { command: 'handover', slots: { giver, taker, step: 'confirm' } },
    }
  },
  editunits: async ({ code, name }) => {
    const alias = `Biệt danh ${newNumber()}`
    return {
      words: `/units alias ${name}: ${alias}`,
      press: press('editunits', { kind: 'unit-aliases', unit: code, add: [alias], drop: [] }),
    }
  },
  edittargets: async ({ code, name }) => {
    const value = 1 + (Number(newNumber()) % 95)
    const target = {
      indicator: 'on-time',
      unit: code,
      year: 2024,
      comparator: '>=',
      value: value + 0.5,
      document: 'KH',
    }
    return {
      words: `/target set on-time ${name} 2024 >= ${value} per KH 1/KH-UBND`,
      press: press('edittargets', { kind: 'set-target', target }),
    }
  },
  editindicators: async () => {
    const alias = `chỉ số ${newNumber()}`
    return {
      words: `/indicators alias on-time: ${alias}`,
      press: press('editindicators', {
        kind: 'indicator-aliases',
        indicator: 'on-time',
        add: [alias],
        drop: [],
      }),
    }
  },
  assign: async ({ code, name }) => {
    const title = `Việc ${newNumber()}`
    const draft = {
      units: [code],
      title,
      dated: true,
      due: null,
      wording: '',
      document: null,
      evidence: 'none',
      before: [3],
      recurrence: null,
    }
    return {
      words: `/assign ${name} rà soát hồ sơ lần ${newNumber()} trước ngày 28/6/2024`,
      press: { command: 'assign', slots: { draft, step: 'confirm' } },
      label: messagesIn('vi').assign.give,
    }
  },
  report: async ({ code, name }, { store }) => {
    for (const { id } of await store.drafts.ofUnit(code, lastWeek))
      await store.drafts.end(id, 'dropped', new Date())
    return { words: `/report ${name}`, press: { command: 'report', slots: { words: name } } }
  },
  correct: async ({ code, name }, { store }) => {
    const value = 1 + (Number(newNumber()) % 90)
    const [figure] = await reportedBy(code, value, store)
    const draft = {
      indicator: 'on-time',
      unit: code,
      week: lastWeek,
      value: `${value}/100`,
      reason: 'Nhập nhầm',
      revision: figure?.revision ?? 0,
    }
    return {
      words: `/correct on-time ${name} tuần 24/2024 thành ${value}/100 vì nhập nhầm`,
      press: { command: 'correct', slots: { correction: draft, step: 'confirm' } },
      label: messagesIn('vi').corrections.confirm,
    }
  },
  approve: async ({ code, name }, { store }) => {
    const [figure] = await reportedBy(code, 1 + (Number(newNumber()) % 90), store, 'waiting')
    const [open] = (await store.approvals.open([code])).filter(
      ({ revision }) => revision === figure?.revision,
    )
    const slots = { units: [code], figure: String(open?.id), seen: `1-${open?.id}`, step: 'approve' }
    return {
      words: `/approve ${name}`,
      press: { command: 'approve', slots },
      label: messagesIn('vi').approvals.approveOne,
    }
  },
  recurring: async ({ code }, { store }) => {
    const work = await store.recurring.add(
      {
        committee: homeOf(code).committee,
        title: `Việc định kỳ ${newNumber()}`,
        document: null,
        evidence: 'none',
        reminders: usualPlan,
        follower: null,
        units: [code],
        recurrence: { months: [1], days: [5], weekdays: null, before: false, wording: '' },
      },
      { person: null, chat: 'test', at: new Date('2024-06-17T01:00:00Z'), today: '2024-06-17' },
    )
    const label = messagesIn('vi').assignments.recurringEnd({ title: work.title })
    return {
      words: '/recurring',
      press: { command: 'recurring', slots: { work: String(work.id), step: 'confirm' } },
      label,
    }
  },
  update: async ({ code }, office) => {
    const { assignment, part } = await workOf(code, office)
    const press = { command: 'update', slots: { part: String(part), act: 'receive' } }
    return { words: `/update ${assignment}`, press, label: messagesIn('vi').update.receive }
  },
  calendar: async () => {
    const date = `2027-03-${String(1 + (Number(newNumber()) % 28)).padStart(2, '0')}`
    return {
      words: `/lich nghỉ ${date} Ngày thử`,
      press: press('calendar', { kind: 'days-off', dates: [date], name: 'Ngày thử' }),
    }
  },
  templates: async ({ code }) => {
    const { committee } = homeOf(code)
    const text = `Xin lưu ý {title} ${newNumber()}`
    return {
      words: `/mauvanban Nhắc ngày cuối: ${text}`,
      press: press('templates', { kind: 'set-wording', committee, name: 'on-day', language: 'vi', text }),
    }
  },
  escalation: async ({ code }) => {
    const days = 11 + (Number(newNumber()) % 40)
    const settings = { head: 3, secretary: 5, leader: days, releaseToLeader: true }
    const { committee } = homeOf(code)
    return {
      words: `/baocaocap lãnh đạo ${days}`,
      press: press('escalation', { kind: 'set-escalation', committee, settings }),
    }
  },
  reportingcalendar: async ({ code }) => {
    const minute = String(Number(newNumber()) % 60).padStart(2, '0')
    const times = { opensOn: 1, opensAt: '08:00', closesOn: 5, closesAt: `15:${minute}` }
    const { committee } = homeOf(code)
    return {
      words: `/lichbaocao khoá thứ Sáu 14:${minute}`,
      press: press('reportingcalendar', { kind: 'set-reporting-calendar', committee, times }),
    }
  },
  meeting: async ({ code }) => {
    const minute = String(Number(newNumber()) % 60).padStart(2, '0')
    const { committee } = homeOf(code)
    const draft = { committee, title: null, date: '2024-06-28', recurrence: null, time: `15:${minute}` }
    return { words: `/hop 28/6/2024 14:${minute}`, press: press('meeting', { kind: 'set-meeting', draft }) }
  },
  approval: async ({ code }, { store }) => {
    const { committee } = homeOf(code)
    const wanted = !(await store.approvals.wantedBy([committee])).has(committee)
    return {
      words: wanted ? '/chedoduyet bật' : '/chedoduyet tắt',
      press: press('approval', { kind: 'set-approval', committee, wanted }),
    }
  },
  nudge: async ({ code }, office) => {
    const { assignment } = await workOf(code, office)
    const slots = { about: `assignment:${assignment}`, units: [code], step: 'send-all' }
    return {
      words: `/nudge việc ${assignment}`,
      press: { command: 'nudge', slots },
      label: messagesIn('vi').nudges.send,
    }
  },
  bind: async ({ code, name }) => {
    const group = `telegram:-${newNumber()}`
    const { home, committee } = homeOf(code)
    const binding = { committee, unit: code === home ? null : code }
    return { words: `/bind ${name}`, press: press('bind', { kind: 'bind-group', group, binding }), group }
  },
}
function homeOf(code: string): { home: string; committee: string } {
  const committee = code === 'elsewhere' ? 'vinh-long' : 'an-giang'
  return { committee, home: offices.committees.find((one) => one.code === committee)?.home ?? '' }
}
/** The figure of a unit's last week, other than it is to become. */
async function reportedBy(
  unit: string,
  value: number,
  { figures }: Office['store'],
  approval: Figure['approval'] = null,
): Promise<Figure[]> {
  const week = { from: lastWeek, to: '2024-06-16' }
  await figures.record([
    {
      indicator: 'on-time',
      unit,
      ...week,
      numerator: value - 1,
      denominator: 100,
      value: null,
      note: null,
      source: null,
      reason: null,
      enteredBy: null,
      enteredAt: new Date('2024-06-17T01:00:00Z'),
      sample: false,
      approval,
    },
  ])
  return figures.list({ indicator: 'on-time', units: [unit], ...week })
}
/** The number of work that a unit was given, and of its part. */
async function workOf(unit: string, office: Office): Promise<{ assignment: number; part: number }> {
  const { committee } = homeOf(unit)
  const { assignment, parts } = await give(office, { committee, title: `Việc ${newNumber()}`, units: [unit] })
  return { assignment: assignment.id, part: parts[0]?.id ?? 0 }
}
const press = (command: string, change: object): Press => ({ command, slots: { change, step: 'confirm' } })
/** What changes only what is the speaker's own. */
const ownOnly: readonly string[] = ['link', 'language', 'reminders']
/** Who may change others' things by a command that everybody has for their own. */
const changers: Readonly<Record<string, string>> = {
  ...users,
  handover: 'A',
  update: 'SO',
  calendar: 'A',
  reportingcalendar: 'AS',
  meeting: 'AS',
}

/** The Monday of the week that is reported in these tests. */
const lastWeek = '2024-06-10'

let numbers = 0
const newNumber = () => String(++numbers)

describe('a change', () => {
  const changing = commands.filter(({ writes }) => writes !== undefined)

  it('of every kind is tried', () => {
    const untried = changing
      .map(({ name }) => name)
      .filter((name) => !(name in attempts || ownOnly.includes(name)))
    expect(untried).toEqual([])
  })

  /** Everything that is kept of people and units, and of changes, to see whether there was one. */
  const state = async () => [
    await office.store.people.members(['an-giang', 'vinh-long'], '2024-06-17'),
    await office.store.invitations.open(['an-giang', 'vinh-long'], new Date('2024-06-17T01:00:00Z')),
    await office.store.catalogue.version(),
    await office.store.audit.list({ committees: ['an-giang', 'vinh-long'], limit: 1 }),
    await Promise.all(everyRelation.map((one) => office.store.drafts.ofUnit(relations[one].code, lastWeek))),
  ]

  describe.each(Object.keys(attempts))('by /%s', (command) => {
    describe.each(roles)('by an %s', (role) => {
      it.each(everyRelation)('of a unit that is %s', async (relation) => {
        const allowed =
          changers[command]?.includes(letters[role]) === true && reach(command).includes(relation)
        const ways: ((one: Attempt, who: Speaker) => Promise<unknown>)[] = [
          async ({ words, label }, who) => {
            const reply = await who.say(words)
            const { confirm } = messagesIn('vi').dialogue
            const offered = labelsOf(reply).includes(label ?? confirm)
            const shown = offered ? await who.choose(reply, label ?? confirm) : reply
            if (label !== undefined && labelsOf(shown).includes(confirm)) await who.choose(shown, confirm)
          },
          ({ press }, who) => who.say(press),
        ]
        for (const [way, act] of ways.entries()) {
          const attempt = await attempts[command]?.(relations[relation], office)
          if (attempt === undefined) throw new Error(command)
          const before = await state()
          const alone = speaker(role)
          await act(attempt, attempt.group === undefined ? alone : alone.in(attempt.group))
          const changed = JSON.stringify(before) !== JSON.stringify(await state())
          expect([way, changed]).toEqual([way, allowed])
        }
      })
    })
  })
})
