import { lengthOf } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Fact, facts, text } from '../../src/chat/reply.ts'
import type { Revision } from '../../src/figures/unit-figures.ts'
import { writeInstant, writePeriodName } from '../../src/i18n/dates.ts'
import { writeFigure } from './correct-figure.ts'
import { nameOf } from './editing-found.ts'

/** A figure's revisions, the first entry first: who and when, and from what to what with the reason. */
export function revisionBlocks(revisions: readonly Revision[], context: CommandContext): Block[] {
  const { t, language } = context
  const [first] = revisions
  if (first === undefined) return []
  const { indicator, unit, from, to } = first
  const isWeek = lengthOf({ from, to }) === 7
  const where = t.corrections.history.where({
    indicator: nameOf(indicator, context),
    unit: nameOf(unit, context),
    week: writePeriodName({ kind: isWeek ? 'week' : 'range', from, to }, language),
  })
  return [
    text(where),
    facts(
      ...revisions.map((one, at) =>
        revisionFact(one, revisions[at - 1], at === revisions.length - 1, context),
      ),
    ),
  ]
}

function revisionFact(
  figure: Revision,
  before: Revision | undefined,
  isLast: boolean,
  context: CommandContext,
): Fact {
  const { t, language, timeZone, catalogue } = context
  const { history } = t.corrections
  const written = (one: Revision) => writeFigure(one, catalogue.indicators.get(one.indicator), context)
  const time = writeInstant(figure.enteredAt, language, timeZone)
  const entry =
    before === undefined
      ? history.first({ figure: written(figure) })
      : history.corrected({
          change: t.audit.change({ before: written(before), after: written(figure) }),
          reason: figure.reason ?? t.audit.nothingThere,
        })
  return {
    label: history.by({ time, by: figure.enteredBy ?? figure.source ?? history.nobody }),
    value: [entry, ...decidedTexts(figure, isLast, context)].join('; '),
  }
}

/** What was decided about a revision, and of the last one that nothing was yet. */
function decidedTexts(
  { decisions, approval }: Revision,
  isLast: boolean,
  { t, language, timeZone }: CommandContext,
): string[] {
  const { decided } = t.approvals
  const texts = decisions.map(({ verdict, reason, by, at }) => {
    const given = { by: by.name, time: writeInstant(at, language, timeZone) }
    return verdict === 'approved'
      ? decided.approved(given)
      : decided.returned({ ...given, reason: reason ?? t.audit.nothingThere })
  })
  return isLast && approval !== null ? [...texts, decided.waiting] : texts
}
