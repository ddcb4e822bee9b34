import type { CivilDate } from '../calendar/date.ts'
import { exceptions, groupAt, type UnitGroup } from './assignment-groups.ts'
import {
  type Item,
  type Reading,
  separators,
  strangerAt,
  type UnclearUnit,
  unitAt,
} from './assignment-unit.ts'
import { unitsOn } from './choose-unit.ts'
import { type Cursor, plainCursor } from './cursor.ts'
import { asKnown } from './know-words.ts'
import type { Lexicon } from './lexicon.ts'
import { type Placed, typedIn } from './placed.ts'
import { spansAt } from './spans.ts'
import { said } from './spelled.ts'

/** A list of those who are given work, and where it ends. */
export interface UnitList {
  readonly end: number
  readonly units: readonly string[]
  readonly group: UnitGroup | null
  /** Units that a group is given the work without: "các sở trừ Sở Y tế". */
  readonly except: readonly string[]
  readonly unclear: readonly UnclearUnit[]
}

/** Reads the list of units at a position of a text; null where none begins there. */
export type UnitListReader = (start: number) => UnitList | null

const introductions = said('sau đây :|sau đây|như sau :|sau :|gồm có|gồm :|gồm|là :|:')

/** Reads lists of units in a text, as the units are on a day. */
export function unitListsIn(placed: Placed, lexicon: Lexicon, today: CivilDate): UnitListReader {
  const known = asKnown(placed.tokens, lexicon)
  const spans = placed.tokens.map((_, start) => spansAt(start, known, lexicon))
  const reading: Reading = { placed, cursor: plainCursor(placed.tokens), spans, lexicon, today }
  return (start) => {
    const items: Item[] = []
    const except: Item[] = []
    let [end, at]: [number, number | null] = [start, start]
    while (at !== null) {
      const item = itemAt(reading, at, items.length > 0 && at === end)
      if (item === null) break
      items.push(item)
      end = pastRole(reading.cursor, item.end)
      at = reading.cursor.past(end, separators) ?? end
      const without = reading.cursor.past(end, exceptions)
      if (without === null) continue
      const list = exceptedAt(reading, without)
      if (list.items.length === 0) continue
      except.push(...list.items)
      end = reading.cursor.past(list.end, closing) ?? list.end
      at = reading.cursor.past(end, separators)
    }
    return items.length === 0 ? null : together(items, except, end)
  }
}

const role = said(
  '( chủ trì )|( phối hợp )|( cơ quan chủ trì )|( cơ quan phối hợp )|( đơn vị chủ trì )|( đầu mối )|( lead )|( support )',
)

/** "Sở Nội vụ (chủ trì), Sở Tư pháp (phối hợp)": the list goes on behind the part that a unit has in it. */
function pastRole(cursor: Cursor, end: number): number {
  return cursor.past(end, role) ?? end
}

const closing = said(')')

function exceptedAt(reading: Reading, start: number): { items: Item[]; end: number } {
  const items: Item[] = []
  let end = start
  for (let at: number | null = start; at !== null; at = reading.cursor.past(end, separators)) {
    const item = unitAt(reading, at, false) ?? kindAt(reading, at)
    if (item === null) break
    items.push(item)
    end = item.end
  }
  return { items, end }
}

/** "… trừ các huyện": all units of a kind. */
function kindAt(reading: Reading, at: number): Item | null {
  const { cursor, lexicon, today } = reading
  const found = groupAt(cursor, at, (position) => unitAt(reading, position, false) !== null)
  if (found === null || found.counted || found.group === 'all') return null
  const ofKind = [...lexicon.catalogue.units.values()].filter(({ kind }) => kind === found.group)
  const codes = unitsOn(
    ofKind.map(({ code }) => code),
    today,
    lexicon.catalogue,
  )
  return { end: found.end, units: codes, group: null, unclear: [] }
}

function together(items: readonly Item[], excepted: readonly Item[], end: number): UnitList {
  const groups = new Set(items.flatMap(({ group }) => group ?? []))
  const units = [...new Set(items.flatMap((item) => item.units))]
  const except = excepted.flatMap((item) => item.units)
  const [group = null] = groups
  return {
    end,
    units: units.filter((code) => !except.includes(code)),
    group: groups.size > 1 ? 'all' : group,
    except,
    unclear: [...items, ...excepted].flatMap(({ unclear }) => unclear),
  }
}

/** A group, a unit, or words for one that is not known. `runsOn`: no comma or "và" stands before it. */
function itemAt(reading: Reading, at: number, runsOn: boolean): Item | null {
  const { cursor, placed } = reading
  const group = groupAt(cursor, at, (position) => unitAt(reading, position, false) !== null)
  const unit = unitAt(reading, at, runsOn)
  // "the Department of Health" is one of the departments.
  if (group === null || (unit !== null && unit.end > group.end)) return unit ?? strangerAt(reading, at)
  const introduced = cursor.past(group.end, introductions) ?? group.end
  const named = unitAt(reading, introduced, introduced === group.end)
  if (named !== null) return named
  if (!group.counted) return { end: group.end, units: [], group: group.group, unclear: [] }
  const unclear = [{ words: typedIn(placed, group), candidates: [] }]
  return { end: group.end, units: [], group: null, unclear }
}
