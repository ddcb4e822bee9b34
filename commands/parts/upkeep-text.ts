import type { Reader } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { Occasion } from '../../src/deadlines/occasion.ts'

/** What the administrators should mend. */
export interface ToldOfUpkeep {
  readonly occasion: Extract<Occasion, { kind: 'empty-year' }>
}

/** Whether a notice is about what the administrators should mend, not about work. */
export function isUpkeep(told: { readonly occasion: Occasion }): told is ToldOfUpkeep {
  return told.occasion.kind === 'empty-year'
}

export function upkeepText({ occasion }: ToldOfUpkeep, { t }: Reader): string {
  return t.calendar.emptyYear({ year: String(occasion.year) })
}

/** Where it is mended. */
export function upkeepButton({ occasion }: ToldOfUpkeep, { t }: Reader): Button {
  const year = String(occasion.year)
  return { label: t.calendar.ofYear({ year }), press: { command: 'calendar', slots: { year } } }
}
