import { characterReference } from './html-reference.ts'
import { HtmlError, readTag, type Tag } from './html-tag.ts'
import type { Entity, User } from './wire.ts'

/** A text as a person sees it, and what its stretches are. */
export interface Formatted {
  readonly text: string
  readonly entities: readonly Entity[]
  /** What Telegram leaves out without a word: links that are none, formats where none may be. */
  readonly lost: readonly string[]
}

const simple: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
}

type Open = Tag & { readonly offset: number }

/**
 * Reads HTML as Telegram does (`parse_mode: 'HTML'`): only its own tags, every one closed, and of the character
 * references only `&lt;`, `&gt;`, `&amp;`, `&quot;` and numbers. Throws HtmlError with Telegram's words.
 * `userOf` is a user whom the bot may mention by a link, if it is one.
 *
 * Source: https://core.telegram.org/bots/api#html-style, and the tests of TDLib's parser for what that leaves open.
 */
export function parseHtml(
  html: string,
  userOf: (id: number) => User | undefined = () => undefined,
): Formatted {
  const open: Open[] = []
  const entities: Entity[] = []
  const lost: string[] = []
  let text = ''
  for (let at = 0; at < html.length; ) {
    const reference = characterReference(html, at)
    if (reference !== null) {
      text += reference.character
      at = reference.end
    } else if (html[at] !== '<') {
      text += html[at++]
    } else if (html[at + 1] !== '/') {
      const { tag, end } = readTag(html, at)
      open.push({ ...tag, offset: text.length })
      at = end
    } else {
      at = endOfTag(html, at, open.at(-1))
      close(open.pop() as Open, text, entities, lost, userOf)
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw new HtmlError(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  if (/\p{Surrogate}/u.test(text))
    throw new HtmlError(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    )
  // By their places, those outside before those within, which were closed earlier.
  const sorted = entities
    .map(({ type, ...entity }) => ({ ...entity, type: type === code ? 'code' : type }))
    .reverse()
    .toSorted((a, b) => a.offset - b.offset || b.length - a.length)
  return { text, entities: sorted, lost }
}

/** Where an end tag ends, if it is that of the innermost open tag. */
function endOfTag(html: string, at: number, innermost: Open | undefined): number {
  const offset = Buffer.byteLength(html.slice(0, at))
  if (innermost === undefined) throw new HtmlError(`Unexpected end tag at byte offset ${offset}`)
  const [, name = '', closed] = /^<\/([^\s\v\0>]*)[\s\v\0]*(>?)/.exec(html.slice(at)) ?? []
  if (closed !== '>') throw new HtmlError(`Unclosed end tag at byte offset ${offset}`)
  if (name !== '' && name !== innermost.name)
    throw new HtmlError(
      `Unmatched end tag at byte offset ${offset}, expected "</${innermost.name}>", found "</${name}>"`,
    )
  return html.indexOf('>', at) + 1
}

/** A `<code class="language-…">`, until it is known whether it lies within a `<pre>`. */
const code = 'code with a language'

/** What a tag makes of the text between its two ends. */
function close(
  tag: Open,
  text: string,
  entities: Entity[],
  lost: string[],
  userOf: (id: number) => User | undefined,
): void {
  const { name, argument, offset } = tag
  const at = { offset, length: text.length - offset }
  if (at.length === 0) return
  const last = entities.at(-1)
  const same = last?.offset === at.offset && last.length === at.length ? last : undefined
  if (name === 'pre' && same?.type === code) entities.splice(-1, 1, { ...same, type: 'pre' })
  else if (name === 'pre') entities.push({ type: 'pre', ...at })
  else if (name === 'code' && argument !== '') entities.push({ type: code, ...at, language: argument })
  else if (name === 'code') entities.push({ type: 'code', ...at })
  else if (name === 'tg-emoji') entities.push({ type: 'custom_emoji', ...at, custom_emoji_id: argument })
  else if (name === 'blockquote')
    entities.push({ type: argument === '' ? 'blockquote' : 'expandable_blockquote', ...at })
  else if (name === 'a') {
    const link = linkOf(argument || text.slice(offset), userOf)
    if (link === null) lost.push(`<a href="${argument}"> is no link`)
    else entities.push({ ...link, ...at })
  } else entities.push({ type: simple[name] ?? name, ...at })
}

/** What a link leads to; null if it is none, or mentions somebody whom the bot has never met. */
function linkOf(
  url: string,
  userOf: (id: number) => User | undefined,
): { type: string; url?: string; user?: User } | null {
  const [, id] = /^tg:\/\/user\?id=(\d+)$/.exec(url) ?? []
  if (id !== undefined) {
    const user = userOf(Number(id))
    return user === undefined ? null : { type: 'text_mention', user }
  }
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`
  if (!URL.canParse(full)) return null
  const { protocol, hostname, href } = new URL(full)
  if (protocol === 'tg:') return { type: 'text_link', url: full }
  if (!['http:', 'https:'].includes(protocol)) return null
  return hostname.includes('.') || hostname === 'localhost' ? { type: 'text_link', url: href } : null
}
