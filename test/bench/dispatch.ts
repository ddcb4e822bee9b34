import { commands } from '../../commands/index.ts'
import { deskOn, meetingDeskOn } from '../../src/app/dialogue.ts'
import { planningOn } from '../../src/app/planning.ts'
import type { CivilDate } from '../../src/calendar/date.ts'
import { createDispatch, type DispatchDependencies } from '../../src/chat/dispatch.ts'
import { inTurn } from '../../src/chat/in-turn.ts'
import { namesFrom } from '../../src/chat/names.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { configFrom } from '../../src/config.ts'
import { createNudgeDesk } from '../../src/deadlines/nudging.ts'
import type { Store } from '../../src/store/open.ts'

/** Put together as the program does it, on a clock that stands at ten o'clock of a day. */
export function askOn(
  store: Store,
  today: CivilDate,
  names: DispatchDependencies['names'] = namesFrom(store.catalogue),
): { ask(text: string, person: string): Promise<Reply>; settled(): Promise<void> } {
  const dispatch = createDispatch({
    commands,
    services: {
      figures: store.figures,
      people: store.people,
      invitations: store.invitations,
      joinLink: () => null,
      audit: store.audit,
      editor: store.editor,
      bindings: store.bindings,
      assignments: store.assignments,
      workingDays: store.workingDays,
      reportingCalendars: store.reportingCalendars,
      preferences: store.preferences,
      wordings: store.wordings,
      escalations: store.escalations,
      notices: store.notices,
      nudges: store.nudges,
      told: store.told,
      nudgeDesk: createNudgeDesk({ ...store, planning: planningOn(store, configFrom({})) }),
      recurring: store.recurring,
      meetings: store.meetings,
      meetingDesk: meetingDeskOn(store, configFrom({})),
      drafts: store.drafts,
      unitFigures: store.unitFigures,
      approvals: store.approvals,
      desk: deskOn(store, configFrom({})),
    },
    findPerson: store.people.find,
    redeem: store.invitations.redeem,
    conversations: store.conversations,
    names,
    now: () => ({ date: today, at: new Date(`${today}T10:00:00+07:00`) }),
    cut: 'calendar',
    timeZone: 'Asia/Ho_Chi_Minh',
    language: 'vi',
  })
  const { answer, settled } = inTurn(dispatch, store.conversations, store.atomically)
  return {
    ask: (text, person) =>
      answer({
        chat: `console:${person}`,
        person,
        account: { channel: 'console', id: person, name: person, chat: `console:${person}` },
        text,
      }),
    settled,
  }
}
