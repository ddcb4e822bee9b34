import { command } from '../src/chat/command.ts'
import { optional } from '../src/chat/slots.ts'
import { edit } from './parts/editing-flow.ts'
import { indicatorChange } from './parts/editing-indicator-words.ts'

const examples = {
  vi: [
    '/chiso thêm Tỷ lệ hồ sơ số (Digital dossier rate); tỷ lệ; càng cao càng tốt; tử số: Hồ sơ số; mẫu số: Tổng hồ sơ',
    '/chiso đổi tên online-payment thành Tỷ lệ thanh toán không tiền mặt',
    '/chiso tên khác online-payment: TTKTM, không tiền mặt',
    '/chiso bỏ tên online-payment: TTTT',
  ],
  en: [
    '/indicators add Tỷ lệ hồ sơ số (Digital dossier rate); ratio; higher is better; numerator: Digital; denominator: All',
    '/indicators rename online-payment to Tỷ lệ thanh toán số (Digital payment rate)',
    '/indicators alias online-payment: cashless',
    '/indicators unalias online-payment: payment',
  ],
} as const

/** An administrator's edits of indicators, which /indicators takes too. */
export const editIndicators = command({
  name: 'editindicators',
  also: ['suachiso'],
  needs: 'administer',
  writes: true,
  about: { vi: 'Thêm, đổi tên chỉ số, đặt tên gọi khác', en: 'Add and rename indicators' },
  slots: { words: optional('words'), change: optional('change'), step: optional('key') },
  examples,
  async run(slots, context) {
    const own = { name: 'editindicators', read: indicatorChange, examples: examples[context.language] }
    return edit(slots, own, context)
  },
})
