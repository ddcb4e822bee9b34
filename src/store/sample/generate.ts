import type { CivilDate } from '../../calendar/date.ts'
import { instantAt, timeText } from '../../calendar/zoned.ts'
import { existsOn, type Unit } from '../../directory/unit.ts'
import type { NewFigure } from '../initial-data.ts'
import { corrections } from './corrections.ts'
import { officerOf } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { lastWeek, type SampleWeek, sampleZone } from './weeks.ts'
import { type Counts, workOf } from './work.ts'

/** Those that have not handed in the last week yet when the sample's clock starts: a third. */
const stillMissing: ReadonlySet<string> = new Set([
  'vp-ubnd',
  'so-noi-vu',
  'so-nong-nghiep',
  'so-van-hoa',
  'so-y-te',
  'so-ngoai-vu',
  'thanh-tra-tinh',
  'tp-ben-cat',
  'huyen-dau-tieng',
])

/**
 * Weekly figures, made up but plausible, and the same for the same seed: of every unit that existed
 * throughout the week, ten indicators, a few of them corrected since.
 */
export function generateFigures(
  units: readonly Unit[],
  weeks: readonly SampleWeek[],
  seed: string,
): NewFigure[] {
  return units.flatMap((unit) => {
    const random = randomFrom(`${seed}/${unit.code}/entry`)
    const work = workOf(unit, weeks, seed)
    return weeks.flatMap((week, index) => {
      const enteredAt = entryOf(week, random)
      const reported = week.from !== lastWeek || !stillMissing.has(unit.code)
      if (!reported || !existsOn(unit, week.from) || !existsOn(unit, week.to)) return []
      return Object.entries(work[index] ?? {}).flatMap(([indicator, amount]: [string, Counts | number]) =>
        revisionsOf(entered(indicator, unit.code, week, amount, enteredAt), week),
      )
    })
  })
}

function entered(
  indicator: string,
  unit: string,
  { from, to }: { from: CivilDate; to: CivilDate },
  amount: Counts | number,
  enteredAt: Date,
): NewFigure {
  const [numerator, denominator] = typeof amount === 'number' ? [null, null] : amount
  return {
    indicator,
    unit,
    from,
    to,
    numerator,
    denominator,
    value: typeof amount === 'number' ? amount : null,
    note: null,
    source: null,
    revision: 1,
    reason: null,
    enteredBy: officerOf(unit),
    enteredAt,
    sample: true,
    approval: null,
  }
}

/** The figure alone, or what was entered at first and then its correction. */
function revisionsOf(figure: NewFigure, week: SampleWeek): NewFigure[] {
  const correction = corrections.find(
    ({ unit, indicator, week: monday }) =>
      monday === figure.from && unit === figure.unit && indicator === figure.indicator,
  )
  if (correction === undefined) return [figure]
  const atFirst = (amount: number | null) =>
    amount === null ? null : Math.round(amount * correction.firstShare)
  return [
    { ...figure, numerator: atFirst(figure.numerator), value: atFirst(figure.value) },
    {
      ...figure,
      revision: 2,
      reason: correction.reason,
      enteredAt: instantAt(week.correctionDay, '09:20', sampleZone),
    },
  ]
}

/** When a week's form was handed in: in the morning (7:30–11:30) or the afternoon (13:30–17:00). */
function entryOf(week: SampleWeek, random: Random): Date {
  const day = week.entryDays[Math.floor(random.uniform() * week.entryDays.length)] ?? week.entryDays[0]
  const morning = random.uniform() < 0.5 && week.from !== lastWeek
  const minute = morning ? 450 + random.uniform() * 240 : 810 + random.uniform() * 210
  return instantAt(day, timeText(Math.floor(minute)), sampleZone)
}
