import { commands } from '../../commands/index.ts'
import { type Clock, clockFrom } from '../calendar/clock.ts'
import { type CivilDate, dateIn } from '../calendar/date.ts'
import { createDispatch, type Dispatch } from '../chat/dispatch.ts'
import { namesFrom } from '../chat/names.ts'
import type { Config } from '../config.ts'
import { type AssignmentDesk, createDesk, type DeskDependencies } from '../deadlines/desk.ts'
import { createMeetingDesk, type MeetingDesk } from '../deadlines/meeting-desk.ts'
import { createNudgeDesk } from '../deadlines/nudging.ts'
import { digestOf } from '../deadlines/preference-book.ts'
import type { Store } from '../store/open.ts'
import { approving } from './approving.ts'
import { dueFiguresOn } from './due-figures.ts'
import { clearHomesIn } from './homes.ts'
import { planStateOn } from './plan-state.ts'
import { planningOn } from './planning.ts'
import { replanning } from './replanning.ts'

/** What time it is, and what day in the program's time zone. */
export type Now = () => { readonly date: CivilDate; readonly at: Date }

/** The program's clock, on the machine's or from where and as fast as the settings say. */
export function nowOf(config: Config, machine: Clock): Now {
  const ownClock = config.clockStart !== null || config.clockSpeed !== 1
  const clock = ownClock ? clockFrom(config.clockStart ?? machine.now(), config.clockSpeed, machine) : machine
  // Asked several times a message, and days begin at whole minutes everywhere.
  let known: { readonly minute: number; readonly date: CivilDate } | null = null
  return () => {
    const instant = clock.now()
    const minute = Math.floor(instant.epochMilliseconds / 60_000)
    if (known?.minute !== minute) known = { minute, date: dateIn(instant, config.timeZone) }
    return { date: known.date, at: new Date(instant.epochMilliseconds) }
  }
}

/** Where work is given and answered, over the store. */
export function deskOn(store: Store, config: Config): AssignmentDesk {
  const { assignments, notices, recurring, atomically } = store
  return createDesk({
    assignments,
    notices,
    recurring,
    atomically,
    planState: planStateOn(store),
    planning: planningOn(store, config),
    planMeetings: meetingDeskOn(store, config).replan,
    dueFigures: dueFiguresOn(store),
    wishes: wishesOn(store),
  })
}

/** When people want their digests. */
function wishesOn(store: Store): DeskDependencies['wishes'] {
  return async (people) =>
    new Map([...(await store.preferences.of(people))].map(([person, own]) => [person, digestOf(own)]))
}

/** Where it is said when committees meet, over the store. */
export function meetingDeskOn(store: Store, config: Config): MeetingDesk {
  return createMeetingDesk({ ...store, planning: planningOn(store, config), wishes: wishesOn(store) })
}

/**
 * The dialogue over the store.
 *
 * @param joinLink the address that hands a code in by a tap, where the chat has such addresses
 */
export function dispatchOn(
  store: Store,
  config: Config,
  now: Now,
  joinLink: (code: string) => string | null = () => null,
): Dispatch {
  const desk = deskOn(store, config)
  const { people, editor, redeem, workingDays, escalations, reportingCalendars, unitFigures, drafts } =
    replanning(store, desk, clearHomesIn(store, config))
  return createDispatch({
    commands,
    services: {
      figures: store.figures,
      people,
      invitations: store.invitations,
      joinLink,
      audit: store.audit,
      editor,
      bindings: store.bindings,
      assignments: store.assignments,
      workingDays,
      reportingCalendars,
      preferences: store.preferences,
      wordings: store.wordings,
      escalations,
      notices: store.notices,
      desk,
      nudges: store.nudges,
      told: store.told,
      nudgeDesk: createNudgeDesk({ ...store, planning: planningOn(store, config) }),
      recurring: store.recurring,
      meetings: store.meetings,
      meetingDesk: meetingDeskOn(store, config),
      drafts,
      unitFigures,
      approvals: approving(store, planningOn(store, config)),
    },
    findPerson: store.people.find,
    redeem,
    conversations: store.conversations,
    names: namesFrom(store.catalogue),
    now,
    cut: config.periodCut,
    timeZone: config.timeZone,
    language: config.language,
  })
}
