import { command } from '../src/chat/command.ts'
import type { Reply } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { cancelledReply } from './parts/confirm.ts'
import { nothingSaid, withWords } from './parts/correct-fields.ts'
import { withForm } from './parts/correct-in-form.ts'
import { offered } from './parts/correct-offer.ts'

/** One figure of a unit's week put right: what is missing is asked for, and a tap does it after a preview. */
export const correct = command({
  name: 'correct',
  also: ['sua'],
  needs: 'enter',
  writes: true,
  about: { vi: 'Điều chỉnh một số liệu tuần đã gửi', en: 'Correct a weekly figure that was sent' },
  slots: {
    words: optional('words'),
    correction: optional('correction'),
    asks: optional('key'),
    step: optional('key'),
  },
  examples: {
    vi: [
      '/sua',
      'sửa số liệu thanh toán tt của Thuận An tuần trước thành 345/600',
      'điều chỉnh hồ sơ trực tuyến SYT tuần 23 thành 300/410 vì nhập nhầm',
    ],
    en: [
      '/correct',
      'correct online payment of Thuan An last week to 345/600',
      'correct online dossiers of the Department of Health week 23 to 300/410 because of a typing mistake',
    ],
  },
  async run({ words, correction, asks, step }, context): Promise<Reply> {
    if (step === 'cancel') {
      return withForm(cancelledReply(context), correction?.form ?? null, context)
    }
    const said = withWords(correction ?? nothingSaid, words, asks, context)
    // A tap confirms what was shown; words after it are another wish.
    return offered(said, step === 'confirm' && words === null, context)
  },
})
