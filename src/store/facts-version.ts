/** Tables that messages pass through: nothing that is remembered between two questions is read from them. */
const passing: ReadonlySet<string> = new Set([
  'Arrival',
  'Delivery',
  'Keyboard',
  'Conversation',
  'Pause',
  'Notice',
  'FigureDraft',
])

const reading = /^\s*(select|pragma|begin|commit|rollback|savepoint|release)\b/i
const writing =
  /^\s*(?:insert\s+(?:or\s+\w+\s+)?into|update|delete\s+from)\s+(?:[`"]?main[`"]?\.)?[`"]?(\w+)/i

/** Whether a statement may change what is remembered between two questions; where in doubt it may. Pure. */
export function mayChangeFacts(sql: string): boolean {
  if (reading.test(sql)) return false
  const [, table = ''] = writing.exec(sql) ?? []
  return !passing.has(table)
}
