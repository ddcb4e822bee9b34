import { command } from '../src/chat/command.ts'
import type { Reply } from '../src/chat/reply.ts'
import { many, optional } from '../src/chat/slots.ts'
import { briefList, briefLists } from './parts/brief-lists.ts'
import { briefReply } from './parts/brief-reply.ts'
import { viewsOf, viewsOn } from './parts/brief-view.ts'

/** What somebody needs to know of the week, in a few lines; the same comes by itself as the weekly digest. */
export const brief = command({
  name: 'brief',
  also: ['diemtin'],
  needs: 'read',
  about: {
    vi: 'Điểm tin: chỉ tiêu, biến động, việc quá hạn, số liệu chưa nộp, nội dung chờ quyết định',
    en: 'The brief: targets, movers, overdue work, missing figures, what waits for a decision',
  },
  slots: { units: many('unit'), list: optional('key') },
  examples: {
    vi: ['/diemtin', 'điểm tin tuần này', 'điểm tin Sở Y tế'],
    en: ['/brief', '/brief Department of Health'],
  },
  async run({ units, list }, context): Promise<Reply> {
    const wanted = briefLists.find((one) => one === list)
    const [unit] = units
    if (wanted !== undefined && unit !== undefined) return briefList(wanted, unit, context)
    const views = units.length === 0 ? viewsOf(context) : units.flatMap((one) => viewsOn(one, context))
    return briefReply(views, context)
  },
})
