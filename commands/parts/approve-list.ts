import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, facts, heading, type Reply, table, text } from '../../src/chat/reply.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { AskedApproval } from './approve-asked.ts'
import { aboutWeek, decideButton, showButton } from './approve-button.ts'
import type { FigureView } from './approve-figure.ts'
import { decidable, type OpenWeek, weekName } from './approve-open.ts'
import { viewsOfWeek } from './approve-week.ts'
import { shortName } from './names.ts'

/** Weeks that have a button of their own. */
const mostWeeks = 12

/** What waits, by unit and week; each is a tap away, and all of it after it was looked over. */
export async function listOfWeeks(
  weeks: readonly OpenWeek[],
  asked: AskedApproval,
  context: CommandContext,
  before: readonly Block[],
): Promise<Reply> {
  const { t, language } = context
  const { columns } = t.approvals
  const seen = await seenWeeks(weeks, context)
  const number = writeNumber(decidable(weeks, asked).length, language)
  const units = writeNumber(new Set(weeks.map(({ unit }) => unit)).size, language)
  return {
    blocks: [
      ...before,
      heading(t.approvals.title),
      text(t.approvals.waiting({ number, units })),
      table(
        [
          { heading: columns.unit, align: 'left' },
          { heading: columns.week, align: 'left' },
          { heading: columns.number, align: 'right' },
          { heading: columns.remarks, align: 'left' },
        ],
        seen.map(({ week, views }) => [
          shortName(week.unit, language),
          weekName(week, context),
          writeNumber(week.waiting.length, language),
          remarksOf(week, views, context),
        ]),
      ),
    ],
    buttons: [
      ...(decidable(weeks, asked).length === 0
        ? []
        : [showButton(t.approvals.approveAll({ number }), asked, 'review')]),
      ...weeks
        .slice(0, mostWeeks)
        .map((week) =>
          showButton(
            t.approvals.group({ unit: shortName(week.unit, language), week: weekName(week, context) }),
            aboutWeek(week, asked),
          ),
        ),
    ],
  }
}

/** Every figure that waits, before all are approved or returned by one tap. */
export async function reviewOfAll(
  weeks: readonly OpenWeek[],
  asked: AskedApproval,
  context: CommandContext,
  before: readonly Block[],
): Promise<Reply> {
  const { t, language } = context
  const seen = await seenWeeks(weeks, context)
  const figures = decidable(weeks, asked)
  const number = writeNumber(figures.length, language)
  return {
    blocks: [
      ...before,
      heading(t.approvals.reviewAll),
      facts(
        ...seen
          .filter(({ views }) => views.length > 0)
          .map(({ week, views }) => ({
            label: t.approvals.group({ unit: shortName(week.unit, language), week: weekName(week, context) }),
            value: views.map((view) => lineOf(view, context)).join('; '),
          })),
      ),
    ],
    buttons: [
      decideButton(t.approvals.confirmAll({ number }), asked, figures, 'approve'),
      decideButton(
        t.approvals.send({ number }),
        asked,
        figures,
        'return',
        asked.returning ? asked.reason : null,
      ),
      { label: t.approvals.list, press: { command: 'approve', slots: {} } },
    ],
  }
}

interface SeenWeek {
  readonly week: OpenWeek
  readonly views: readonly FigureView[]
}

/** The figures that wait in each week. One statement a week. */
function seenWeeks(weeks: readonly OpenWeek[], context: CommandContext): Promise<SeenWeek[]> {
  return Promise.all(
    weeks.map(async (week) => ({ week, views: await viewsOfWeek(week, week.waiting, context) })),
  )
}

function remarksOf(
  { returned }: OpenWeek,
  views: readonly FigureView[],
  { t, language }: CommandContext,
): string {
  const remarked = views.filter(({ remarks }) => remarks.length > 0).length
  return [
    ...(remarked === 0 ? [] : [t.approvals.remarked({ number: writeNumber(remarked, language) })]),
    ...(returned.length === 0 ? [] : [`${t.approvals.returned}: ${writeNumber(returned.length, language)}`]),
  ].join('; ')
}

function lineOf({ name, value, change, remarks }: FigureView, { t }: CommandContext): string {
  const line = t.approvals.line({ indicator: name, figure: value, change })
  return remarks.length === 0 ? line : `${line} ⚠ ${remarks.join(' ')}`
}
