import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** Who hears of overdue work when. Numbers are already written in the reader's form. */
export const escalation: Widened<typeof vi.escalation> = {
  title: ({ committee }) => `Who hears of overdue work · ${committee}`,
  intro:
    'The unit is reminded first. Where the work stays overdue, these hear of it one after another, by working days:',
  steps: { head: 'Head of the unit', secretary: 'Secretary', leader: 'Leader of the committee' },
  after: ({ days }) => `after ${days} working days overdue`,
  never: 'never',
  release: 'Before the leader of the committee hears',
  needsRelease: 'the secretary has to agree',
  noRelease: 'nobody has to agree',
  how: 'Change it in words, for example:',
  confirmTitle: 'Please confirm who hears of overdue work when',
  done: 'Who hears of overdue work when was changed.',
  change: ({ before, after }) => `${before} → ${after}`,
  unchanged: 'Nothing would be different from now.',
  unclear: 'It is not clear what to change. Please write, for example:',
  faults: {
    days: 'The number of working days must be from 1 to 60.',
    order:
      'Nobody above may hear of it before those below: the head of the unit, then the secretary, then the leader of the committee.',
  },
  notYours: 'Only administrators of the whole committee can change this.',
  usual: 'As by default',
  withRelease: 'The secretary has to agree',
  withoutRelease: 'Nobody has to agree',
}
