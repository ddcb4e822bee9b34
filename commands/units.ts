import { command } from '../src/chat/command.ts'
import type { Reply } from '../src/chat/reply.ts'
import { many, optional } from '../src/chat/slots.ts'
import { unitVerbs } from './parts/editing-unit-words.ts'
import { unitCards } from './parts/unit-card.ts'
import { unitList } from './parts/unit-list.ts'

/** The units there are, or the history of the named ones. */
export const units = command({
  name: 'units',
  also: ['donvi'],
  needs: 'read',
  edits: { by: 'editunits', verbs: unitVerbs },
  about: {
    vi: 'Danh sách đơn vị, lịch sử sáp nhập của một đơn vị',
    en: 'The list of units, or the history of one',
  },
  slots: { units: many('unit'), group: optional('group'), period: optional('period') },
  examples: {
    vi: ['/donvi', 'Sở Kế hoạch và Đầu tư giờ nhập vào đâu', 'các huyện của Bình Dương'],
    en: ['/units', 'what became of the Department of Planning and Investment'],
  },
  async run({ units: named, group, period }, context): Promise<Reply> {
    const distinct = [...new Set(named)]
    const date = period?.to ?? context.today
    if (distinct.length === 0 || group !== null) return unitList(distinct, group, date, context)
    return unitCards(distinct, context)
  },
})
