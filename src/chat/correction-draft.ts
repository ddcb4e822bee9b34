import { z } from 'zod'

const code = z.string().max(100)

/** A correction that is being put together, to be checked again in full before it is made. What is null is asked for. */
export const correctionDraft = z.object({
  indicator: code.nullable(),
  unit: code.nullable(),
  /** The Monday of the week. */
  week: z.iso.date().nullable(),
  /** The new figure as it was typed. */
  value: z.string().max(100).nullable(),
  /** Whether the new figure is a rate without its counts. */
  published: z.boolean().default(false),
  reason: z.string().max(300).nullable(),
  /** The revision that was shown beside it; another stands where somebody was faster. */
  revision: z.int().nullable(),
  /** The form within which it came up, and which goes on after it. */
  form: z.int().nullable().default(null),
})
export type CorrectionDraft = z.infer<typeof correctionDraft>
