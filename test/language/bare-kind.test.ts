import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { understand } from '../../src/language/understand.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'

const lexicon = lexiconOf(sampleCatalogue())
const groupOf = (text: string) => understand(text, lexicon, { today: '2024-06-17', cut: 'calendar' }).group

describe('the kind of units that a ranking is of', () => {
  it.each([
    ['huyện thấp nhất về hồ sơ trực tuyến', 'district'],
    ['top 3 huyện số hóa hồ sơ', 'district'],
    ['xep hang huyen ho so truc tuyen', 'district'],
    ['thành phố dẫn đầu hồ sơ trực tuyến', 'district'],
    ['lowest district online dossiers', 'district'],
    ['5 sở thấp nhất về thanh toán trực tuyến', 'department'],
    ['sở đứng cuối hồ sơ trực tuyến', 'department'],
  ])('is said by its bare word: %s', (text, kind) => expect(groupOf(text)).toBe(kind))

  it.each([
    'xếp hạng hồ sơ trực tuyến',
    'Sở Y tế đứng thứ mấy về hồ sơ trực tuyến',
    'huyện Phú Giáo đứng thứ mấy về hồ sơ trực tuyến',
    'xếp hạng theo cơ sở dữ liệu hồ sơ trực tuyến',
    'tỷ lệ hồ sơ trực tuyến huyện Phú Giáo',
  ])('is not said by a name: %s', (text) => expect(groupOf(text)).toBeNull())
})
