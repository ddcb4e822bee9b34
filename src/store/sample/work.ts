import type { Unit } from '../../directory/unit.ts'
import { profileOf } from './profile.ts'
import { type Random, randomFrom } from './random.ts'
import type { SampleWeek } from './weeks.ts'

/** A numerator and its denominator. */
export type Counts = readonly [numerator: number, denominator: number]

/** What one unit reports for one week. Counts of the same dossiers agree with one another. */
interface WeekOfWork {
  readonly 'online-payment': Counts
  readonly 'online-dossier': Counts
  readonly 'full-online-service': Counts
  readonly 'on-time-resolution': Counts
  readonly 'overdue-dossier': number
  readonly 'dossier-digitization': Counts
  readonly 'result-digitization': Counts
  readonly 'digitized-data-reuse': Counts
  readonly 'citizen-satisfaction': Counts
  readonly 'nps-integration': Counts
}

/** How a rate moves over the sample's weeks, over all units: where it starts and ends, and how far units differ. */
const courses = {
  'online-payment': { start: 0.24, end: 0.49, spread: 0.5 },
  'online-dossier': { start: 0.48, end: 0.74, spread: 0.5 },
  'full-online-service': { start: 0.55, end: 0.79, spread: 0.4 },
  'on-time-resolution': { start: 0.955, end: 0.984, spread: 0.5 },
  'dossier-digitization': { start: 0.34, end: 0.73, spread: 0.55 },
  'result-digitization': { start: 0.44, end: 0.8, spread: 0.5 },
  'digitized-data-reuse': { start: 0.1, end: 0.35, spread: 0.55 },
  'citizen-satisfaction': { start: 0.89, end: 0.94, spread: 0.35 },
  'nps-integration': { start: 0.5, end: 0.82, spread: 0.4 },
} as const satisfies Partial<Record<keyof WeekOfWork, object>>

const logit = (share: number) => Math.log(share / (1 - share))
const logistic = (value: number) => 1 / (1 + Math.exp(-value))

/** The rates of one unit: each follows its course with the unit's own lead or lag, a slow drift and noise. */
function ratesOf(random: Random) {
  const skill = random.normal()
  const lead = new Map<string, number>()
  const drift = new Map<string, number>()
  for (const [name, { spread }] of Object.entries(courses)) {
    lead.set(name, spread * (0.7 * skill + 0.7 * random.normal()))
  }
  return {
    /** Without drift and noise, for what is set up once and kept. `progress` runs from 0 to 1. */
    planned(name: keyof typeof courses, progress: number): number {
      const { start, end } = courses[name]
      return logistic(logit(start) + progress * (logit(end) - logit(start)) + (lead.get(name) ?? 0))
    },
    /** In a week of few working days a little less is done online and on time. */
    actual(name: keyof typeof courses, progress: number, workingDays: number): number {
      const moved = 0.93 * (drift.get(name) ?? 0) + 0.045 * random.normal()
      drift.set(name, moved)
      const shortWeek = 0.3 * Math.max(0, 1 - workingDays / 5)
      return logistic(logit(this.planned(name, progress)) + moved + 0.03 * random.normal() - shortWeek)
    },
  }
}

/** The weeks of one unit, oldest first, the same for the same unit and seed whatever the other units are. */
export function workOf(unit: Unit, weeks: readonly SampleWeek[], seed: string): WeekOfWork[] {
  const random = randomFrom(`${seed}/${unit.code}`)
  const { received: usual, procedures } = profileOf(unit)
  const rates = ratesOf(random)
  const shareWithFee = 0.45 + 0.45 * random.uniform()
  const eligible = Math.round(procedures * (0.6 + 0.3 * random.uniform()))
  const desk = deskOf(random, usual)
  const fullyOnline = catalogueOf(random, eligible, rates.planned('full-online-service', 0))
  const integrated = catalogueOf(random, procedures, rates.planned('nps-integration', 0))

  return weeks.map(({ workingDays }, index) => {
    const progress = index / Math.max(1, weeks.length - 1)
    const rate = (name: keyof typeof courses) => rates.actual(name, progress, workingDays)
    const part = (name: keyof typeof courses, of: number): Counts => [random.binomial(of, rate(name)), of]
    const busy = usual * (workingDays / 5) * (1 + 0.1 * progress) * Math.exp(0.12 * random.normal())
    const received = random.poisson(busy)
    const { resolved, onTime, overdue } = desk(received, workingDays, rate('on-time-resolution'))
    return {
      'online-payment': part('online-payment', random.binomial(received, shareWithFee)),
      'online-dossier': part('online-dossier', received),
      'full-online-service': fullyOnline(rates.planned('full-online-service', progress)),
      'on-time-resolution': [onTime, resolved],
      'overdue-dossier': overdue,
      'dossier-digitization': part('dossier-digitization', received),
      'result-digitization': part('result-digitization', resolved),
      'digitized-data-reuse': part('digitized-data-reuse', received),
      'citizen-satisfaction': part('citizen-satisfaction', random.binomial(resolved, 0.3)),
      'nps-integration': integrated(rates.planned('nps-integration', progress)),
    }
  })
}

/**
 * Dossiers on their way: what comes in is open until it is resolved, some of it runs over its time, and
 * what is resolved late leaves the overdue ones.
 */
function deskOf(random: Random, usual: number) {
  let open = random.poisson(1.2 * usual)
  let overdue = random.binomial(open, 0.02)
  return (received: number, workingDays: number, onTimeRate: number) => {
    open += received
    const share = Math.min(1, workingDays / 5)
    const resolved = random.binomial(open, 0.45 * share)
    overdue += Math.min(random.binomial(received, 1 - onTimeRate), open - overdue)
    // Late are at most the overdue ones; at least those that the dossiers within their time leave over.
    const least = Math.max(0, resolved - (open - overdue))
    const late = Math.max(least, Math.min(resolved, random.binomial(overdue, 0.55 * share)))
    open -= resolved
    overdue -= late
    return { resolved, onTime: resolved - late, overdue }
  }
}

/** So many of `total` procedures are set up, a few more (rarely fewer) from week to week. */
function catalogueOf(random: Random, total: number, start: number) {
  let ready = Math.round(total * start)
  return (planned: number): Counts => {
    const gap = Math.round(total * planned) - ready
    const step = Math.min(Math.abs(gap), Math.ceil(total / 80))
    if (random.uniform() < 0.6) ready += Math.sign(gap) * step
    else if (ready > 0 && random.uniform() < 0.03) ready -= 1
    return [ready, total]
  }
}
