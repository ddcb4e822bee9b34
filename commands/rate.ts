import { command } from '../src/chat/command.ts'
import { one, optional, unitsOrHome } from '../src/chat/slots.ts'
import { absentReply } from './parts/absent.ts'
import { comparison } from './parts/comparison.ts'
import { findingsFor } from './parts/findings.ts'
import { settle } from './parts/periods.ts'
import { rateCard } from './parts/rate-card.ts'
import { sourcesOf } from './parts/standings.ts'
import { whyCard } from './parts/why-card.ts'

/** Where one unit stands on an indicator, or several side by side. */
export const rate = command({
  name: 'rate',
  also: ['tyle'],
  needs: 'read',
  about: {
    vi: 'Xem một chỉ số của một đơn vị, hoặc so sánh nhiều đơn vị',
    en: 'See a unit’s indicator, or compare several units',
  },
  slots: {
    indicator: one('indicator'),
    units: unitsOrHome,
    period: optional('period'),
    why: optional('why'),
  },
  examples: {
    vi: [
      '/tyle online-payment Sở Y tế',
      'thanh toán trực tuyến SYT tháng này?',
      'vì sao thanh toán trực tuyến SYT giảm?',
      'so sánh hồ sơ trực tuyến Dĩ An với Thuận An tháng 5/2024',
    ],
    en: [
      '/rate online-payment Department of Health',
      'online payment Thuan An last month',
      'why did online payment of Health fall?',
      'compare online dossiers of Di An and Thuan An in Q1 2024',
    ],
  },
  async run({ indicator, units, period, why }, context) {
    const distinct = [...new Set(units)]
    const [unit, ...others] = distinct
    if (unit === undefined) throw new Error('rate was run without a unit')
    const settled = await settle(indicator, sourcesOf(distinct, period, indicator, context), period, context)
    const unanswered = {
      command: 'rate',
      indicator,
      units: distinct,
      period: settled?.period ?? null,
    } as const
    if (settled === null || settled.period.from > context.today) return absentReply(unanswered, context)
    const answer =
      others.length > 0
        ? await comparison(indicator, distinct, settled, context)
        : why !== null
          ? await whyCard(indicator, unit, why, settled, context)
          : rateCard(await findingsFor(indicator, unit, settled, context), context)
    return answer ?? absentReply(unanswered, context)
  },
})
