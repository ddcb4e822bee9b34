import { command } from '../src/chat/command.ts'
import { facts, heading, note, type Reply } from '../src/chat/reply.ts'
import { one } from '../src/chat/slots.ts'
import type { Language } from '../src/directory/person.ts'
import type { Messages } from '../src/i18n/messages.ts'
import type { Indicator } from '../src/indicators/indicator.ts'
import { targetOn } from '../src/indicators/target.ts'
import { button } from './parts/buttons.ts'
import { exampleOf } from './parts/example.ts'
import { capitalised, countNames, indicatorName, measureOf } from './parts/names.ts'
import { sampleNote } from './parts/notes.ts'
import { heldText } from './parts/verdicts.ts'

/** How many of the names that people type are listed. */
const mostNames = 6

/** How an indicator is computed, with an example. */
export const define = command({
  name: 'define',
  also: ['cachtinh'],
  needs: 'read',
  about: { vi: 'Cách tính một chỉ số, kèm ví dụ', en: 'How an indicator is computed, with an example' },
  slots: { indicator: one('indicator') },
  examples: {
    vi: ['/cachtinh online-payment', 'cách tính tỷ lệ thanh toán trực tuyến'],
    en: ['/define online-payment', 'how is the online payment rate computed'],
  },
  async run({ indicator }, context): Promise<Reply> {
    const { catalogue, language, t, today } = context
    const home = catalogue.units.get(catalogue.committees[0]?.home ?? '')
    const held = home && targetOn(today, indicator.slug, home, catalogue)
    const example = await exampleOf(indicator, context)
    const names = indicator.aliases.slice(0, mostNames).join(', ')
    const none = t.define.none({ noCases: t.values.noCases, noFigures: t.values.noFigures })
    return {
      blocks: [
        heading(indicatorName(indicator, language)),
        facts(
          { label: t.define.code, value: indicator.slug },
          { label: t.define.formula, value: formulaOf(indicator, language, t) },
          { label: t.define.over, value: combinationOf(indicator, t) },
          { label: t.define.direction, value: t.define[indicator.direction] },
          held && { label: t.rate.target, value: heldText(indicator, held, undefined, context) },
          held && { label: t.rate.document, value: held.target.document },
          example && { label: t.define.example, value: example.text },
          names !== '' && { label: t.define.names, value: names },
        ),
        ...(indicator.kind === 'ratio' ? [note(capitalised(none))] : []),
        ...sampleNote([example?.sum], context),
      ],
      buttons: home
        ? [
            button(t.rate.value[indicator.kind], 'rate', { indicator, units: [home] }),
            button(t.buttons.rank, 'rank', { indicator }),
            button(t.buttons.target, 'target', { indicator, units: [home] }),
          ]
        : [],
    }
  },
})

function formulaOf(indicator: Indicator, language: Language, t: Messages): string {
  const measure = measureOf(indicator, language)
  if (indicator.kind === 'count') return t.define.count({ measure })
  if (indicator.kind === 'score') return t.define.score({ measure })
  if (indicator.kind === 'rank') return t.define.rank
  const { numerator, denominator } = countNames(indicator, language)
  if (numerator === null || denominator === null) return t.define.ratioUnnamed
  return t.define.ratio({ numerator, denominator })
}

/** How figures of several periods or units make one. */
function combinationOf({ kind, accumulation }: Indicator, t: Messages): string {
  if (kind === 'ratio') return accumulation === 'flow' ? t.define.ratioFlow : t.define.ratioSnapshot
  if (kind === 'count') return accumulation === 'flow' ? t.define.countFlow : t.define.countSnapshot
  return t.define.alone
}
