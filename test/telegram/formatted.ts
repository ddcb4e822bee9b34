import { type Formatted, parseHtml } from './html.ts'
import { HtmlError } from './html-tag.ts'
import { violation } from './refusal.ts'
import type { Entity, User } from './wire.ts'

/** A text's formatting as a call says it. */
export interface Formatting {
  readonly parse_mode?: string | undefined
  readonly entities?: readonly Entity[] | undefined
  /** Users whom the bot has met. */
  readonly userOf?: (id: number) => User | undefined
}

/** Entities that a message can have; Telegram leaves out the others without a word. */
const mostEntities = 100
/** Texts of nothing but these look empty. */
const invisible = /^[\s\u00ad\u180e\u200b-\u200f\u2060-\u2064\u2800\ufeff]*$/

/** Reads a text as a call gives it, and tidies it as Telegram does; throws Refusal. */
function formatted(given: string, { parse_mode, entities, userOf }: Formatting): Formatted {
  if (parse_mode === undefined) return tidy(withEntities(given, entities ?? []))
  if (entities !== undefined) throw violation('entities can be given instead of parse_mode, not with it')
  if (parse_mode.toLowerCase() !== 'html') throw violation('unsupported parse_mode')
  try {
    return tidy(parseHtml(given, userOf))
  } catch (error) {
    if (error instanceof HtmlError) throw violation(`can't parse entities: ${error.message}`)
    throw error
  }
}

/** A message's text: 1–4096 UTF-16 code units, counted after the entities are read; throws Refusal. */
export function messageText(given: string | undefined, formatting: Formatting): Formatted {
  if (given === undefined || given === '') throw violation('message text is empty')
  const read = formatted(given, formatting)
  if (invisible.test(read.text)) throw violation('text must be non-empty')
  if (read.text.length > 4096) throw violation('message is too long')
  return read
}

/** A caption: at most 1024 UTF-16 code units; throws Refusal. */
export function caption(given: string | undefined, formatting: Formatting): Formatted {
  const read = formatted(given ?? '', formatting)
  if (read.text.length > 1024) throw violation('message caption is too long')
  return read
}

function withEntities(text: string, entities: readonly Entity[]): Formatted {
  for (const { offset, length, type } of entities)
    if (offset < 0 || length < 1 || offset + length > text.length)
      throw violation(`entity ${type} at offset ${offset} with length ${length} is outside of the text`)
  return { text, entities, lost: [] }
}

/** Without control characters, and without the space around it. */
function tidy({ text, entities, lost }: Formatted): Formatted {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  const spaced = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ' ')
  const end = spaced.replace(/[ \t\r\n]+$/, '').length
  const [blank = ''] = /^[ \r\n]*/.exec(spaced) ?? []
  const start = Math.min(blank.length, entities[0]?.offset ?? blank.length, end)
  const keeps = (at: number) => at >= start && at < end && spaced[at] !== '\r'
  const moved: number[] = [0]
  for (let at = 0; at < spaced.length; at++) moved.push((moved[at] ?? 0) + (keeps(at) ? 1 : 0))
  const placed = entities.map((entity) => {
    const offset = moved[entity.offset] ?? 0
    return { ...entity, offset, length: (moved[entity.offset + entity.length] ?? 0) - offset }
  })
  const kept = placed.filter(({ length }) => length > 0)
  const bad = [...lost, ...misplaced(kept)]
  return {
    text: spaced.slice(start, end).replaceAll('\r', ''),
    entities: kept.slice(0, mostEntities),
    lost: kept.length > mostEntities ? [...bad, `${kept.length} entities, of at most ${mostEntities}`] : bad,
  }
}

/** Formats where the reference does not allow them: within code, or a quotation within another. */
function misplaced(entities: readonly Entity[]): readonly string[] {
  const meets = (a: Entity, b: Entity) => a.offset < b.offset + b.length && b.offset < a.offset + a.length
  return entities.flatMap((a, index) =>
    entities
      .slice(index + 1)
      .filter((b) => meets(a, b) && !agree(a.type, b.type))
      .map((b) => `${b.type} can't be within ${a.type}, or around it`),
  )
}

function agree(a: string, b: string): boolean {
  const both = [a, b]
  if (both.every((type) => type.endsWith('blockquote'))) return false
  return (
    !both.some((type) => type === 'code' || type === 'pre') ||
    both.some((type) => type.endsWith('blockquote'))
  )
}
