import { command } from '../src/chat/command.ts'
import { optional } from '../src/chat/slots.ts'
import { edit } from './parts/editing-flow.ts'
import { unitChange } from './parts/editing-unit-words.ts'

const examples = {
  vi: [
    '/donvi thêm Sở Du lịch (Department of Tourism), sở, từ 1/7/2024',
    '/donvi đổi tên Sở GTVT thành Sở Giao thông công chính từ 1/3/2025',
    '/donvi sửa tên Sở Y te thành Sở Y tế',
    '/donvi gộp Sở TTTT vào Sở KHCN từ 1/3/2025',
    '/donvi gộp Sở TTTT, Sở KHCN thành Sở Khoa học và Công nghệ từ 1/3/2025',
    '/donvi kết thúc Sở Ngoại vụ từ 1/3/2025',
    '/donvi tên khác Sở Y tế: SYT, y te',
  ],
  en: [
    '/units add Sở Du lịch (Department of Tourism), department, from 1/7/2024',
    '/units rename Department of Transport to Sở Giao thông công chính from 1/3/2025',
    '/units correct Department of Health to Sở Y tế (Health Department)',
    '/units merge Sở TTTT into Sở KHCN from 1/3/2025',
    '/units merge Sở TTTT, Sở KHCN as Sở Khoa học và Công nghệ from 1/3/2025',
    '/units retire Sở Ngoại vụ from 1/3/2025',
    '/units alias Sở Y tế: SYT, health',
  ],
} as const

/** An administrator's edits of units, which /units takes too. */
export const editUnits = command({
  name: 'editunits',
  also: ['suadonvi'],
  needs: 'administer',
  writes: true,
  about: { vi: 'Thêm, đổi tên, gộp, kết thúc đơn vị', en: 'Add, rename, merge or end units' },
  slots: { words: optional('words'), change: optional('change'), step: optional('key') },
  examples,
  async run(slots, context) {
    const own = { name: 'editunits', read: unitChange, examples: examples[context.language] }
    return edit(slots, own, context)
  },
})
