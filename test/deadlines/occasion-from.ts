import {
  escalationSteps,
  missingRoles,
  type NewsKind,
  newsKinds,
  type Occasion,
  occasionText,
} from '../../src/deadlines/occasion.ts'

const named: readonly Occasion[] = [
  { kind: 'given' },
  { kind: 'on-day' },
  { kind: 'release' },
  { kind: 'digest' },
  { kind: 'nudge', urgent: false },
  ...escalationSteps.map((to) => ({ kind: 'escalation', to }) as const),
  ...missingRoles.map((role) => ({ kind: 'unmanned', role }) as const),
]
const byText = new Map(named.map((one) => [occasionText(one), one]))
const numbered = new RegExp(
  `^(?:before-(?<days>\\d+)|overdue-(?<day>\\d+)|overdue-week-(?<week>\\d+)|undecided-(?<asked>\\d+)-(?<waited>\\d+)|(?<news>${newsKinds.join('|')})-(?<event>\\d+))$`,
)

/** The occasion of a text that `occasionText` made, or undefined for any other text. */
export function occasionFrom(text: string): Occasion | undefined {
  const found = numbered.exec(text)?.groups
  if (found === undefined) return byText.get(text)
  const { days, day, week, asked, waited, news, event } = found
  if (days !== undefined) return { kind: 'before', days: Number(days) }
  if (day !== undefined) return { kind: 'overdue', day: Number(day) }
  if (week !== undefined) return { kind: 'overdue-week', week: Number(week) }
  if (asked !== undefined) return { kind: 'undecided', event: Number(asked), days: Number(waited) }
  return { kind: news as NewsKind, event: Number(event) }
}
