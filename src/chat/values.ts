import { z } from 'zod'
import type { Catalogue } from '../directory/catalogue.ts'
import { languages } from '../directory/person.ts'
import { unitKinds } from '../directory/unit.ts'
import { changesAsked } from '../indicators/change.ts'
import { mostSelected, movingEnds, standingEnds } from '../indicators/selection.ts'
import { longestText } from '../language/text.ts'
import { assignmentDraft } from './assignment-draft.ts'
import { change } from './changes.ts'
import type { PlainSlots } from './conversation.ts'
import { correctionDraft } from './correction-draft.ts'
import { evidenceFile } from './file.ts'
import type { Filled, Slot, SlotKind, Slots } from './slots.ts'

const civil = z.iso.date()
const periodKinds = ['day', 'week', 'month', 'quarter', 'half', 'nine-months', 'year', 'range'] as const
const period = z
  .object({ kind: z.enum(periodKinds), from: civil, to: civil })
  .refine((one) => one.from <= one.to)

const numberedWeek = z.object({ number: z.int(), year: z.int(), monday: civil.nullable() })

const selected = z.int().min(1).max(mostSelected)
const selection = z.union([
  z.object({ end: z.enum(standingEnds), number: selected }),
  z.object({ end: z.enum(movingEnds), number: selected.nullable() }),
])

/** Reads one plain value of each kind back into what a command is given; undefined where it is not one. */
const readers: { readonly [Kind in SlotKind]: (plain: unknown, catalogue: Catalogue) => unknown } = {
  indicator: (plain, catalogue) => (typeof plain === 'string' ? catalogue.indicators.get(plain) : undefined),
  unit: (plain, catalogue) => (typeof plain === 'string' ? catalogue.units.get(plain) : undefined),
  period: (plain) => period.safeParse(plain).data,
  week: (plain) => z.union([period, numberedWeek]).safeParse(plain).data,
  group: (plain) => z.enum(unitKinds).safeParse(plain).data,
  selection: (plain) => selection.safeParse(plain).data,
  why: (plain) => z.enum(changesAsked).safeParse(plain).data,
  language: (plain) => z.enum(languages).safeParse(plain).data,
  words: (plain) => z.string().max(longestText).safeParse(plain).data,
  filled: (plain) => z.record(z.string().max(100), z.string().max(longestText)).safeParse(plain).data,
  file: (plain) => evidenceFile.safeParse(plain).data,
  change: (plain) => change.safeParse(plain).data,
  draft: (plain) => assignmentDraft.safeParse(plain).data,
  correction: (plain) => correctionDraft.safeParse(plain).data,
  key: (plain) => z.string().max(100).safeParse(plain).data,
  command: (plain) => z.string().max(40).safeParse(plain).data,
}

/**
 * Plain slots (from a text, a button, the database) as the values that a command is given, with the home
 * unit where one may be left out. Null where a value is missing, malformed or outside of what the person
 * may see: the catalogue is already cut to that.
 */
export function valuesOf<S extends Slots>(
  slots: S,
  plain: PlainSlots,
  catalogue: Catalogue,
): Filled<S> | null {
  const filled: Record<string, unknown> = {}
  for (const [name, slot] of Object.entries(slots)) {
    const value = slotValue(slot, plain[name], catalogue)
    if (value === undefined) return null
    filled[name] = value
  }
  return filled as Filled<S>
}

function slotValue(slot: Slot, plain: unknown, catalogue: Catalogue): unknown {
  const empty = plain === undefined || plain === null || (Array.isArray(plain) && plain.length === 0)
  if (empty) return emptyValue(slot, catalogue)
  const read = readers[slot.of]
  if (!slot.many) return read(plain, catalogue)
  const values = (Array.isArray(plain) ? plain : [plain]).map((one) => read(one, catalogue))
  return values.includes(undefined) ? undefined : values
}

function emptyValue(slot: Slot, catalogue: Catalogue): unknown {
  if (slot.whenMissing === 'ask') return undefined
  if (slot.whenMissing === 'leave') return slot.many ? [] : null
  const home = catalogue.units.get(catalogue.committees[0]?.home ?? '')
  if (home === undefined) return undefined
  return slot.many ? [home] : home
}

/** The names of the slots that must be asked for, in their order. */
export function missingSlots(slots: Slots, plain: PlainSlots): string[] {
  return Object.entries(slots)
    .filter(([name, slot]) => slot.whenMissing === 'ask' && (plain[name] ?? null) === null)
    .map(([name]) => name)
}
