import { command } from '../src/chat/command.ts'
import { type Block, heading, note, type Reply, table } from '../src/chat/reply.ts'
import { indicatorKinds } from '../src/indicators/indicator.ts'
import { indicatorVerbs } from './parts/editing-indicator-words.ts'
import { indicatorName } from './parts/names.ts'

/** All the indicators that are followed, by kind. */
export const indicators = command({
  name: 'indicators',
  also: ['chiso'],
  needs: 'read',
  edits: { by: 'editindicators', verbs: indicatorVerbs },
  about: { vi: 'Danh sách các chỉ số', en: 'The list of indicators' },
  slots: {},
  examples: { vi: ['/chiso', 'có những chỉ số nào?'], en: ['/indicators', 'which indicators are there?'] },
  async run(_slots, { catalogue, language, t }): Promise<Reply> {
    const all = [...catalogue.indicators.values()]
    const blocks = indicatorKinds.flatMap((kind): Block[] => {
      const rows = all
        .filter((indicator) => indicator.kind === kind)
        .map((indicator) => [indicatorName(indicator, language), indicator.slug])
      if (rows.length === 0) return []
      return [
        heading(t.define.kinds[kind]),
        table(
          [
            { heading: t.define.name, align: 'left' },
            { heading: t.define.code, align: 'left' },
          ],
          rows,
        ),
      ]
    })
    return { blocks: [heading(t.define.listTitle), ...blocks, note(t.define.listHint)] }
  },
})
