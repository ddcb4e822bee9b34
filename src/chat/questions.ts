import type { Catalogue } from '../directory/catalogue.ts'
import type { Language } from '../directory/person.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Ask } from '../language/ask.ts'
import type { Command } from './command.ts'
import type { PlainSlots } from './conversation.ts'
import { type Button, type Reply, text } from './reply.ts'
import { nameIn } from './slash.ts'

/** What is needed to word a question. */
export interface QuestionContext {
  readonly catalogue: Catalogue
  readonly commands: readonly Command[]
  readonly language: Language
  readonly t: Messages
  /** The words that were not understood. */
  readonly unknown: string
}

/** How many choices a question offers where nothing in particular is near. */
const mostChoices = 8

/** "Which one did you mean": a question with a button for each candidate. */
export function question(ask: Ask, command: Command, slots: PlainSlots, context: QuestionContext): Reply {
  const { t } = context
  switch (ask.about) {
    case 'command':
      return whichCommand(ask.candidates, context)
    case 'period':
      return { blocks: [text(t.dialogue.impossiblePeriod)] }
    case 'unit': {
      const buttons = choicesOf(ask, command, slots, context)
      if (buttons.length > 0) return { blocks: [text(t.dialogue.whichUnit)], buttons }
      return {
        blocks: [text(t.dialogue.unknownUnit({ words: context.unknown }))],
        buttons: [{ label: t.dialogue.allUnits, press: { command: 'units', slots: {} } }],
      }
    }
    case 'indicator': {
      const buttons = choicesOf(ask, command, slots, context)
      const mixed = ask.candidates.some((code) => context.catalogue.units.has(code))
      const open = ask.candidates.length > 0 ? t.dialogue.whichOf : t.dialogue.whichIndicator
      const intro = mixed ? t.dialogue.whichMeaning : open
      return { blocks: [text(intro)], buttons }
    }
  }
}

function choicesOf(ask: Ask, command: Command, slots: PlainSlots, context: QuestionContext): Button[] {
  const { catalogue } = context
  const codes =
    ask.candidates.length > 0 || ask.about !== 'indicator' ? ask.candidates : [...catalogue.indicators.keys()]
  return codes.slice(0, mostChoices).flatMap((code) => {
    const unit = catalogue.units.get(code)
    if (unit !== undefined)
      return [unitChoice(code, context.language === 'vi' ? unit.name : unit.nameEn, ask, command, slots)]
    const indicator = catalogue.indicators.get(code)
    const name = slotOf(command, 'indicator')
    if (indicator === undefined || name === undefined) return []
    const label = context.language === 'vi' ? indicator.nameVi : indicator.nameEn
    return [{ label, press: { command: command.name, slots: { ...slots, [name]: code } } }]
  })
}

/** A unit offered beside indicators (TTTT) means that the unit as a whole was meant. */
function unitChoice(code: string, label: string, ask: Ask, command: Command, slots: PlainSlots): Button {
  const name = slotOf(command, 'unit')
  if (ask.about !== 'unit' || name === undefined) {
    const period = slots.period === undefined ? {} : { period: slots.period }
    return { label, press: { command: 'scorecard', slots: { units: [code], ...period } } }
  }
  const others = Array.isArray(slots[name]) ? (slots[name] as unknown[]) : []
  return { label, press: { command: command.name, slots: { ...slots, [name]: [...others, code] } } }
}

function slotOf(command: Command, kind: 'unit' | 'indicator'): string | undefined {
  return Object.entries(command.slots).find(([, slot]) => slot.of === kind)?.[0]
}

/** Not understood: the two commands that come nearest, each with an example. */
export function whichCommand(names: readonly string[], context: QuestionContext): Reply {
  const { t, language, commands } = context
  const near = names.flatMap((name) => commands.find((one) => one.name === name) ?? [])
  const lines = near.map((one) =>
    t.dialogue.commandLine({
      command: `/${nameIn(one, language)}`,
      about: one.about[language],
      example: one.examples[language][1] ?? one.examples[language][0],
    }),
  )
  return {
    blocks: [text(t.dialogue.notUnderstood), ...lines.map(text)],
    buttons: [{ label: t.dialogue.help, press: { command: 'help', slots: {} } }],
  }
}
