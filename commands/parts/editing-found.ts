import type { CivilDate } from '../../src/calendar/date.ts'
import type { Change } from '../../src/chat/changes.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Meant } from '../../src/chat/name-reader.ts'
import { type Button, type Reply, text } from '../../src/chat/reply.ts'
import { folded } from '../../src/directory/code.ts'
import { existsOn } from '../../src/directory/unit.ts'
import { indicatorName, unitName } from './names.ts'

/** What the words of an edit come to: a change, or what to answer instead. */
export type Read =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly reply: Reply }

/** An edit as it is being read: the command and all that was typed after it, to ask again with one part put right. */
export interface Reading {
  readonly command: string
  readonly words: string
  readonly context: CommandContext
}

/** What words come to that were read. */
export const reading = (change: Change): Read => ({ ok: true, change })

/** What is answered in place of a change, in one sentence. */
export const refusal = (sentence: string): Read => ({ ok: false, reply: { blocks: [text(sentence)] } })

/** The one unit that a part of the words names on a day, or a question. */
export function unitNamed(part: string, on: CivilDate, given: Reading): string | Read {
  const { editing } = given.context.t
  if (given.context.catalogue.units.has(part)) return part
  return theOne(part, given.context.reader.units(part, on), given, editing.unitNotFound, editing.whichUnit)
}

const separator = /\s*[,;]\s*|\s+(?:và|va|and)\s+/iu

/**
 * All the units that a list names on a day, none of its parts left out. A name may hold a comma or "và" itself
 * ("Sở Văn hóa, Thể thao và Du lịch"), so whole names are found first.
 */
export function unitsNamed(list: string, on: CivilDate, given: Reading): string[] | Read {
  const units = [...given.context.catalogue.units.values()].filter((unit) => existsOn(unit, on))
  const compound = units
    .flatMap(({ code, name, nameEn, aliases }) => [name, nameEn, ...aliases].map((text) => ({ code, text })))
    .filter(({ text }) => separator.test(text))
    .sort((one, other) => other.text.length - one.text.length)
  let rest = list
  for (const { code, text } of compound) {
    const at = folded(rest).indexOf(folded(text))
    if (at >= 0) rest = `${rest.slice(0, at)}${code}${rest.slice(at + text.length)}`
  }
  const found = rest.split(separator).map((part) => unitNamed(part, on, given))
  return found.find((one) => typeof one !== 'string') ?? [...new Set(found as string[])]
}

/** The one indicator that a part of the words names, or a question. */
export function indicatorNamed(part: string, given: Reading): string | Read {
  const { editing } = given.context.t
  if (given.context.catalogue.indicators.has(part)) return part
  const meant = given.context.reader.indicator(part)
  return theOne(part, meant, given, editing.indicatorNotFound, editing.whichIndicator)
}

type Sentence = (given: { words: string }) => string

function theOne(part: string, { codes, candidates }: Meant, given: Reading, none: Sentence, which: Sentence) {
  const [only, ...others] = codes
  if (only !== undefined && others.length === 0) return only
  const near = codes.length > 0 ? codes : candidates
  if (part === '' || near.length === 0) return refusal(none({ words: part }))
  return whichOf(part, near, which({ words: part }), given)
}

/** A button for each that may be meant: the same words, with its code in place of the name. */
function whichOf(part: string, codes: readonly string[], question: string, given: Reading): Read {
  const { command, words, context } = given
  const buttons = codes.map((code): Button => {
    const label = `${nameOf(code, context)} (${code})`
    return { label, press: { command, slots: { words: words.replace(part, code) } } }
  })
  return { ok: false, reply: { blocks: [text(question)], buttons } }
}

/** The name of a unit or an indicator in the reader's language; its code where it can't be seen. */
export function nameOf(
  code: string,
  { catalogue, language }: Pick<CommandContext, 'catalogue' | 'language'>,
): string {
  const unit = catalogue.units.get(code)
  if (unit !== undefined) return unitName(unit, language)
  const indicator = catalogue.indicators.get(code)
  if (indicator !== undefined) return indicatorName(indicator, language)
  return code
}
