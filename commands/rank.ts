import { type CommandContext, command } from '../src/chat/command.ts'
import { heading, type Reply, text } from '../src/chat/reply.ts'
import { many, one, optional } from '../src/chat/slots.ts'
import type { Unit, UnitKind } from '../src/directory/unit.ts'
import type { Indicator } from '../src/indicators/indicator.ts'
import { isMoving } from '../src/indicators/selection.ts'
import { absentReply } from './parts/absent.ts'
import { unitButton } from './parts/buttons.ts'
import { indicatorName, unitName } from './parts/names.ts'
import { lastDayOf, settle } from './parts/periods.ts'
import { rankCard } from './parts/rank-card.ts'
import { moversCard } from './parts/rank-movers.ts'
import { scopeOf } from './parts/rank-scope.ts'

/** Units of one kind in order of an indicator. */
export const rank = command({
  name: 'rank',
  also: ['xephang'],
  needs: 'read',
  about: {
    vi: 'Xếp hạng các đơn vị cùng cấp theo một chỉ số',
    en: 'Rank peers by an indicator',
  },
  slots: {
    indicator: one('indicator'),
    units: many('unit'),
    group: optional('group'),
    period: optional('period'),
    selection: optional('selection'),
  },
  examples: {
    vi: [
      '/xephang online-payment',
      'xếp hạng các huyện về hồ sơ trực tuyến tháng 5/2024',
      '5 sở thấp nhất về số hóa hồ sơ',
      'sở nào tăng nhiều nhất về thanh toán trực tuyến?',
      'Sở Y tế đứng thứ mấy về số hóa hồ sơ?',
    ],
    en: [
      '/rank online-payment',
      'rank districts by online dossiers in May 2024',
      'top 3 departments by digitization',
      'which department improved the most by online payment?',
      'rank departments by digitization this quarter',
    ],
  },
  async run({ indicator, units, group, period, selection }, context): Promise<Reply> {
    const { today } = context
    const scope = scopeOf(units, group, period ? lastDayOf(period, today) : today, context)
    const [first, ...others] = scope?.peers ?? []
    if (scope === null || first === undefined || others.length === 0) {
      const kind = group ?? scope?.kind ?? 'department'
      return nobodyToRank(indicator, first, scope?.above ?? units[0], kind, context)
    }
    const codes = scope.peers.map(({ code }) => code)
    const settled = await settle(indicator, codes, period, context)
    const answer =
      settled === null || settled.period.from > today
        ? null
        : selection !== null && isMoving(selection)
          ? await moversCard(indicator, scope, selection, settled, context)
          : await rankCard(indicator, scope, selection, settled, context)
    const asked = { command: 'rank', indicator, units: [scope.above ?? first], group: scope.kind } as const
    return answer ?? absentReply({ ...asked, period: settled?.period ?? null }, context)
  },
})

/** The answer where a unit has no peers, or a unit has none of the kind under it. */
function nobodyToRank(
  indicator: Indicator,
  alone: Unit | undefined,
  above: Unit | undefined,
  kind: UnitKind,
  context: CommandContext,
): Reply {
  const { language, t } = context
  const unit = alone ?? above
  const name = unit ? unitName(unit, language) : ''
  const why = alone ? t.rank.alone({ unit: name }) : t.rank.nobody({ unit: name, group: t.units.many[kind] })
  return {
    blocks: [heading(t.rank.title({ indicator: indicatorName(indicator, language) })), text(why)],
    buttons: unit ? [unitButton('rate', unit, { indicator }, context)] : [],
  }
}
