import type { CommandContext } from '../../src/chat/command.ts'
import { comparable } from '../../src/chat/named.ts'
import { unitsSaid } from './assign-units.ts'
import { strangeUnit } from './strange-unit.ts'

/** What units are reminded of: one assignment, all that is overdue, figures, or what the secretary writes. */
export type NudgeAbout =
  | { readonly kind: 'assignment'; readonly id: number }
  | { readonly kind: 'overdue' | 'figures' | 'words' }

/** A reminder as it is asked for. */
export interface AskedNudge {
  readonly about: NudgeAbout
  /** Codes of the units that were named; null where all are meant whom it concerns. */
  readonly units: readonly string[] | null
  /** The secretary's own words; null for the program's. */
  readonly words: string | null
}

/** `assignment:12`, as a button carries it. */
export const aboutText = (about: NudgeAbout): string =>
  about.kind === 'assignment' ? `assignment:${about.id}` : about.kind

/** What `aboutText` wrote; null for anything else. */
export function aboutFrom(text: string): NudgeAbout | null {
  const number = /^assignment:(\d{1,9})$/.exec(text)?.[1]
  if (number !== undefined) return { kind: 'assignment', id: Number(number) }
  const kind = (['overdue', 'figures', 'words'] as const).find((one) => one === text)
  return kind === undefined ? null : { kind }
}

const figures =
  /\b(so lieu|chua nop|chua gui|chua bao cao|chua nhap|bao cao tuan|figures|not reported|missing|report)\b/
const overdue = /\b(qua han|tre han|cham|tre|muon|overdue|late)\b/
const numbered = /(?:\b(?:viec|cong viec|work|assignment|no\.?)\s+(?:so\s+)?#?|^\s*#?)(\d{1,9})\b/

/** Words that name a unit which can't be told. */
interface StrangeUnit {
  readonly strange: string
}

/**
 * "Sở Y tế: đề nghị gửi báo cáo trước 16h", "việc 12", "các sở chưa nộp": whom, and of what. Null where nothing is
 * said of either.
 */
export function nudgeAsked(said: string, context: CommandContext): AskedNudge | StrangeUnit | null {
  const { reader } = context
  // "16:00" is no place to cut.
  const cut = /:\s+|:$/.exec(said)
  const head = cut === null ? said : said.slice(0, cut.index)
  const own = cut === null ? '' : said.slice(cut.index + 1).trim()
  const words = own === '' ? null : own
  const plain = comparable(head)
  const named = unitsIn(head, plain, context)
  // A name that is nobody's must not become all who are late.
  const strange = named.length > 0 ? null : strangeUnit(head, reader.unitsAmong(head).strange)
  if (strange !== null) return { strange }
  const units = named.length === 0 ? null : named
  const number = numbered.exec(plain)?.[1]
  if (number !== undefined) return { about: { kind: 'assignment', id: Number(number) }, units, words }
  if (figures.test(plain)) return { about: { kind: 'figures' }, units, words }
  if (overdue.test(plain)) return { about: { kind: 'overdue' }, units, words }
  if (units === null) return null
  return { about: { kind: words === null ? 'overdue' : 'words' }, units, words }
}

/** The units that words name, one by one or all of a kind. */
function unitsIn(words: string, plain: string, context: CommandContext): string[] {
  const group = /\bcac so\b|\bso nganh\b|\bdepartments\b/.test(plain)
    ? 'department'
    : /\bcac (huyen|thi xa|thanh pho|dia phuong)\b|\bdistricts\b/.test(plain)
      ? 'district'
      : null
  return unitsSaid({ units: context.reader.unitsAmong(words).codes, group, except: [] }, context)
}
