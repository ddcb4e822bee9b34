import type { CommandContext } from '../../src/chat/command.ts'
import type { Fact } from '../../src/chat/reply.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { minimumVolume } from '../../src/indicators/ranking.ts'
import type { Findings } from './findings.ts'
import { shortName } from './names.ts'

/** With more units on one place than this, their number says enough. */
const mostNamed = 3

/** The unit's place among its peers, and with whom it shares it. */
export function placeFact(
  { ranking, unit }: Findings,
  { catalogue, language, t }: CommandContext,
): Fact | undefined {
  if (ranking === null) return undefined
  const label = t.rate.rank
  if (ranking.tooFew.includes(unit.code)) {
    return { label, value: t.rate.tooFew({ least: writeNumber(minimumVolume, language) }) }
  }
  const own = ranking.places.find((place) => place.unit === unit.code)
  if (own === undefined) return undefined
  const group = t.units.many[unit.kind]
  const place = t.rate.place({
    place: writeNumber(own.place, language),
    all: writeNumber(ranking.places.length, language),
    group,
  })
  const tied = ranking.places.filter((other) => other.place === own.place && other !== own)
  if (tied.length === 0) return { label, value: place }
  const names = tied.flatMap((other) => catalogue.units.get(other.unit) ?? [])
  const others =
    tied.length > mostNamed
      ? t.units.counted({ number: writeNumber(tied.length, language), kind: group })
      : names.map((one) => shortName(one, language)).join(', ')
  return { label, value: t.rate.tiedWith({ place, others }) }
}
