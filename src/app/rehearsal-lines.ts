import { localTime } from '../calendar/zoned.ts'
import type { KeptNotice } from '../deadlines/notice-book.ts'
import type { Occasion } from '../deadlines/occasion.ts'
import type { Work } from '../deadlines/register.ts'
import type { Catalogue } from '../directory/catalogue.ts'
import type { Language } from '../directory/person.ts'
import { writeDate } from '../i18n/dates.ts'
import { messagesIn } from '../i18n/messages.ts'
import { writeNumber } from '../i18n/numbers.ts'
import type { Scene } from './rehearsal.ts'

/** What the lines of a rehearsal are written with. */
export interface Writing {
  readonly language: Language
  readonly timeZone: string
  readonly catalogue: Catalogue
  /** The unit of a part of some work; undefined for what is about none. */
  readonly unitOf: (part: number) => string | undefined
}

/** All scenes, in their order; the digests of one moment are one line. */
export function allLines(scenes: readonly Scene[], writing: Writing): string[] {
  const { rehearsal } = messagesIn(writing.language)
  const digestsAt = new Map<string, Scene[]>()
  for (const scene of scenes) {
    const moment = momentOf(scene)
    if (moment !== null) digestsAt.set(moment, [...(digestsAt.get(moment) ?? []), scene])
  }
  return scenes.flatMap((scene) => {
    const [first, ...others] = digestsAt.get(momentOf(scene) ?? '') ?? []
    if (first === undefined || others.length === 0) return linesOf(scene, writing)
    if (scene !== first) return []
    const name = rehearsal.people({ people: writeNumber(others.length + 1, writing.language) })
    return linesOf({ ...scene, person: { ...scene.person, name } }, writing)
  })
}

/** Of a digest when it comes, and what for; null for any other scene. */
function momentOf(scene: Scene): string | null {
  if (scene.kind !== 'told') return null
  const kinds = scene.notices.map(({ occasion }) => occasion.kind)
  const isDigest = kinds.every((kind) => kind === 'digest' || kind === 'before-meeting')
  return isDigest ? `${scene.at.getTime()} ${kinds}` : null
}

/** A scene, a line for each thing: when, who, which unit, what. */
function linesOf(scene: Scene, writing: Writing): string[] {
  const { language, timeZone } = writing
  const { rehearsal } = messagesIn(language)
  const { date, time } = localTime(scene.at, timeZone)
  const when = `${writeDate(date, language)} ${time}`
  const { name } = scene.person
  if (scene.kind === 'said') return [`${when}  ${rehearsal.said({ name, words: scene.text })}`]
  const late = scene.late ? ` (${rehearsal.late})` : ''
  return scene.notices.map((notice) => {
    const what = `${whatOf(notice, writing)}${late}`
    return `${when}  ${rehearsal.told({ name, what })}`
  })
}

function whatOf({ cause, occasion }: KeptNotice, { language, catalogue, unitOf }: Writing): string {
  const { rehearsal } = messagesIn(language)
  const what = occasionIn(occasion, language)
  const code = cause.kind === 'part' ? unitOf(cause.id) : cause.kind === 'figures' ? cause.unit : undefined
  const unit = code === undefined ? undefined : catalogue.units.get(code)
  if (unit === undefined) return what
  return rehearsal.about({ unit: language === 'vi' ? unit.name : unit.nameEn, what })
}

/** What an occasion is called. */
function occasionIn(occasion: Occasion, language: Language): string {
  const { occasions } = messagesIn(language).rehearsal
  const days = (number: number) => ({ days: writeNumber(number, language) })
  switch (occasion.kind) {
    case 'before':
      return occasions.before(days(occasion.days))
    case 'overdue':
      return occasions.overdue(days(occasion.day))
    case 'overdue-week':
      return occasions['overdue-week'](days(occasion.week))
    case 'undecided':
      return occasions.undecided(days(occasion.days))
    case 'escalation':
      return occasions[`escalation-${occasion.to}`]
    case 'prompt':
      return occasions[`prompt-${occasion.moment}`]
    default:
      return occasions[occasion.kind]
  }
}

/** What it came to: messages, the outbox, how far each work is. */
export function countLines(
  scenes: readonly Scene[],
  { planned, sent }: { readonly planned: number; readonly sent: number },
  works: readonly Work[],
  language: Language,
): string[] {
  const { rehearsal } = messagesIn(language)
  const number = (value: number) => writeNumber(value, language)
  const told = scenes.filter((scene) => scene.kind === 'told')
  const people = new Set(told.map(({ person }) => person.id))
  const notices = told.reduce((sum, scene) => sum + scene.notices.length, 0)
  return [
    `${rehearsal.counts}:`,
    rehearsal.messages({
      messages: number(told.length),
      people: number(people.size),
      notices: number(notices),
    }),
    rehearsal.outbox({ sent: number(sent), planned: number(planned) }),
    ...works.map(({ assignment, parts }) =>
      rehearsal.progress({
        work: assignment.title,
        done: number(parts.filter(({ state }) => state === 'verified').length),
        all: number(parts.length),
      }),
    ),
  ]
}
