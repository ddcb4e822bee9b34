import { type CommandContext, command } from '../src/chat/command.ts'
import { type Reply, text } from '../src/chat/reply.ts'
import { many, optional } from '../src/chat/slots.ts'
import { isWithUnit } from '../src/deadlines/progress.ts'
import type { PartWork } from '../src/deadlines/register.ts'
import { writeInstant } from '../src/i18n/dates.ts'
import { verifySeveral } from './parts/verify-several.ts'
import { workAsked } from './parts/work-asked.ts'
import { type PartAct, partActs } from './parts/work-buttons.ts'
import { laterTimes } from './parts/work-later.ts'
import { mayForPart, ownUnits } from './parts/work-scope.ts'
import { stepFor, take } from './parts/work-step.ts'
import { onePart, oneWork } from './parts/work-view.ts'

/** Buttons that offer to close a work each. */
const mostOffered = 8

/** What a unit answers about its work, and what a secretary decides about it. */
export const update = command({
  name: 'update',
  also: ['capnhat'],
  needs: 'read',
  writes: true,
  about: {
    vi: 'Cập nhật việc được giao: đã nhận, đã xong, xin gia hạn; xác nhận hoặc trả lại',
    en: 'Update work: received, done, an extension; confirm or return it',
  },
  slots: {
    words: optional('words'),
    part: optional('key'),
    act: optional('key'),
    until: optional('key'),
    notice: optional('key'),
    parts: many('key'),
    agreed: optional('key'),
  },
  examples: {
    vi: ['/capnhat 12', 'đã ban hành QĐ 123/QĐ-SYT ngày 15/11/2023'],
    en: ['/update 12', 'issued Decision 123/QĐ-SYT of 15/11/2023'],
  },
  async run({ words, part, act, until, notice, parts, agreed }, context): Promise<Reply> {
    if (act === 'acknowledge') return { blocks: [text(context.t.nudges.told.acknowledged)] }
    if (act === 'verify' && parts.length > 0) return verifySeveral(parts, agreed !== null, context)
    if (part === null) return whichWork(words ?? '', context)
    const { assignments, t } = context
    const found = /^\d{1,9}$/.test(part) ? await assignments.partWork(Number(part)) : null
    if (found === null || !mayForPart(found.part, 'read', context))
      return { blocks: [text(t.assignments.gone)] }
    if (act === 'release') return release(notice, found, context)
    const wanted = partActs.find((one) => one === act)
    if (wanted === undefined) return onePart(part, context)
    return wanted === 'later' ? later(found, until, context) : doOrAsk(wanted, words, found, context)
  },
})

async function doOrAsk(
  act: Exclude<PartAct, 'later'>,
  words: string | null,
  found: PartWork,
  context: CommandContext,
): Promise<Reply> {
  const step = stepFor(act, words, found, await context.workingDays.calendar(), context)
  return 'blocks' in step ? step : take(step, found, context)
}

/** Words without a work: a number names it; else they are the result of one of the speaker's own. */
async function whichWork(words: string, context: CommandContext): Promise<Reply> {
  const { assignments, catalogue, t } = context
  const { number } = workAsked(words, context)
  if (number !== null) return oneWork(String(number), null, context)
  const own = ownUnits(context)
  const works = await assignments.list({
    committees: catalogue.committees.map(({ code }) => code),
    units: own,
    over: false,
  })
  const open = works.flatMap(({ assignment, parts }) =>
    parts.filter(isWithUnit).map((part) => ({ label: assignment.title, part: String(part.id) })),
  )
  if (open.length === 0) return { blocks: [text(t.assignments.closeNone)] }
  const said = words.trim()
  return {
    blocks: [text(t.assignments.closeWhich({ evidence: said }))],
    buttons: open.slice(0, mostOffered).map(({ label, part }) => ({
      label,
      press: { command: 'update', slots: said === '' ? { part } : { part, act: 'report', words: said } },
    })),
  }
}

/** Lets an escalation to a leader go. */
async function release(notice: string | null, { part }: PartWork, context: CommandContext): Promise<Reply> {
  const { t, notices, catalogue } = context
  if (!mayForPart(part, 'assign', context)) return { blocks: [text(t.assignments.notYourUnit)] }
  const held = await notices.held(catalogue.committees.map(({ code }) => code))
  const meant = held.find(
    ({ id, cause }) => String(id) === notice && cause.kind === 'part' && cause.id === part.id,
  )
  const released = meant !== undefined && (await notices.release(meant.id, context.author.at))
  return { blocks: [text(released ? t.notices.released : t.notices.releasedBefore)] }
}

/** Asks when to remind again, or notes it. */
async function later({ part }: PartWork, until: string | null, context: CommandContext): Promise<Reply> {
  const { t, language, timeZone, author, today, workingDays, desk, person } = context
  const written = (time: Date) => writeInstant(time, language, timeZone)
  const times = laterTimes(author.at, today, await workingDays.calendar(), timeZone)
  const chosen = times.find((time) => time.toISOString() === until)
  if (chosen !== undefined) {
    await desk.later(part.id, person.id, chosen)
    return { blocks: [text(t.assignments.laterSet({ time: written(chosen) }))] }
  }
  return {
    blocks: [text(t.assignments.laterWhen)],
    buttons: times.map((time) => ({
      label: written(time),
      press: { command: 'update', slots: { part: String(part.id), act: 'later', until: time.toISOString() } },
    })),
  }
}
