import { command } from '../src/chat/command.ts'
import type { Reply } from '../src/chat/reply.ts'
import { many, optional } from '../src/chat/slots.ts'
import { askedFor } from './parts/approve-asked.ts'
import { shown } from './parts/approve-shown.ts'

/** Weekly figures that wait: looked over by unit and week, then approved or returned, singly or all at once. */
export const approve = command({
  name: 'approve',
  also: ['duyet'],
  needs: 'approve',
  writes: true,
  about: {
    vi: 'Duyệt hoặc trả lại số liệu tuần',
    en: 'Approve or return weekly figures',
  },
  slots: {
    words: optional('words'),
    units: many('unit'),
    indicator: optional('indicator'),
    period: optional('period'),
    figure: optional('key'),
    seen: optional('key'),
    step: optional('key'),
  },
  examples: {
    vi: [
      '/duyet',
      'duyệt số liệu tuần 24 của Sở Y tế',
      'trả lại số liệu thanh toán trực tuyến của SYT vì chưa khớp báo cáo',
    ],
    en: [
      '/approve',
      'approve the figures of the Department of Health for week 24',
      'return figures of the Department of Health because they do not match the report',
    ],
  },
  async run(slots, context): Promise<Reply> {
    const asked = await askedFor(slots, context)
    return 'blocks' in asked ? asked : shown(asked, context)
  },
})
