import type { CommandContext } from '../../src/chat/command.ts'
import { sameName } from '../../src/directory/code.ts'
import type { Edited } from '../../src/directory/editing.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Target } from '../../src/indicators/target.ts'
import { nameOf } from './editing-found.ts'
import { countNames, indicatorName, measureOf } from './names.ts'
import { targetText } from './values.ts'

/** What is needed to write a change: also that of units which are only being added. */
export type Writer = Pick<CommandContext, 'catalogue' | 'language' | 't' | 'timeZone'>

/** Names that people type which came and went. */
export function aliasChanges(
  before: readonly string[],
  after: readonly string[],
  { t }: Pick<Writer, 't'>,
): string[] {
  const without = (these: readonly string[], those: readonly string[]) =>
    these.filter((one) => !those.some((other) => sameName(one, other))).join(', ')
  const [added, dropped] = [without(after, before), without(before, after)]
  return [
    ...(added === '' ? [] : [t.editing.aliasesAdded({ names: added })]),
    ...(dropped === '' ? [] : [t.editing.aliasesDropped({ names: dropped })]),
  ]
}

/** An indicator that was added, or what changed of one, in a sentence. */
export function indicatorLine({ before, after }: Edited<Indicator>, writer: Writer): string {
  const { language, t } = writer
  if (after === null) return before === null ? '' : indicatorName(before, language)
  if (before === null) {
    const details = [
      t.editing.kinds[after.kind],
      t.editing.measure({ measure: measureOf(after, language) }),
      t.editing[after.direction],
      t.editing[after.accumulation],
      ...countsOf(after, writer),
    ].join(', ')
    return t.editing.indicatorAdded({ indicator: indicatorName(after, language), code: after.slug, details })
  }
  const changes = [
    ...(before.nameVi === after.nameVi
      ? []
      : [t.editing.nameTo({ before: before.nameVi, after: after.nameVi })]),
    ...(before.nameEn === after.nameEn
      ? []
      : [t.editing.englishTo({ before: before.nameEn, after: after.nameEn })]),
    ...aliasChanges(before.aliases, after.aliases, writer),
  ]
  const what = `${indicatorName(before, language)} (${before.slug})`
  return t.editing.changes({ what, changes: changes.join('; ') || t.editing.unchangedOnly })
}

function countsOf(indicator: Indicator, { language, t }: Writer): string[] {
  const { numerator, denominator } = countNames(indicator, language)
  return numerator === null || denominator === null ? [] : [t.editing.counts({ numerator, denominator })]
}

/** A target before and after. */
export function targetLine({ before, after }: Edited<Target>, writer: Writer): string {
  const { catalogue, language, t } = writer
  const target = after ?? before
  if (target === null) return ''
  const written = (one: Target | null, none: string) => {
    if (one === null) return none
    const indicator = catalogue.indicators.get(one.indicator)
    const asked =
      indicator === undefined ? `${one.comparator} ${one.value}` : targetText(indicator, one, writer)
    return t.editing.targetValue({ target: asked, document: one.document })
  }
  const what = t.editing.target({
    indicator: nameOf(target.indicator, { catalogue, language }),
    unit: nameOf(target.unit, { catalogue, language }),
    year: String(target.year),
  })
  const changes = t.editing.arrow({
    before: written(before, t.editing.noTarget),
    after: written(after, t.editing.removedTarget),
  })
  return t.editing.changes({ what, changes })
}
