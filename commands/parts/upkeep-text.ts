import type { Reader } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { Occasion } from '../../src/deadlines/occasion.ts'

/** What the administrators should mend. */
export interface ToldOfUpkeep {
  readonly occasion: Extract<Occasion, { kind: 'empty-year' | 'faulty-wording' }>
}

/** Whether a notice is about what the administrators should mend, not about work. */
export function isUpkeep(told: { readonly occasion: Occasion }): told is ToldOfUpkeep {
  return told.occasion.kind === 'empty-year' || told.occasion.kind === 'faulty-wording'
}

/** It in words, for an administrator. */
export function upkeepText({ occasion }: ToldOfUpkeep, { t }: Reader): string {
  return occasion.kind === 'empty-year'
    ? t.calendar.emptyYear({ year: String(occasion.year) })
    : t.templates.faulty({ name: t.templates.names[occasion.name] })
}

/** Where it is mended. */
export function upkeepButton({ occasion }: ToldOfUpkeep, { t }: Reader): Button {
  if (occasion.kind === 'empty-year') {
    const year = String(occasion.year)
    return { label: t.calendar.ofYear({ year }), press: { command: 'calendar', slots: { year } } }
  }
  const { committee, name, language } = occasion
  return {
    label: t.templates.names[name],
    press: { command: 'templates', slots: { committee, name, language } },
  }
}
