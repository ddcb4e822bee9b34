import { command } from '../src/chat/command.ts'
import { type Button, note, type Reply } from '../src/chat/reply.ts'
import { optional, unitsOrHome } from '../src/chat/slots.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { unitButton } from './parts/buttons.ts'
import { scoreBlocks, scoreButtons, scoresOf } from './parts/score-lines.ts'

/** More units than this in one answer can't be taken in; the others are a button away. */
const mostUnits = 3

/** One unit, all the indicators that have figures for it. */
export const scorecard = command({
  name: 'scorecard',
  also: ['tinhhinh'],
  needs: 'read',
  about: {
    vi: 'Tình hình chung của một đơn vị: mọi chỉ số có số liệu',
    en: 'All the indicators of one unit',
  },
  slots: { units: unitsOrHome, period: optional('period') },
  examples: {
    vi: ['/tinhhinh Sở Y tế', 'tình hình chung của Dĩ An tháng 5/2024'],
    en: ['/scorecard Department of Health', 'how is Di An doing in May 2024'],
  },
  async run({ units, period }, context): Promise<Reply> {
    const { language, t } = context
    const distinct = [...new Set(units)]
    const shown = distinct.slice(0, mostUnits)
    const cards = await Promise.all(shown.map((unit) => scoresOf(unit, period, context)))
    const others: Button[] = distinct
      .slice(mostUnits)
      .map((unit) => unitButton('scorecard', unit, { period }, context))
    const blocks = cards.flatMap((card) => scoreBlocks(card, context))
    const limited =
      others.length > 0 ? [note(t.scorecard.unitsOnly({ units: writeNumber(mostUnits, language) }))] : []
    const [only] = cards
    const buttons = only && cards.length === 1 ? scoreButtons(only, context) : others
    return { blocks: [...blocks, ...limited], buttons }
  },
})
