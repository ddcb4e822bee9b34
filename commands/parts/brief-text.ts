import type { Reader } from '../../src/chat/command.ts'
import type { Block, Button, Fact } from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { shortName } from './names.ts'

/** A button of a brief. */
export interface BriefButton extends Button {
  /** Set where it leads to what is the brief's own unit's alone. */
  readonly own?: true
}

/** Lines of a brief, the buttons that lead behind them, and remarks under it. */
export interface Brief {
  readonly lines: readonly Fact[]
  readonly buttons: readonly BriefButton[]
  readonly notes: readonly Block[]
}

/** More names than this in one line can't be taken in. */
const mostNamed = 6

/** "Y tế, Tư pháp và 3 đơn vị khác". */
export function someOf(names: readonly string[], { t, language }: Reader): string {
  const shown = names.slice(0, mostNamed).join(', ')
  const more = names.length - mostNamed
  return more > 0 ? t.brief.andMore({ names: shown, number: writeNumber(more, language) }) : shown
}

/** The short name of a unit by its code. */
export function shortOf(code: string, { catalogue, language }: Reader): string {
  const unit: Unit | undefined = catalogue.units.get(code)
  return unit === undefined ? code : shortName(unit, language)
}

/** A button that leads to what is the brief's own unit's alone. */
export const own = (button: Button): BriefButton => ({ ...button, own: true })

/** A button for one of the brief's own lists. */
export const listButton = (label: string, list: string, unit: Unit): BriefButton =>
  own({ label, press: { command: 'brief', slots: { list, units: [unit.code] } } })

/** A button for work that is in a given state. */
export const workButton = (label: string, filter: string): Button => ({
  label,
  press: { command: 'deadlines', slots: { filter } },
})
