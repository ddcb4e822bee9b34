import type { Rich, Style } from '../../text/rich.ts'

const tags: Readonly<Record<Style, string | null>> = { plain: null, bold: 'b', italic: 'i', pre: 'pre' }

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The one escaper: text as Telegram's HTML shows it, also within an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => references[character] ?? character)
}

/** A text in Telegram's HTML, every tag of which is closed. */
export function htmlOf(text: Rich): string {
  return text
    .map((span) => {
      const tag = tags[span.style]
      const escaped = escapeHtml(span.text)
      return tag === null ? escaped : `<${tag}>${escaped}</${tag}>`
    })
    .join('')
}
