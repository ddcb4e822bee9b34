import { z } from 'zod'
import type { EvidenceFile } from '../deadlines/evidence-file.ts'

export type { EvidenceFile } from '../deadlines/evidence-file.ts'

/** A file that somebody sent, checked as it is read back. */
export const evidenceFile: z.ZodType<EvidenceFile> = z.object({
  channel: z.string(),
  id: z.string(),
  kind: z.enum(['document', 'picture']),
  name: z.string().nullable(),
  size: z.number().int().nonnegative().nullable(),
  link: z.string().nullable(),
  album: z.string().nullable(),
})
