import { type CommandContext, command } from '../src/chat/command.ts'
import { facts, heading, type Reply, text } from '../src/chat/reply.ts'
import { many, optional } from '../src/chat/slots.ts'
import { nextOpen } from '../src/deadlines/office.ts'
import { writeInstant } from '../src/i18n/dates.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { nameOf } from './parts/editing-found.ts'
import { type AskedNudge, aboutFrom, nudgeAsked } from './parts/nudge-asked.ts'
import { askWords, type NudgeStep, nudgePreview, nudgeSteps, slotsOf } from './parts/nudge-preview.ts'
import { type Reached, recipientsOf } from './parts/nudge-recipients.ts'
import { changeSent, sentButtons, sentFact } from './parts/nudge-sent.ts'
import { type NudgeTargets, notTheirs, targetsOf } from './parts/nudge-targets.ts'

/** Letters of the secretary's own words: the message stays one, which can be corrected where it stands. */
const longestWords = 1000
/** Reminders of the past shown beside what can be sent. */
const mostRecent = 5

/** A secretary's own reminder to chosen units, or to those that are late. */
export const nudge = command({
  name: 'nudge',
  also: ['dondoc'],
  needs: 'assign',
  writes: true,
  about: {
    vi: 'Đôn đốc đơn vị quá hạn, chưa nộp số liệu hoặc về nội dung khác; sửa, thu hồi',
    en: 'Remind units that are late, or of anything; correct or withdraw it',
  },
  slots: {
    words: optional('words'),
    about: optional('key'),
    units: many('key'),
    step: optional('key'),
    nudge: optional('key'),
  },
  examples: {
    vi: [
      '/dondoc',
      '/dondoc việc 12',
      'đôn đốc các sở chưa nộp',
      '/dondoc Sở Y tế: đề nghị gửi báo cáo trước 16h',
    ],
    en: ['/nudge', '/nudge work 12', '/nudge Department of Health: please send the report by 16:00'],
  },
  async run({ words, about, units, step, nudge: sent }, context): Promise<Reply> {
    if (sent !== null) return changeSent(sent, step, bounded(words), context)
    const pressed = about === null ? null : aboutFrom(about)
    const asked =
      pressed === null
        ? nudgeAsked(words ?? '', context)
        : { about: pressed, units: units.length === 0 ? null : units, words }
    if (asked === null) return choices(context)
    if ('strange' in asked)
      return { blocks: [text(context.t.dialogue.unknownUnit({ words: asked.strange }))] }
    return one(asked, nudgeSteps.find((known) => known === step) ?? null, context)
  },
})

const bounded = (words: string | null) => words?.slice(0, longestWords) ?? null

async function one(asked: AskedNudge, step: NudgeStep | null, context: CommandContext): Promise<Reply> {
  const { t, language } = context
  const others = notTheirs(asked, context)
  if (others.length > 0) {
    const names = others.map((unit) => nameOf(unit, context)).join(', ')
    return { blocks: [text(t.nudges.notTheirs({ units: names }))] }
  }
  if (step === 'write') return askWords(asked, t.nudges.askWords)
  if ((asked.words?.length ?? 0) > longestWords)
    return askWords(asked, t.nudges.tooLong({ most: writeNumber(longestWords, language) }))
  const targets = await targetsOf(asked, context)
  if (targets === null && asked.about.kind === 'assignment')
    return { blocks: [text(t.nudges.noSuchWork({ number: String(asked.about.id) }))] }
  if (targets === null || targets.units.size === 0) return nobody(asked, context)
  const found = await recipientsOf(targets, context)
  const all = step === 'send-all' || step === 'now-all'
  const chosen = found.reached.filter(({ remindedAt }) => all || remindedAt === null)
  if (step === null || chosen.length === 0) return nudgePreview(asked, targets, found, context)
  return send(asked, targets, chosen, step === 'now' || step === 'now-all', context)
}

/** Whoever names a unit that is late with nothing wants to write to it. */
function nobody(asked: AskedNudge, { t }: CommandContext): Reply {
  const toUnits = asked.about.kind === 'overdue' && asked.units !== null
  if (toUnits) return askWords({ ...asked, about: { kind: 'words' } }, t.nudges.askWords)
  return { blocks: [text(t.nudges.nobody)] }
}

async function send(
  { words }: AskedNudge,
  { committee, topic }: NudgeTargets,
  recipients: readonly Reached[],
  urgent: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, language, timeZone, nudgeDesk, desk, author, person } = context
  const given = {
    committee,
    topic,
    words,
    recipients: recipients.map(({ person: id, units, parts }) => ({ person: id, units, parts })),
  }
  const id = await nudgeDesk.send(given, urgent, { ...author, person: person.id })
  const { office } = await desk.planning(author.at)
  const at = nextOpen(office, author.at)
  const counts = { number: String(id), people: writeNumber(recipients.length, language) }
  const said =
    urgent || at <= author.at
      ? t.nudges.sent(counts)
      : t.nudges.planned({ ...counts, time: writeInstant(at, language, timeZone) })
  return { blocks: [text(said)], buttons: sentButtons(id, context) }
}

/** What could be reminded of, and what was lately. */
async function choices(context: CommandContext): Promise<Reply> {
  const { t, language, nudges, catalogue } = context
  const late = await Promise.all(
    (['overdue', 'figures'] as const).map(async (kind) => {
      const asked: AskedNudge = { about: { kind }, units: null, words: null }
      return { asked, kind, units: (await targetsOf(asked, context))?.units.size ?? 0 }
    }),
  )
  const buttons = late
    .filter(({ units }) => units > 0)
    .map(({ asked, kind, units }) => ({
      label: t.nudges[kind]({ units: writeNumber(units, language) }),
      press: { command: 'nudge', slots: slotsOf(asked) },
    }))
  const recent = await nudges.recent(
    catalogue.committees.map(({ code }) => code),
    mostRecent,
  )
  return {
    blocks: [
      text(t.nudges.choose),
      ...(buttons.length === 0 ? [text(t.nudges.nothingLate)] : []),
      ...(recent.length === 0
        ? []
        : [heading(t.nudges.recent), facts(...recent.map((past) => sentFact(past, context)))]),
    ],
    buttons: [
      ...buttons,
      ...recent
        .filter(({ withdrawn }) => !withdrawn)
        .flatMap(({ id }) =>
          sentButtons(id, context).map((button) => ({ ...button, label: `${button.label} (${id})` })),
        ),
    ],
  }
}
