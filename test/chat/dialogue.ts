import type { CivilDate } from '../../src/calendar/date.ts'
import type { Period } from '../../src/calendar/period.ts'
import { type Command, command } from '../../src/chat/command.ts'
import { createDispatch } from '../../src/chat/dispatch.ts'
import { inTurn } from '../../src/chat/in-turn.ts'
import type { Press } from '../../src/chat/message.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { many, one, optional, unitsOrHome } from '../../src/chat/slots.ts'
import { visibleTo } from '../../src/directory/catalogue.ts'
import type { PeopleDirectory } from '../../src/directory/people.ts'
import type { Language, Person, Role } from '../../src/directory/person.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Selection } from '../../src/indicators/selection.ts'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'

/** What the commands of these tests answer: their own name and what their slots were filled with. */
const echo = (...parts: (string | null)[]): Reply => ({ blocks: [text(parts.filter(Boolean).join(' '))] })
const codes = (units: readonly Unit[]) => units.map((unit) => unit.code).join('+') || '–'
const days = (period: Period | null) => (period === null ? null : `${period.from}..${period.to}`)

const part = (selection: Selection | null) =>
  selection === null ? null : [selection.end, selection.number].filter((one) => one !== null).join(' ')

const about = { vi: 'việc', en: 'work' }
const examples = { vi: ['ví dụ'], en: ['example'] } as const
const everybody = { needs: 'read', about, examples } as const

/** Commands as small as can be, with the slots of the real ones. */
export const commands: readonly Command[] = [
  command({
    ...everybody,
    name: 'rate',
    also: ['tyle'],
    slots: {
      indicator: one('indicator'),
      units: unitsOrHome,
      period: optional('period'),
      why: optional('why'),
    },
    run: async ({ indicator, units, period, why }) =>
      echo('rate', indicator.slug, codes(units), days(period), why && `why ${why}`),
  }),
  command({
    ...everybody,
    name: 'rank',
    also: ['xephang'],
    slots: {
      indicator: one('indicator'),
      units: many('unit'),
      group: optional('group'),
      period: optional('period'),
      selection: optional('selection'),
    },
    run: async ({ indicator, units, group, period, selection }) =>
      echo('rank', indicator.slug, codes(units), group, days(period), part(selection)),
  }),
  command({
    ...everybody,
    name: 'scorecard',
    also: ['tinhhinh'],
    slots: { units: unitsOrHome, period: optional('period') },
    run: async ({ units, period }) => echo('scorecard', codes(units), days(period)),
  }),
  command({
    ...everybody,
    name: 'units',
    also: ['donvi'],
    slots: { units: many('unit') },
    run: async ({ units }) => echo('units', codes(units)),
  }),
  command({
    ...everybody,
    name: 'language',
    also: ['ngonngu'],
    slots: { language: optional('language') },
    run: async ({ language }, { person, people }) => {
      if (language !== null) await people.setLanguage(person.id, language)
      return echo('language', language)
    },
  }),
  command({
    ...everybody,
    name: 'help',
    also: ['trogiup'],
    slots: { command: optional('command') },
    run: async ({ command: name }) => echo('help', name),
  }),
  command({ ...everybody, name: 'whoami', also: ['toilaai'], slots: {}, run: async () => echo('whoami') }),
  command({
    ...everybody,
    name: 'approve',
    also: ['duyet'],
    needs: 'assign',
    slots: { units: many('unit') },
    run: async ({ units }) => echo('approve', codes(units)),
  }),
]

const everything = sampleCatalogue()
const seen = new Map<
  string,
  { catalogue: ReturnType<typeof visibleTo>; lexicon: () => ReturnType<typeof lexiconOf> }
>()

/** What members of these committees see of the sample. */
async function names(committees: readonly string[]) {
  const key = committees.join('+')
  const known = seen.get(key)
  if (known !== undefined) return known
  const catalogue = visibleTo(everything, committees)
  const lexicon = lexiconOf(catalogue)
  const view = { catalogue, lexicon: () => lexicon }
  seen.set(key, view)
  return view
}

const inAll = (role: Role): Person['memberships'] =>
  everything.committees.map(({ code, home }) => ({ committee: code, role, unit: home }))

/** Who can speak in these tests. */
const people: Record<string, Person> = {
  leader: { id: 'leader', name: 'Minh', language: null, memberships: inAll('leader') },
  secretary: { id: 'secretary', name: 'Ánh', language: null, memberships: inAll('secretary') },
  officer: {
    id: 'officer',
    name: 'Lộc',
    language: null,
    memberships: [{ committee: 'binh-duong', role: 'officer', unit: 'so-y-te' }],
  },
  elsewhere: {
    id: 'elsewhere',
    name: 'Vân',
    language: null,
    memberships: [{ committee: 'binh-phuoc', role: 'leader', unit: 'tinh-binh-phuoc' }],
  },
  retired: { id: 'retired', name: 'Hạnh', language: null, memberships: [] },
}

/** A chat that one person has with the program, over an hour of 2024-06-17. */
export interface Chat {
  say(words: string): Promise<Reply>
  press(press: Press): Promise<Reply>
  /** Presses the button with this number, from 1, of a reply. */
  choose(reply: Reply, number: number): Promise<Reply>
  /** Lets time pass. */
  wait(minutes: number): void
  /** What is kept of the conversation, as it is stored. */
  readonly stored: Map<string, unknown>
}

export function chatOf(
  who: string | null = 'leader',
  given: { language?: Language; today?: CivilDate } = {},
): Chat {
  let now = Date.parse(`${given.today ?? '2024-06-17'}T01:00:00Z`)
  const stored = new Map<string, unknown>()
  const known = new Map(Object.entries(people))
  const dispatch = createDispatch({
    commands,
    services: {
      figures: undefined as never,
      audit: undefined as never,
      editor: undefined as never,
      bindings: undefined as never,
      assignments: undefined as never,
      workingDays: undefined as never,
      reportingCalendars: undefined as never,
      preferences: undefined as never,
      wordings: undefined as never,
      escalations: undefined as never,
      notices: undefined as never,
      nudges: undefined as never,
      told: undefined as never,
      nudgeDesk: undefined as never,
      recurring: undefined as never,
      meetings: undefined as never,
      meetingDesk: undefined as never,
      drafts: undefined as never,
      unitFigures: undefined as never,
      approvals: undefined as never,
      desk: undefined as never,
      invitations: undefined as never,
      joinLink: () => null,
      // These commands call nothing else of it.
      people: {
        ...({} as PeopleDirectory),
        setLanguage: async (id, language) => {
          const person = known.get(id)
          if (person !== undefined) known.set(id, { ...person, language })
        },
      },
    },
    findPerson: async (id) => known.get(id) ?? null,
    redeem: async () => ({ kind: 'refused' }),
    conversations: { get: async (chat) => stored.get(chat) ?? null },
    names,
    now: () => ({ date: given.today ?? '2024-06-17', at: new Date(now) }),
    cut: 'calendar',
    timeZone: 'Asia/Ho_Chi_Minh',
    language: given.language ?? 'vi',
  })
  const account = { channel: 'test', id: who ?? 'stranger', name: 'test', chat: 'test' }
  const message = { chat: 'test', person: who, account }
  const { answer } = inTurn(
    dispatch,
    { put: async (chat, state) => void stored.set(chat, JSON.parse(JSON.stringify(state))) },
    (work) => work(),
  )
  const press = (one: Press) => answer({ ...message, text: '', press: one })
  return {
    say: (words) => answer({ ...message, text: words }),
    press,
    choose: (reply, number) => {
      const button = reply.buttons?.[number - 1]
      if (button === undefined) throw new Error(`there is no button ${number}`)
      return press(button.press)
    },
    wait: (minutes) => {
      now += minutes * 60_000
    },
    stored,
  }
}

/** The texts of a reply, one a line. */
export function said({ blocks }: Reply): string {
  return blocks.map((block) => ('text' in block ? block.text : `[${block.kind}]`)).join('\n')
}

export const labels = ({ buttons = [] }: Reply): string[] => buttons.map(({ label }) => label)
