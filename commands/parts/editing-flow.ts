import { type Change, isCatalogueChange } from '../../src/chat/changes.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { CatalogueChange, EditFault } from '../../src/directory/editing.ts'
import { mayFor } from '../../src/directory/rights.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { cancelledReply } from './confirm.ts'
import { nameOf, type Read, type Reading } from './editing-found.ts'
import { doneReply, previewReply } from './editing-preview.ts'
import { administersCommittee } from './people-scope.ts'

/** What a command that edits is given: words, or what a button carries. */
interface EditSlots {
  readonly words: string | null
  readonly change: Change | null
  readonly step: string | null
}

/** A command that edits: its name, what it reads out of words, and what people type. */
interface EditCommand {
  readonly name: string
  readonly read: (given: Reading) => Read | null
  readonly examples: readonly string[]
}

/** Words are read and shown as what they would change; the button that confirms does it, checked again in full. */
export async function edit(
  { words, change, step }: EditSlots,
  { name, read, examples }: EditCommand,
  context: CommandContext,
): Promise<Reply> {
  const { t } = context
  if (step === 'cancel') return cancelledReply(context)
  if (change === null) {
    if (words === null) return usage(t.editing.howTo, examples)
    const found = read({ command: name, words, context })
    if (found === null) return usage(t.editing.notPrecise, examples)
    return found.ok ? offered(name, found.change, false, context) : found.reply
  }
  return offered(name, change, step === 'confirm', context)
}

function usage(intro: string, examples: readonly string[]): Reply {
  return { blocks: [text(intro), ...examples.map(text)] }
}

/** Shows a change, or does it where it is confirmed. */
async function offered(
  command: string,
  change: Change,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  if (!isCatalogueChange(change)) return { blocks: [text(context.t.dialogue.expired)] }
  const refused = forbidden(change, context)
  if (refused !== null) return { blocks: [text(refused)] }
  const { editor, author } = context
  const prepared = await (confirmed ? editor.apply(change, author) : editor.prepare(change))
  if (!prepared.ok) return { blocks: [text(faultText(prepared.fault, context))] }
  return confirmed ? doneReply(change, prepared, context) : previewReply(command, change, prepared, context)
}

/** Why the speaker may not make a change: each unit that it names must lie under one that they administer. */
function forbidden(change: CatalogueChange, context: CommandContext): string | null {
  const { person, catalogue, language, t } = context
  const may = (code: string) => {
    const unit = catalogue.units.get(code)
    return unit !== undefined && mayFor(person, 'administer', unit, catalogue.units)
  }
  const units = unitsIn(change)
  if (units === null) return administersCommittee(context) ? null : t.editing.notIndicatorAdmin
  const outside = units.find((code) => !may(code))
  return outside === undefined ? null : t.people.outside({ unit: nameOf(outside, { catalogue, language }) })
}

/** The units that a change names; null for a change of indicators, which belong to no unit. */
function unitsIn(change: CatalogueChange): readonly string[] | null {
  switch (change.kind) {
    case 'add-unit':
      return [change.parent]
    case 'merge-units':
      return [...change.units, change.into]
    case 'unite-units':
      return change.units
    case 'set-target':
      return [change.target.unit]
    case 'add-indicator':
    case 'rename-indicator':
    case 'indicator-aliases':
      return null
    default:
      return [change.unit]
  }
}

/** What is wrong with a change, in words. */
function faultText({ code, about }: EditFault, context: CommandContext): string {
  const { catalogue, language, t } = context
  const named = (one: string) => {
    const unit = catalogue.units.get(one)
    if (code !== 'not-then' || unit === undefined) return nameOf(one, context)
    const from = writeDate(unit.validFrom, language)
    const to = unit.validTo === null ? null : writeDate(unit.validTo, language)
    const days = to === null ? t.editing.days({ from }) : t.editing.daysTo({ from, to })
    return t.editing.unitDays({ unit: nameOf(one, context), days })
  }
  return t.editing.faults[code]({ about: about.map(named).join(', ') })
}
