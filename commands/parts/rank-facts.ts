import type { CommandContext } from '../../src/chat/command.ts'
import type { Fact } from '../../src/chat/reply.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { pullingDown } from '../../src/indicators/pull.ts'
import { minimumVolume } from '../../src/indicators/ranking.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { shortName, unitName } from './names.ts'
import type { RankFindings } from './rank-findings.ts'
import { sizeText, standingText, writtenCounts } from './values.ts'
import { heldText, toneOf } from './verdicts.ts'

/** How many of the units that pull the total down are named. */
const mostPulling = 3

/** The target that the units share: that of the unit above them. */
export function targetFact(
  { indicator, scope, period }: RankFindings,
  context: CommandContext,
): Fact | undefined {
  const held = scope.above && targetOn(period.to, indicator.slug, scope.above, context.catalogue)
  return held
    ? { label: context.t.rate.target, value: heldText(indicator, held, undefined, context) }
    : undefined
}

/** How many of the ranked units have reached the target that they are held to, where any is held to one. */
export function metFact(
  { indicator, scope, period, ranking, readings }: RankFindings,
  { catalogue, language, t }: CommandContext,
): Fact | undefined {
  const peers = new Map(scope.peers.map((unit) => [unit.code, unit]))
  const tones = ranking.places.flatMap(({ unit: code }) => {
    const unit = peers.get(code)
    const reading = readings.get(code)
    if (unit === undefined || reading === undefined) return []
    return [toneOf(indicator, reading, targetOn(period.to, indicator.slug, unit, catalogue))]
  })
  const held = tones.filter((tone) => tone !== 'none')
  if (held.length === 0) return undefined
  const met = held.filter((tone) => tone === 'good').length
  const given = { met: writeNumber(met, language), units: writeNumber(held.length, language) }
  return { label: t.rank.met, value: t.rank.metBy(given) }
}

/** Where the unit above stands itself. */
export function totalFact(
  { indicator, period, total }: RankFindings,
  context: CommandContext,
): Fact | undefined {
  if (total === null || total.standing.reading.state === 'missing') return undefined
  const { unit, reading } = total.standing
  const held = targetOn(period.to, indicator.slug, unit, context.catalogue)
  return {
    label: unitName(unit, context.language),
    value: standingText(indicator, total.standing, context),
    tone: toneOf(indicator, reading, held),
  }
}

/** Which of the ranked units pull the total down most. */
export function pullFact(
  { indicator, scope, total }: RankFindings,
  context: CommandContext,
): Fact | undefined {
  const { language, t } = context
  const peers = new Map(scope.peers.map((unit) => [unit.code, unit]))
  const pulls = total === null ? [] : pullingDown(indicator, total.under)
  const named = pulls
    .flatMap(({ unit: code, points }) => {
      const unit = peers.get(code)
      return unit ? [{ unit, points }] : []
    })
    .slice(0, mostPulling)
    .map(({ unit, points }) =>
      t.rank.pull({ unit: shortName(unit, language), size: sizeText(indicator, points, context) }),
    )
  return named.length === 0 ? undefined : { label: t.rank.pulls, value: named.join('; ') }
}

/** The units that are not ranked, each group with its reason. */
export function apartFacts({ ranking, readings }: RankFindings, context: CommandContext): Fact[] {
  const { catalogue, language, t } = context
  const nameOf = (code: string) => {
    const unit = catalogue.units.get(code)
    return unit === undefined ? code : shortName(unit, language)
  }
  const withCounts = (code: string) => {
    const reading = readings.get(code)
    const counts = reading?.state === 'value' ? reading.counts : null
    if (counts === null) return nameOf(code)
    return t.values.withCounts({ value: nameOf(code), ...writtenCounts(counts, context) })
  }
  const groups = [
    {
      label: t.rank.tooFew({ least: writeNumber(minimumVolume, language) }),
      names: ranking.tooFew.map(withCounts),
    },
    { label: t.rank.noCases, names: ranking.noCases.map(nameOf) },
    { label: t.rank.missing, names: ranking.missing.map(nameOf) },
    { label: t.rank.notCombinable, names: ranking.notCombinable.map(nameOf) },
  ]
  return groups
    .filter(({ names }) => names.length > 0)
    .map(({ label, names }) => ({ label, value: names.join(', ') }))
}
