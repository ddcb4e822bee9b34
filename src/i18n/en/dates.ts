import type { dates as vi } from '../vi/dates.ts'
import type { Widened } from '../widened.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Names of periods. */
export const dates: Widened<typeof vi> = {
  day: (given) => given.date,
  week: (given) => `week ${given.number}/${given.year}`,
  month: (given) => `${months[given.number - 1] ?? given.number} ${given.year}`,
  quarter: (given) => `Q${given.number} ${given.year}`,
  half: (given) => `${given.number === 1 ? 'first' : 'second'} half of ${given.year}`,
  nineMonths: (given) => `first nine months of ${given.year}`,
  year: (given) => `year ${given.year}`,
  named: (given) => `${given.name} (${given.dates})`,
  instant: (given) => `${given.date}, ${given.time}`,
  /** By the number of the day, 1 for Monday. */
  weekdays: {
    1: 'Monday',
    2: 'Tuesday',
    3: 'Wednesday',
    4: 'Thursday',
    5: 'Friday',
    6: 'Saturday',
    7: 'Sunday',
  },
}
