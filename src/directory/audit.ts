/** One change: append-only, and no command can alter it. */
export interface AuditEntry {
  readonly id: number
  readonly at: Date
  /** Name of who did it; null where the program did it by itself. */
  readonly by: string | null
  /** The chat that it came through. */
  readonly chat: string
  /** Null where it concerns the whole installation. */
  readonly committee: string | null
  /** What was done: `unit.rename`, `person.invite`, … */
  readonly action: AuditAction
  /** Code or id of what was changed. */
  readonly subject: string
  /** How it was, and how it is; null where there was nothing, or is nothing any more. */
  readonly before: unknown
  readonly after: unknown
}

/** Every kind of change that the trail knows. */
const auditActions = [
  'invitation.create',
  'invitation.revoke',
  'person.join',
  'person.link',
  'person.revoke',
  'person.handover',
  'unit.add',
  'unit.rename',
  'unit.merge',
  'unit.retire',
  'unit.aliases',
  'indicator.add',
  'indicator.rename',
  'indicator.aliases',
  'target.set',
  'target.remove',
  'group.bind',
  'group.unbind',
  'group.move',
  'assignment.give',
  'recurring.add',
  'recurring.end',
  'meeting.set',
  'meeting.move',
  'meeting.cancel',
  'meeting.repeat',
  'meeting.end',
  'part.receive',
  'part.report',
  'part.attach',
  'part.verify',
  'part.return',
  'part.ask-extension',
  'part.grant',
  'part.refuse',
  'part.reschedule',
  'part.withdraw',
  'nudge.send',
  'nudge.correct',
  'nudge.withdraw',
  'calendar.set',
  'calendar.remove',
  'escalation.set',
  'reporting-calendar.set',
  'figure.report',
  'figure.correct',
  'figure.approve',
  'figure.return',
  'approval.set',
  'wording.set',
  'wording.reset',
] as const
export type AuditAction = (typeof auditActions)[number]

/** Which entries to look at, the newest first. */
export interface AuditQuery {
  /** The committees whose whole trail is read, and with it what concerns the whole installation. */
  readonly committees: readonly string[]
  /** Units whose own entries are read besides. */
  readonly units?: readonly string[]
  /** Only what concerns this unit, indicator or group, by code or key. */
  readonly subject?: string
  /** Only what this person did, or what concerns them. */
  readonly person?: string
  /** Only entries before this one, for paging. */
  readonly before?: number
  readonly limit: number
}

/** Reads the audit trail. */
export interface AuditReader {
  list(query: AuditQuery): Promise<AuditEntry[]>
}
