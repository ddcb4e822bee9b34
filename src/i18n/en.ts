import { approvals } from './en/approvals.ts'
import { assign } from './en/assign.ts'
import { assignments } from './en/assignments.ts'
import { audit } from './en/audit.ts'
import { brief } from './en/brief.ts'
import { buttons } from './en/buttons.ts'
import { calendar } from './en/calendar.ts'
import { chats } from './en/chats.ts'
import { corrections } from './en/corrections.ts'
import { dates } from './en/dates.ts'
import { define } from './en/define.ts'
import { deliveries } from './en/deliveries.ts'
import { dialogue } from './en/dialogue.ts'
import { editing } from './en/editing.ts'
import { escalation } from './en/escalation.ts'
import { forms } from './en/forms.ts'
import { groups } from './en/groups.ts'
import { home } from './en/home.ts'
import { meetings } from './en/meetings.ts'
import { missing } from './en/missing.ts'
import { notes } from './en/notes.ts'
import { notices } from './en/notices.ts'
import { nudges } from './en/nudges.ts'
import { operator } from './en/operator.ts'
import { people } from './en/people.ts'
import { periods } from './en/periods.ts'
import { rank } from './en/rank.ts'
import { rate } from './en/rate.ts'
import { rehearsal } from './en/rehearsal.ts'
import { reminders } from './en/reminders.ts'
import { reportingCalendar } from './en/reporting-calendar.ts'
import { roadmap } from './en/roadmap.ts'
import { scorecard } from './en/scorecard.ts'
import { session } from './en/session.ts'
import { targets } from './en/targets.ts'
import { templates } from './en/templates.ts'
import { units } from './en/units.ts'
import { update } from './en/update.ts'
import { values } from './en/values.ts'
import { why } from './en/why.ts'
import type { vi } from './vi.ts'
import type { Widened } from './widened.ts'

/** The messages in English; the type says what is missing. */
export const en: Widened<typeof vi> = {
  buttons,
  dates,
  notes,
  periods,
  rate,
  targets,
  units,
  values,
  why,
  rank,
  scorecard,
  rehearsal,
  reportingCalendar,
  roadmap,
  define,
  dialogue,
  operator,
  session,
  people,
  chats,
  editing,
  audit,
  forms,
  corrections,
  approvals,
  meetings,
  missing,
  groups,
  home,
  assign,
  assignments,
  update,
  notices,
  calendar,
  reminders,
  escalation,
  brief,
  nudges,
  deliveries,
  templates,
}
