import type { NumberedWeek } from '../language/numbered-week.ts'
import type { Understanding } from '../language/understand.ts'
import type { Command } from './command.ts'
import type { Conversation, PlainSlots } from './conversation.ts'
import type { SlotKind, Slots } from './slots.ts'

/** What a text gives to each kind of slot, as plain data; undefined where it says nothing of it. */
export type Given = Partial<Record<SlotKind, unknown>>

/**
 * The plain values that a text gives. `own` stands for the speaker's own units, `numbered` is the week that it names by
 * a number.
 */
export function givenBy(
  understanding: Understanding,
  own: readonly string[],
  numbered: NumberedWeek | null,
): Given {
  const units = understanding.units.length === 0 && understanding.own ? own : understanding.units
  const week = numbered ?? understanding.period
  return {
    words: understanding.text,
    ...(understanding.indicator !== null && { indicator: understanding.indicator }),
    ...(units.length > 0 && { unit: units }),
    ...(understanding.period !== null && { period: understanding.period }),
    ...(week !== null && { week }),
    ...(understanding.group !== null && { group: understanding.group }),
    ...(understanding.selection !== null && { selection: understanding.selection }),
    ...(understanding.why !== null && { why: understanding.why }),
  }
}

/** The slots of a command filled with what was given. */
export function slotsFrom(slots: Slots, given: Given): PlainSlots {
  const filled: Record<string, unknown> = {}
  for (const [name, slot] of Object.entries(slots)) {
    const value = given[slot.of]
    if (value === undefined) continue
    filled[name] = slot.many || !Array.isArray(value) ? value : value[0]
  }
  return filled
}

/**
 * Which command a text calls, and with what, in the light of the question before. A follow-up ("còn Sở Công
 * Thương?"), the answer to an open question, or units and periods alone refine that question; a command that
 * leaves out what it needs ("xếp hạng thì sao?") takes it over. Null where nothing is wanted.
 */
export function refine(
  understanding: Understanding,
  given: Given,
  before: Conversation | null,
  find: (name: string) => Command | undefined,
): { command: string; slots: PlainSlots } | null {
  const earlier = before === null ? undefined : find(before.command)
  if (before !== null && earlier !== undefined && refines(understanding, before, earlier)) {
    return {
      command: before.command,
      slots: merged(earlier.slots, before.slots, given, understanding.follow),
    }
  }
  if (understanding.command === null) return null
  const wanted = find(understanding.command)
  if (wanted === undefined) return { command: understanding.command, slots: {} }
  const slots = slotsFrom(wanted.slots, given)
  // "TTTT tháng 5" names what it is about, though not clearly, and takes nothing over.
  const named = understanding.ask?.about === 'indicator' && understanding.ask.candidates.length > 0
  if (earlier === undefined || before === null || named || !needsMore(wanted.slots, slots)) {
    return { command: wanted.name, slots }
  }
  const carried = slotsFrom(wanted.slots, givenIn(earlier.slots, before.slots))
  return { command: wanted.name, slots: merged(wanted.slots, carried, given, understanding.follow) }
}

function refines(understanding: Understanding, before: Conversation, earlier: Command): boolean {
  if (understanding.said && understanding.command !== before.command) return false
  if (!takesWhatIsNamed(understanding, earlier)) return false
  if (understanding.follow !== null) return true
  const asked = before.asked === null ? undefined : earlier.slots[before.asked]?.of
  if (asked === 'indicator' && understanding.indicator !== null && !understanding.said) return true
  const names = understanding.units.length > 0 || understanding.own || understanding.period !== null
  return !understanding.said && understanding.indicator === null && understanding.ask === null && names
}

/** Units go on from a question about units, be they slots of its own or read by it out of the words. */
function takesWhatIsNamed({ units, period, indicator }: Understanding, { slots }: Command): boolean {
  const kinds = new Set(Object.values(slots).map(({ of }) => of))
  if (!kinds.has('words') || kinds.has('unit')) return true
  return units.length > 0 && period === null && indicator === null
}

/** Whether a slot that has to be filled is not. */
function needsMore(slots: Slots, filled: PlainSlots): boolean {
  return Object.entries(slots).some(
    ([name, slot]) => slot.whenMissing === 'ask' && filled[name] === undefined,
  )
}

function merged(slots: Slots, old: PlainSlots, given: Given, follow: Understanding['follow']): PlainSlots {
  const fresh = slotsFrom(slots, given)
  const result: Record<string, unknown> = { ...old, ...fresh }
  for (const [name, slot] of Object.entries(slots)) {
    const before = old[name]
    const after = fresh[name]
    if (follow === 'add' && slot.many && Array.isArray(before) && Array.isArray(after)) {
      result[name] = [...new Set([...before, ...after])]
    }
    // "còn Sở Y tế?" after "các huyện" no longer speaks of the districts.
    if (slot.of === 'group' && given.unit !== undefined && given.group === undefined) delete result[name]
  }
  return result
}

/** The values of filled slots by their kind, to hand them over to another command. */
function givenIn(slots: Slots, filled: PlainSlots): Given {
  const given: Given = {}
  for (const [name, slot] of Object.entries(slots)) {
    const value = filled[name]
    if (value !== undefined && value !== null)
      given[slot.of] = slot.of === 'unit' && !Array.isArray(value) ? [value] : value
  }
  return { ...given, ...(given.period !== undefined && { week: given.period }) }
}
