import { z } from 'zod'
import { evidenceKinds } from '../deadlines/assignment.ts'
import type { Recurrence } from '../deadlines/recurrence.ts'

const code = z.string().max(100)
/** Characters that a title, a document and a worded deadline may have. */
export const longestWords = 500
const text = z.string().max(longestWords)

const numbers = (least: number, most: number) => z.array(z.int().min(least).max(most)).max(31)

/** When recurring work is due, read back from plain data. */
export const recurrence: z.ZodType<Recurrence> = z.object({
  months: numbers(1, 12).min(1),
  days: numbers(1, 31).min(1).nullable(),
  weekdays: numbers(1, 7).min(1).nullable(),
  before: z.boolean(),
  wording: text,
})

/**
 * Work that is being put together. What is null or empty is still to be asked for; `due` is null and `dated` true
 * where it is to have no deadline.
 */
export const assignmentDraft = z.object({
  units: z.array(code).max(500),
  title: text.nullable(),
  /** Whether the deadline was settled, be it that there is none. */
  dated: z.boolean(),
  due: z.iso.date().nullable(),
  /** The deadline as it was worded. */
  wording: text,
  document: text.nullable(),
  evidence: z.enum(evidenceKinds),
  /** Working days before the deadline on which the units are reminded. */
  before: z.array(z.int().min(1).max(60)).min(1).max(6),
  /** When it is due again and again; null for work that is done once. */
  recurrence: recurrence.nullable(),
  /** Who follows it, where it is not whoever gives it. */
  follower: z.object({ person: code, name: text }).nullable().default(null),
})
export type AssignmentDraft = z.infer<typeof assignmentDraft>
