import { approvals } from './vi/approvals.ts'
import { assign } from './vi/assign.ts'
import { assignments } from './vi/assignments.ts'
import { audit } from './vi/audit.ts'
import { brief } from './vi/brief.ts'
import { buttons } from './vi/buttons.ts'
import { calendar } from './vi/calendar.ts'
import { chats } from './vi/chats.ts'
import { corrections } from './vi/corrections.ts'
import { dates } from './vi/dates.ts'
import { define } from './vi/define.ts'
import { deliveries } from './vi/deliveries.ts'
import { dialogue } from './vi/dialogue.ts'
import { editing } from './vi/editing.ts'
import { escalation } from './vi/escalation.ts'
import { forms } from './vi/forms.ts'
import { groups } from './vi/groups.ts'
import { home } from './vi/home.ts'
import { meetings } from './vi/meetings.ts'
import { missing } from './vi/missing.ts'
import { notes } from './vi/notes.ts'
import { notices } from './vi/notices.ts'
import { nudges } from './vi/nudges.ts'
import { operator } from './vi/operator.ts'
import { people } from './vi/people.ts'
import { periods } from './vi/periods.ts'
import { rank } from './vi/rank.ts'
import { rate } from './vi/rate.ts'
import { rehearsal } from './vi/rehearsal.ts'
import { reminders } from './vi/reminders.ts'
import { reportingCalendar } from './vi/reporting-calendar.ts'
import { roadmap } from './vi/roadmap.ts'
import { scorecard } from './vi/scorecard.ts'
import { session } from './vi/session.ts'
import { targets } from './vi/targets.ts'
import { templates } from './vi/templates.ts'
import { units } from './vi/units.ts'
import { update } from './vi/update.ts'
import { values } from './vi/values.ts'
import { why } from './vi/why.ts'

/**
 * The one typed set of messages, in Vietnamese. One file an area, each with its twin in `en/`: plain
 * strings, and functions of named arguments that are already written in the reader's form.
 */
export const vi = {
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
