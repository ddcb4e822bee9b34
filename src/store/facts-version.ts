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

/** Tables that change with every figure that is sent; who there is, what is counted and when are read from others. */
const entered: ReadonlySet<string> = new Set(['Figure', 'Approval', 'ApprovalFigure', 'AuditEntry'])

const reading = /^\s*(select|pragma|begin|commit|rollback|savepoint|release)\b/i
const writing =
  /^\s*(?:insert\s+(?:or\s+\w+\s+)?into|update|delete\s+from)\s+(?:[`"]?main[`"]?\.)?[`"]?(\w+)/i

/** What of that which is remembered between two questions a statement may change. */
type Changed = 'nothing' | 'figures' | 'anything'

/** What a statement may change; where in doubt anything. Pure. */
export function changedBy(sql: string): Changed {
  if (reading.test(sql)) return 'nothing'
  const [, table = ''] = writing.exec(sql) ?? []
  if (passing.has(table)) return 'nothing'
  return entered.has(table) ? 'figures' : 'anything'
}

/** Texts that differ whenever something may have changed meanwhile. */
export interface FactsVersion {
  /** Whatever is remembered. */
  anything(): string
  /** The same but for figures, their approval and the audit trail. */
  apartFromFigures(): string
}
