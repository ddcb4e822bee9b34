/**
 * The wordings of notices, by what they are for, each with the placeholders that it may hold beside its words.
 * An administrator can put a text of the committee's own in the place of the program's.
 */
export const wordings = {
  given: ['unit', 'title', 'deadline', 'document'],
  before: ['unit', 'title', 'deadline', 'document', 'days'],
  'on-day': ['unit', 'title', 'deadline', 'document'],
  overdue: ['unit', 'title', 'deadline', 'document', 'days'],
  'escalation-head': ['unit', 'title', 'deadline', 'document', 'days'],
  'escalation-secretary': ['unit', 'title', 'deadline', 'document', 'days'],
  'escalation-leader': ['unit', 'title', 'deadline', 'document', 'days'],
  release: ['unit', 'title', 'deadline', 'document', 'days'],
  returned: ['unit', 'title', 'deadline', 'document', 'reason'],
  'extension-granted': ['unit', 'title', 'deadline', 'document'],
  'extension-refused': ['unit', 'title', 'deadline', 'document', 'reason'],
  rescheduled: ['unit', 'title', 'deadline', 'document'],
  verified: ['unit', 'title', 'document'],
  withdrawn: ['unit', 'title', 'document', 'reason'],
  reported: ['unit', 'title', 'deadline', 'document', 'evidence'],
  attached: ['unit', 'title', 'deadline', 'document', 'evidence'],
  'extension-asked': ['unit', 'title', 'deadline', 'document', 'until', 'reason'],
  undecided: ['unit', 'title', 'days'],
  unmanned: ['unit', 'title', 'role'],
  unreachable: ['unit', 'title', 'person', 'contacts'],
  again: ['unit', 'title', 'deadline', 'document'],
  'prompt-opening': ['unit', 'week', 'missing', 'closes'],
  'prompt-day-before': ['unit', 'week', 'missing', 'closes'],
  'prompt-closing': ['unit', 'week', 'missing', 'closes'],
  'form-left': ['unit', 'week', 'answered', 'closes'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A notice by the name of its wording. */
export type WordingName = keyof typeof wordings

/** All wordings, in the order in which they are listed. */
export const wordingNames = Object.keys(wordings) as WordingName[]

const placeholder = /\{([^{}]*)\}/g

/** What is wrong with a wording. */
export type WordingFault =
  | { readonly kind: 'unknown'; readonly placeholder: string }
  /** Without the work's name nobody knows what it is about. */
  | { readonly kind: 'no-title' }
  /** Nor without the week of which figures it is. */
  | { readonly kind: 'no-week' }
  | { readonly kind: 'brace' }
  | { readonly kind: 'length' }

/** Letters of the longest wording. */
export const longestWording = 600

/** Checks a wording of an administrator's; null where it is sound. */
export function faultIn(name: WordingName, text: string): WordingFault | null {
  if (text.trim() === '' || text.length > longestWording) return { kind: 'length' }
  const named = [...text.matchAll(placeholder)].map(([, one = '']) => one)
  const known: readonly string[] = wordings[name]
  const unknown = named.find((one) => !known.includes(one))
  if (unknown !== undefined) return { kind: 'unknown', placeholder: unknown }
  if (/[{}]/.test(text.replace(placeholder, ''))) return { kind: 'brace' }
  const needed = known.includes('title') ? 'title' : 'week'
  return named.includes(needed) ? null : { kind: `no-${needed}` }
}

/** Puts values into the place of their names. What is put in is text and never read as a placeholder again. */
export function fill(wording: string, values: Readonly<Record<string, string>>): string {
  return wording.replace(placeholder, (whole, name: string) => values[name] ?? whole)
}
