import { characterReference } from './html-reference.ts'

/** HTML that Telegram can't parse, in its own words. */
export class HtmlError extends Error {
  override readonly name = 'HtmlError'
}

/** A start tag: its name, and the one attribute that matters for it; empty where there is none. */
export interface Tag {
  readonly name: string
  readonly argument: string
}

const names = 'a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote'.split(' ')

const isSpace = (character: string | undefined): boolean =>
  character !== undefined && ' \t\r\n\0\v'.includes(character)

/** Reads the start tag at this place; throws HtmlError. `end` is where it ends. */
export function readTag(html: string, begin: number): { tag: Tag; end: number } {
  const offset = (at: number) => Buffer.byteLength(html.slice(0, at))
  const from = (message: string, at = begin) => new HtmlError(`${message} at byte offset ${offset(at)}`)
  let at = begin + 1
  const skip = (over: (character: string | undefined) => boolean) => {
    const start = at
    while (at < html.length && over(html[at])) at++
    return html.slice(start, at)
  }

  const name = skip((character) => !isSpace(character) && character !== '>').toLowerCase()
  if (at >= html.length) throw from('Unclosed start tag')
  if (!names.includes(name)) throw from(`Unsupported start tag "${name}"`)
  let argument = ''
  skip(isSpace)
  while (html[at] !== '>') {
    const attribute = skip((character) => !isSpace(character) && !'=>/"\''.includes(character ?? ''))
    if (at >= html.length) throw from(`Unclosed start tag "${name}"`)
    if (attribute === '') throw from(`Empty attribute name in the tag "${name}"`)
    skip(isSpace)
    let value = '1'
    if (html[at] === '=') {
      at++
      skip(isSpace)
      value = attributeValue()
    } else if (attribute !== 'expandable') value = ''
    if (at >= html.length) throw from('Unclosed start tag')
    argument = argumentOf(name, attribute, value) ?? argument
    skip(isSpace)
    if (at >= html.length) throw from(`Unclosed start tag "${name}"`)
  }
  if (name === 'span' && argument !== 'spoiler') throw from('Tag "span" must have class "tg-spoiler"')
  return { tag: { name, argument }, end: at + 1 }

  /** A token of letters, digits, `.` and `-`, or anything in quotes. */
  function attributeValue(): string {
    if (at >= html.length) throw from(`Unclosed start tag "${name}"`)
    const quote = html[at]
    if (quote !== '"' && quote !== "'") {
      const token = at
      const value = skip((character) => /[a-z0-9.-]/i.test(character ?? '')).toLowerCase()
      if (!isSpace(html[at]) && html[at] !== '>') throw from('Unexpected end of name token', token)
      return value
    }
    let value = ''
    at++
    while (at < html.length && html[at] !== quote) {
      const reference = characterReference(html, at)
      value += reference?.character ?? html[at]
      at = reference?.end ?? at + 1
    }
    at++
    return value
  }
}

/** What an attribute says that matters for its tag. */
function argumentOf(name: string, attribute: string, value: string): string | undefined {
  if (name === 'a' && attribute === 'href') return value
  if (name === 'tg-emoji' && attribute === 'emoji-id') return value
  if (name === 'blockquote' && attribute === 'expandable') return '1'
  if (name === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice(9)
  if (name === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice(3)
  return undefined
}
