import { command } from '../src/chat/command.ts'
import { optional } from '../src/chat/slots.ts'
import { edit } from './parts/editing-flow.ts'
import { targetChange } from './parts/editing-target-words.ts'

const examples = {
  vi: [
    '/chitieu đặt online-payment Sở Y tế 2024 >= 60 theo Kế hoạch 12/KH-UBND',
    '/chitieu đặt hồ sơ quá hạn Sở Y tế 2024 tối đa 20 theo Công văn 5/UBND',
    '/chitieu bỏ online-payment Sở Y tế 2024',
  ],
  en: [
    '/target set online-payment Department of Health 2024 >= 60 per Plan 12/KH-UBND',
    '/target set overdue dossiers Department of Health 2024 at most 20 per Letter 5/UBND',
    '/target remove online-payment Department of Health 2024',
  ],
} as const

/** An administrator's edits of targets, which /target takes too. */
export const editTargets = command({
  name: 'edittargets',
  also: ['suachitieu'],
  needs: 'administer',
  writes: true,
  about: { vi: 'Đặt hoặc bỏ chỉ tiêu của đơn vị', en: 'Set or remove targets' },
  slots: { words: optional('words'), change: optional('change'), step: optional('key') },
  examples,
  async run(slots, context) {
    const own = { name: 'edittargets', read: targetChange, examples: examples[context.language] }
    return edit(slots, own, context)
  },
})
