const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/**
 * The character that a reference at this place stands for, and where the reference ends; null where there is
 * none that Telegram knows. It does not insist on the semicolon.
 */
export function characterReference(html: string, at: number): { character: string; end: number } | null {
  if (html[at] !== '&') return null
  // Nothing that it knows is longer.
  const [all = '', hex, decimal, name] =
    /^&(?:#x([0-9a-f]*)|#(\d*)|([a-z]+))/i.exec(html.slice(at, at + 32)) ?? []
  const character = name === undefined ? fromNumber(all, hex, decimal) : named[name]
  if (character === undefined) return null
  const end = at + all.length
  return { character, end: html[end] === ';' ? end + 1 : end }
}

function fromNumber(all: string, hex: string | undefined, decimal: string | undefined): string | undefined {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex || '0', 16)
  // Its own limits, of the number and of how long it is written.
  return code > 0 && code < 0x10ffff && all.length < 10 ? String.fromCodePoint(code) : undefined
}
