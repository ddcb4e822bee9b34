import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, facts, heading, type Reply, table, text } from '../../src/chat/reply.ts'
import { writeInstant } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { AskedApproval } from './approve-asked.ts'
import { aboutWeek, decideButton, showButton } from './approve-button.ts'
import { type FigureView, viewOf } from './approve-figure.ts'
import { decidable, type OpenWeek, weekName } from './approve-open.ts'
import { nameOf } from './editing-found.ts'
import { formFacts } from './form-facts.ts'
import { unitName } from './names.ts'

/** Figures that have a button of their own. */
const mostSingle = 12

/** A unit's week as whoever approves it sees it: each figure, its change and its remarks, and what can be done. */
export async function weekSummary(
  week: OpenWeek,
  asked: AskedApproval,
  context: CommandContext,
  before: readonly Block[],
): Promise<Reply> {
  const { t, language } = context
  const figures = decidable([week], asked)
  const views = await viewsOfWeek(week, figures, context)
  const named = { unit: unitName(week.unit, language), week: weekName(week, context) }
  const returned = week.returned.filter((one) => !figures.includes(one))
  return {
    blocks: [
      ...before,
      heading(t.approvals.titleOf(named)),
      facts(sentFact(views, context)),
      ...(views.length === 0 ? [] : [viewTable(views, context)]),
      ...(returned.length === 0
        ? []
        : [
            facts({
              label: t.approvals.returned,
              value: returned.map(({ indicator }) => nameOf(indicator, context)).join('; '),
            }),
          ]),
      ...(asked.returning && asked.reason !== null
        ? [text(t.approvals.because({ reason: asked.reason }))]
        : []),
    ],
    buttons: buttonsOf(week, views, asked, context),
  }
}

/** What is to be seen of figures of a unit's week. One statement. */
export async function viewsOfWeek(
  { unit, from, to }: OpenWeek,
  figures: readonly FigureView['figure'][],
  context: CommandContext,
): Promise<FigureView[]> {
  const given = await formFacts({ unit: unit.code, from, to }, context)
  return given === null ? [] : figures.map((figure) => viewOf(figure, given, context))
}

/** Who sent the newest of them, and when. */
function sentFact(views: readonly FigureView[], { t, language, timeZone }: CommandContext) {
  const [newest] = views
    .map(({ figure }) => figure)
    .sort((one, other) => other.enteredAt.getTime() - one.enteredAt.getTime())
  if (newest === undefined || newest.enteredBy === null) return undefined
  const time = writeInstant(newest.enteredAt, language, timeZone)
  return { label: t.approvals.sentBy, value: t.approvals.sent({ name: newest.enteredBy, time }) }
}

function viewTable(views: readonly FigureView[], { t }: CommandContext): Block {
  const { columns } = t.approvals
  return table(
    [
      { heading: columns.indicator, align: 'left' },
      { heading: columns.figure, align: 'right' },
      { heading: columns.change, align: 'right' },
      { heading: columns.remarks, align: 'left' },
    ],
    views.map(({ name, value, change, remarks }) => [name, value, change, remarks.join(' ')]),
  )
}

function buttonsOf(
  week: OpenWeek,
  views: readonly FigureView[],
  asked: AskedApproval,
  context: CommandContext,
): Button[] {
  const { t, language } = context
  const about = aboutWeek(week, asked)
  const figures = views.map(({ figure }) => figure)
  const number = writeNumber(figures.length, language)
  const isOne = figures.length === 1
  const reason = asked.returning ? asked.reason : null
  const approve = isOne ? t.approvals.approveOne : t.approvals.approve({ number })
  const send = isOne ? t.approvals.sendOne : t.approvals.send({ number })
  const both =
    figures.length === 0
      ? []
      : [
          decideButton(approve, about, figures, 'approve'),
          decideButton(send, about, figures, 'return', reason),
        ]
  const single = [...(isOne ? [] : figures), ...week.returned.filter((one) => !figures.includes(one))]
  return [
    ...(asked.returning ? both.reverse() : both),
    ...single.slice(0, mostSingle).map((figure) =>
      showButton(t.approvals.single({ name: nameOf(figure.indicator, context) }), {
        ...about,
        figure: figure.id,
      }),
    ),
    { label: t.approvals.list, press: { command: 'approve', slots: {} } },
  ]
}
