import type { Reader } from '../../src/chat/command.ts'
import { type Button, heading, type Reply, text } from '../../src/chat/reply.ts'
import type { Decision } from '../../src/figures/approval.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { weekName } from './approve-open.ts'
import { ofUnit } from './buttons.ts'
import { writeFigure } from './correct-figure.ts'
import { nameOf } from './editing-found.ts'
import { lateNote } from './late-note.ts'

/** More buttons than this are no choice any more. */
const mostButtons = 8

/** What a unit's officer is told of decisions about its figures; those that were returned are a tap from being put right. */
export function decisionReply(decisions: readonly Decision[], late: Date | null, reader: Reader): Reply {
  const { t } = reader
  const units = [...new Set(decisions.map(({ unit }) => nameOf(unit, reader)))]
  const ofOne = (one: Decision): Button[] => {
    const unit = reader.catalogue.units.get(one.unit)
    const buttons = buttonsOf(one, reader)
    return units.length > 1 && unit !== undefined
      ? buttons.map((button) => ofUnit(button, unit, reader))
      : buttons
  }
  return {
    blocks: [
      heading(t.notices.to({ name: units.join(', ') })),
      ...decisions.map((one) => text(decisionText(one, reader))),
      text(t.notices.regards),
      ...lateNote(late, reader),
    ],
    buttons: decisions.flatMap(ofOne).slice(0, mostButtons),
  }
}

function decisionText({ unit, from, to, verdict, reason, by, figures }: Decision, reader: Reader): string {
  const { t, language, catalogue } = reader
  const about = { unit: nameOf(unit, reader), week: weekName({ from, to }, reader), by: by.name }
  if (verdict === 'approved') {
    return t.approvals.told.approved({ ...about, number: writeNumber(figures.length, language) })
  }
  const written = figures.map(
    (figure) =>
      `${nameOf(figure.indicator, reader)} ${writeFigure(figure, catalogue.indicators.get(figure.indicator), reader)}`,
  )
  return t.approvals.told.returned({
    ...about,
    figures: written.join('; '),
    reason: reason ?? t.audit.nothingThere,
  })
}

function buttonsOf({ unit, from, to, verdict, figures }: Decision, reader: Reader): Button[] {
  const { t } = reader
  if (verdict === 'approved') {
    const period = { kind: 'week', from, to }
    return [{ label: t.buttons.scorecard, press: { command: 'scorecard', slots: { units: [unit], period } } }]
  }
  return figures.map(({ indicator }) => {
    const correction = { indicator, unit, week: from, value: null, reason: null, revision: null }
    return {
      label: t.approvals.told.correct({ indicator: nameOf(indicator, reader) }),
      press: { command: 'correct', slots: { correction } },
    }
  })
}
