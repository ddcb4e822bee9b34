import type { rehearsal as vi } from '../vi/rehearsal.ts'
import type { Widened } from '../widened.ts'

/** What a rehearsal prints: who would be told what, and when. */
export const rehearsal: Widened<typeof vi> = {
  title: ({ from, to }) =>
    `Rehearsal from ${from} to ${to}, on a throw-away copy of the sample (nothing is sent)`,
  said: ({ name, words }) => `${name}: ${words}`,
  people: (given: { people: string }) => `${given.people} people`,
  told: ({ name, what }) => `→ ${name}: ${what}`,
  about: ({ unit, what }) => `${unit}: ${what}`,
  late: 'late',
  counts: 'In all',
  messages: ({ messages, people, notices }) =>
    `${messages} messages to ${people} people, telling ${notices} things`,
  outbox: ({ sent, planned }) => `The outbox: ${sent}/${planned} messages sent`,
  progress: ({ work, done, all }) => `${work}: ${done}/${all} units done`,
  occasions: {
    given: 'work given',
    before: ({ days }) => `reminder, ${days} working days before the deadline`,
    'on-day': 'reminder on the last day',
    overdue: ({ days }) => `overdue, working day ${days}`,
    'overdue-week': ({ days }) => `overdue, weekly reminder ${days}`,
    'escalation-head': 'the head of the department hears of the delay',
    'escalation-secretary': 'the secretary hears of the delay',
    'escalation-leader': 'the leader of the committee hears of the delay',
    release: 'asked before the leader is told',
    returned: 'result returned',
    'extension-granted': 'extension granted',
    'extension-refused': 'extension refused',
    rescheduled: 'deadline changed',
    verified: 'confirmed as done',
    withdrawn: 'work withdrawn',
    reported: 'reported as done',
    'extension-asked': 'extension asked for',
    undecided: ({ days }) => `waiting for an answer for ${days} working days`,
    unmanned: 'nobody holds a role that is to be told',
    unreachable: 'somebody could not be told',
    again: 'reminded again as asked',
    'empty-year': 'the working calendar of the coming year is empty',
    'faulty-wording': "a wording of the committee's own can no longer be used",
    digest: 'digest',
    nudge: 'nudge from the secretary',
    approval: 'approval of figures',
  },
}
