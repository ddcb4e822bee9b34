import { z } from 'zod'
import { viewBlockProblems } from './block-kit.ts'
import { plainText } from './elements.ts'
import type { Json } from './wire.ts'

const common = {
  blocks: z.array(z.record(z.string(), z.unknown())),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().min(1).max(255).optional(),
  external_id: z.string().min(1).max(255).optional(),
}

/** https://docs.slack.dev/reference/views */
const view = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    ...common,
    title: plainText(24),
    close: plainText(24).optional(),
    submit: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('home'), ...common }),
])

/** What is wrong with a view. */
export function viewProblems(given: unknown): string[] {
  const parsed = view.safeParse(given)
  if (!parsed.success) return [z.prettifyError(parsed.error)]
  const { data } = parsed
  const problems = viewBlockProblems(data.blocks)
  const inputs = data.blocks.some(({ type }) => type === 'input')
  if (data.type === 'modal' && inputs && data.submit === undefined) problems.push('missing submit')
  // Slack takes views of up to some 250 kB.
  if (JSON.stringify(given).length > 250_000) problems.push('view_too_large')
  return problems
}

/** A view that is open, or a user's home. */
export interface OpenView {
  readonly id: string
  readonly user: string
  readonly content: Json
  readonly hash: string
  /** Those beneath it, the lowest first. */
  readonly beneath: readonly string[]
  /** What the app says is wrong with its fields, by their blocks. */
  readonly errors: Json
}
