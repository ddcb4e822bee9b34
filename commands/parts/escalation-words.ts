import { comparable } from '../../src/chat/named.ts'
import { type EscalationSettings, usualEscalation } from '../../src/deadlines/escalation.ts'
import type { EscalationStep } from '../../src/deadlines/occasion.ts'
import { saysUsual } from './usual-words.ts'

/** Whom words name. The head of a unit is a "lãnh đạo", too, and so stands before the leader. */
const roles: readonly (readonly [EscalationStep, string])[] = [
  [
    'head',
    'lanh dao don vi|lanh dao so|truong don vi|nguoi dung dau|head of the unit|head of unit|heads|head',
  ],
  ['secretary', 'thu ki|secretaries|secretary'],
  ['leader', 'lanh dao ban chi dao|lanh dao bcd|lanh dao|leaders|leader'],
]
// Words as `comparable` gives them, where "ký" is "ki".
const any = new RegExp(`\\b(${roles.map(([, words]) => words).join('|')})\\b`, 'g')
const withoutRelease =
  /\b(khong (can|cho|phai) (thu ki )?(dong y|cho phep)|khong can cho|bao ngay|without (release|agreement)|no release)\b/
const withRelease =
  /\b((can|cho|phai|khi) (duoc )?(co )?(thu ki )?dong y|after release|with release|needs? release|once the secretary agrees)\b/

/** Settings as words change them; null where they say nothing of the kind. */
export function escalationIn(words: string, now: EscalationSettings): EscalationSettings | null {
  const plain = comparable(words)
  if (saysUsual(words)) return usualEscalation
  const free = withoutRelease.test(plain)
  const held = !free && withRelease.test(plain)
  const said = plain.replace(withoutRelease, ' ').replace(withRelease, ' ')
  const named = [...said.matchAll(any)].map(({ 0: phrase, index }, at, all) => ({
    step: stepOf(phrase),
    days: daysIn(said.slice(index + phrase.length, all[at + 1]?.index)),
  }))
  const steps = named.filter(
    (one): one is { step: EscalationStep; days: number | null } => one.days !== undefined,
  )
  if (steps.length === 0 && !free && !held) return null
  return {
    ...now,
    ...Object.fromEntries(steps.map(({ step, days }) => [step, days])),
    releaseToLeader: free ? false : held ? true : now.releaseToLeader,
  }
}

function stepOf(phrase: string): EscalationStep {
  return roles.find(([, words]) => new RegExp(`^(${words})$`).test(phrase))?.[0] ?? 'leader'
}

/** The number of days, null for never, undefined where nothing is said. */
function daysIn(words: string): number | null | undefined {
  const number = /\b(\d{1,4})\b/.exec(words)?.[1]
  if (number !== undefined) return Number(number)
  return /\b(khong|never|none|not)\b/.test(words) ? null : undefined
}
