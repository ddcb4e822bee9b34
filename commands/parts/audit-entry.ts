import type { SpecialDay } from '../../src/calendar/working-days.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Fact } from '../../src/chat/reply.ts'
import type { EscalationSettings } from '../../src/deadlines/escalation.ts'
import { withOwnNames } from '../../src/deadlines/placeholders.ts'
import type { OwnWording } from '../../src/deadlines/wording-book.ts'
import type { AuditEntry } from '../../src/directory/audit.ts'
import type { Binding } from '../../src/directory/binding.ts'
import type { Edited } from '../../src/directory/editing.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { ReportingTimes } from '../../src/figures/reporting-week.ts'
import { writeDate, writeInstant } from '../../src/i18n/dates.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Target } from '../../src/indicators/target.ts'
import { figureText, type PastFigure, type PastReport } from './audit-figure.ts'
import { meetingText, type PastMeeting } from './audit-meeting.ts'
import { peopleText } from './audit-people.ts'
import { nudgeText, type PastNudge, type PastWork, workText } from './audit-work.ts'
import { nameOf } from './editing-found.ts'
import { indicatorLine, targetLine } from './editing-lines.ts'
import { unitLine } from './editing-unit-lines.ts'
import { changedFacts } from './escalation-view.ts'
import { changedTimes } from './reporting-calendar-view.ts'

/** One entry of the trail: when, who and through which chat; what, and how it was and is. */
export function entryFact(entry: AuditEntry, context: CommandContext): Fact {
  const { language, t, timeZone } = context
  const label = t.audit.line({
    time: writeInstant(entry.at, language, timeZone),
    by: entry.by ?? t.audit.program,
    chat: chatName(entry.chat, context),
  })
  const action = t.audit.actions[entry.action]
  return { label, value: t.audit.entry({ action, details: detailsOf(entry, context) }) }
}

/** "Telegram", not which chat of it. */
function chatName(chat: string, { t }: CommandContext): string {
  const [channel = ''] = chat.split(':')
  const names: Readonly<Record<string, string>> = t.audit.chats
  return names[channel] ?? channel
}

/** What stands in an entry is what was recorded of its kind of change, and nothing can alter it. */
function detailsOf({ action, subject, before, after }: AuditEntry, context: CommandContext): string {
  switch (action.slice(0, action.indexOf('.'))) {
    case 'unit':
      return unitLine({ before, after } as Edited<Unit>, context)
    case 'indicator':
      return indicatorLine({ before, after } as Edited<Indicator>, context)
    case 'target':
      return targetLine({ before, after } as Edited<Target>, context)
    case 'group':
      return action === 'group.move' ? subject : groupText(before, after, context)
    case 'recurring':
      return ((after ?? before) as PastWork).title
    case 'meeting':
      return meetingText(before as PastMeeting | null, after as PastMeeting | null, context)
    case 'assignment':
    case 'part':
      return workText(before as PastWork | null, after as PastWork, context)
    case 'nudge':
      return nudgeText(before as PastNudge | null, after as PastNudge | null, context)
    case 'figure':
      return figureText(before as PastFigure | null, after as PastFigure | PastReport, context)
    case 'approval':
      return approvalText(before as boolean, after as boolean, context)
    case 'calendar':
      return dayText((after ?? before) as SpecialDay, context)
    case 'wording':
      return wordingText(before as PastWording | null, after as PastWording | null, context)
    case 'escalation':
      return changedFacts(before as EscalationSettings, after as EscalationSettings, context)
        .map(({ label, value }) => `${label}: ${value}`)
        .join('; ')
    case 'reporting-calendar':
      return changedTimes(before as ReportingTimes, after as ReportingTimes, context)
        .map(({ label, value }) => `${label}: ${value}`)
        .join('; ')
    default:
      return peopleText(before, after, context)
  }
}

function dayText({ date, name }: SpecialDay, { language }: CommandContext): string {
  return `${writeDate(date, language)}: ${name}`
}

type PastWording = Pick<OwnWording, 'name' | 'language' | 'text'>

function wordingText(before: PastWording | null, after: PastWording | null, context: CommandContext): string {
  const { t, language } = context
  const one = after ?? before
  if (one === null) return ''
  const written = (wording: PastWording | null) =>
    wording === null ? t.templates.ofProgram : `"${withOwnNames(wording.text, language)}"`
  const name = t.templates.one({
    name: t.templates.names[one.name],
    language: t.templates.languages[one.language],
  })
  return `${name}: ${t.audit.change({ before: written(before), after: written(after) })}`
}

function approvalText(before: boolean, after: boolean, { t }: CommandContext): string {
  const { states } = t.approvals.setting
  const written = (wanted: boolean) => (wanted ? states.on : states.off)
  return t.audit.change({ before: written(before), after: written(after) })
}

function groupText(before: unknown, after: unknown, context: CommandContext): string {
  const { catalogue, t } = context
  const written = (value: unknown) => {
    if (value === null) return t.groups.notBound
    const { committee, unit } = value as Binding
    const home = catalogue.committees.find(({ code }) => code === committee)?.home
    return nameOf(unit ?? home ?? committee, context)
  }
  return t.audit.change({ before: written(before), after: written(after) })
}
