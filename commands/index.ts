import type { Command } from '../src/chat/command.ts'
import { approval } from './approval.ts'
import { approve } from './approve.ts'
import { assign } from './assign.ts'
import { audit } from './audit.ts'
import { bind } from './bind.ts'
import { brief } from './brief.ts'
import { calendar } from './calendar.ts'
import { correct } from './correct.ts'
import { deadlines } from './deadlines.ts'
import { define } from './define.ts'
import { deliveries } from './deliveries.ts'
import { editIndicators } from './edit-indicators.ts'
import { editTargets } from './edit-targets.ts'
import { editUnits } from './edit-units.ts'
import { enrol } from './enrol.ts'
import { escalation } from './escalation.ts'
import { handover } from './handover.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { indicators } from './indicators.ts'
import { language } from './language.ts'
import { link } from './link.ts'
import { meeting } from './meeting.ts'
import { missing } from './missing.ts'
import { nudge } from './nudge.ts'
import { people } from './people.ts'
import { rank } from './rank.ts'
import { rate } from './rate.ts'
import { recurring } from './recurring.ts'
import { reminders } from './reminders.ts'
import { report } from './report.ts'
import { reportingCalendar } from './reporting-calendar.ts'
import { revoke } from './revoke.ts'
import { scorecard } from './scorecard.ts'
import { target } from './target.ts'
import { templates } from './templates.ts'
import { units } from './units.ts'
import { update } from './update.ts'
import { whoami } from './whoami.ts'

/** All the commands, in the order in which /help lists them. */
export const commands: readonly Command[] = [
  rate,
  rank,
  scorecard,
  target,
  define,
  indicators,
  units,
  report,
  correct,
  approve,
  history,
  missing,
  assign,
  recurring,
  home,
  brief,
  deadlines,
  update,
  meeting,
  calendar,
  reportingCalendar,
  reminders,
  nudge,
  deliveries,
  language,
  whoami,
  link,
  handover,
  people,
  enrol,
  revoke,
  editUnits,
  editIndicators,
  editTargets,
  bind,
  escalation,
  approval,
  templates,
  audit,
  help,
]
