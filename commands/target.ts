import { command } from '../src/chat/command.ts'
import { type Block, type Button, note, type Reply } from '../src/chat/reply.ts'
import { optional, unitsOrHome } from '../src/chat/slots.ts'
import type { Unit } from '../src/directory/unit.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { button, unitButton } from './parts/buttons.ts'
import { targetVerbs } from './parts/editing-target-words.ts'
import { roadmapOf } from './parts/roadmap.ts'
import { allTargets } from './parts/target-lines.ts'

/** More units than this in one answer can't be taken in; the others are a button away. */
const mostUnits = 3

/** The targets of a unit, or the roadmap of one indicator over the years. */
export const target = command({
  name: 'target',
  also: ['chitieu'],
  needs: 'read',
  edits: { by: 'edittargets', verbs: targetVerbs },
  about: {
    vi: 'Chỉ tiêu của một đơn vị, theo năm và văn bản',
    en: 'Targets of a unit, by year and document',
  },
  slots: { indicator: optional('indicator'), units: unitsOrHome, period: optional('period') },
  examples: {
    vi: ['/chitieu hồ sơ trực tuyến', 'chỉ tiêu thanh toán trực tuyến 2024 của Sở Y tế là bao nhiêu'],
    en: ['/target online-dossier', 'targets of Binh Duong for 2025'],
  },
  async run({ indicator, units, period }, context): Promise<Reply> {
    const { catalogue, language, t } = context
    const distinct = [...new Set(units)]
    const shown = distinct.slice(0, mostUnits)
    const blocksOf = (unit: Unit): Promise<Block[]> =>
      indicator === null ? allTargets(unit, period, context) : roadmapOf(indicator, unit, period, context)
    const blocks = (await Promise.all(shown.map(blocksOf))).flat()
    const others = distinct.slice(mostUnits)
    const limited =
      others.length > 0 ? [note(t.scorecard.unitsOnly({ units: writeNumber(mostUnits, language) }))] : []
    const asked = { ...(indicator && { indicator }), period }
    const [only] = shown
    const parent = only?.parent ? catalogue.units.get(only.parent) : undefined
    const buttons: Button[] = [
      ...others.map((unit) => unitButton('target', unit, asked, context)),
      ...(only && indicator
        ? [
            unitButton('rate', only, { indicator }, context),
            button(t.buttons.define, 'define', { indicator }),
          ]
        : []),
      ...(only && !indicator ? [button(t.buttons.scorecard, 'scorecard', { units: [only] })] : []),
      ...(parent && shown.length === 1 ? [unitButton('target', parent, asked, context)] : []),
    ]
    return { blocks: [...blocks, ...limited], buttons }
  },
})
