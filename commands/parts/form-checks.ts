import type { Answer } from '../../src/figures/answer.ts'
import { type Balance, imbalance } from '../../src/figures/balance.ts'
import { type HardFault, hardFault, type SoftFault, softFaults } from '../../src/figures/checks.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import { type Disagreement, disagreement } from '../../src/figures/shared-counts.ts'
import { balanceOf } from './form-balance.ts'
import type { FormFacts } from './form-facts.ts'

/** What stands in the way of an answer, and what has to be confirmed about it. */
export interface Checked {
  readonly hard: HardFault | null
  readonly disagrees: Disagreement | null
  /** The counts that do not add up, where the answer gives one of them. */
  readonly unbalanced: Balance | null
  readonly soft: readonly SoftFault[]
}

/** Checks an answer by itself, against the other answers of the form and against the weeks before. */
export function checked(
  indicator: string,
  answer: Answer,
  { answers }: Pick<FigureDraft, 'answers'>,
  { before, names, balance }: FormFacts,
): Checked {
  const others = Object.fromEntries(Object.entries(answers).map(([other, given]) => [other, given.answer]))
  return {
    hard: hardFault(answer),
    disagrees: disagreement(indicator, answer, others, names),
    unbalanced:
      (balance.get(indicator) ?? []).length === 0
        ? null
        : imbalance(balanceOf({ ...others, [indicator]: answer }, balance)),
    soft: softFaults(answer, before.get(indicator) ?? []),
  }
}

/** How far an answer of a form is from being sent. */
export type Standing = 'missing' | 'wrong' | 'asked' | 'confirmed' | 'fine'

/** Whether every question is answered and nothing stands in the way. */
export function isSendable(draft: Pick<FigureDraft, 'answers'>, facts: FormFacts): boolean {
  return facts.fields.every(({ indicator }) =>
    ['fine', 'confirmed'].includes(standingOf(indicator, draft, facts)),
  )
}

/** What the summary says of each question: only what is fine or confirmed may be sent. */
export function standingOf(
  indicator: string,
  draft: Pick<FigureDraft, 'answers'>,
  facts: FormFacts,
): Standing {
  const given = draft.answers[indicator]
  if (given === undefined) return 'missing'
  const { hard, disagrees, unbalanced, soft } = checked(indicator, given.answer, draft, facts)
  if (hard !== null || disagrees !== null || unbalanced !== null) return 'wrong'
  if (soft.length === 0) return 'fine'
  return given.reason === null ? 'asked' : 'confirmed'
}
