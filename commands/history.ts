import { addDays } from '../src/calendar/date.ts'
import { command } from '../src/chat/command.ts'
import { type Block, heading, note, type Reply, text } from '../src/chat/reply.ts'
import { many, optional } from '../src/chat/slots.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { ownUnits } from './parts/own-units.ts'
import { revisionBlocks } from './parts/revisions.ts'

/** Figures that are told of at once. */
const most = 5
/** Days that are looked back over where no period is named. */
const usualDays = 26 * 7

/** Every revision of a figure, or of those that were corrected lately: who, when and why, from what to what. */
export const history = command({
  name: 'history',
  also: ['lichsu'],
  needs: 'read',
  about: {
    vi: 'Các lần điều chỉnh số liệu: ai, khi nào, vì sao',
    en: 'Corrections of figures: who, when and why',
  },
  slots: { indicator: optional('indicator'), units: many('unit'), period: optional('period') },
  examples: {
    vi: ['/lichsu thanh toán trực tuyến Thuận An tuần 22/2024', 'ai đã sửa số liệu thanh toán của Thuận An?'],
    en: ['/history online payment Thuan An week 22/2024', 'who changed the online payment of Thuan An?'],
  },
  async run({ indicator, units, period }, context): Promise<Reply> {
    const { t, language, catalogue, unitFigures, today } = context
    const own = (units.length === 0 ? ownUnits(context) : units).map(({ code }) => code)
    // One figure is told of whether it was corrected or not.
    const isOne = indicator !== null && units.length === 1 && period?.kind === 'week'
    const found = await unitFigures.history({
      units: own.length > 0 ? own : [...catalogue.units.keys()],
      indicators: indicator === null ? [...catalogue.indicators.keys()] : [indicator.slug],
      from: period?.from ?? addDays(today, -usualDays),
      to: period?.to ?? today,
      corrected: !isOne,
      limit: most + 1,
    })
    const { title, none, noFigure, more } = t.corrections.history
    if (found.length === 0) return { blocks: [heading(title), text(isOne ? noFigure : none)] }
    const shown = found.slice(0, most)
    const blocks: Block[] = [heading(title), ...shown.flatMap((line) => revisionBlocks(line, context))]
    if (found.length > most) blocks.push(note(more({ number: writeNumber(most, language) })))
    if (shown.flat().some(({ sample }) => sample)) blocks.push(note(t.notes.sample))
    return { blocks }
  },
})
