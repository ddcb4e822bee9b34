import { type CommandContext, command } from '../src/chat/command.ts'
import { type Reply, text } from '../src/chat/reply.ts'
import { many, optional } from '../src/chat/slots.ts'
import type { PartWork } from '../src/deadlines/register.ts'
import { nameOf } from './parts/editing-found.ts'
import { isElsewhere, whichForFiles } from './parts/evidence-which.ts'
import { idFrom } from './parts/id.ts'
import { verifySeveral } from './parts/verify-several.ts'
import { partActs } from './parts/work-buttons.ts'
import { later } from './parts/work-later.ts'
import { mayForPart } from './parts/work-scope.ts'
import { doOrAsk, take } from './parts/work-step.ts'
import { onePart } from './parts/work-view.ts'
import { whichWork } from './parts/work-which.ts'

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
    work: optional('key'),
    act: optional('key'),
    until: optional('key'),
    notice: optional('key'),
    files: many('file'),
    parts: many('key'),
    agreed: optional('key'),
    more: optional('key'),
  },
  examples: {
    vi: [
      '/capnhat 12',
      'đã ban hành QĐ 123/QĐ-SYT ngày 15/11/2023',
      'xin gia hạn việc 12 đến 30/11/2023 vì chờ ý kiến Sở Tư pháp',
    ],
    en: [
      '/update 12',
      'issued Decision 123/QĐ-SYT of 15/11/2023',
      'need an extension until 30/11/2023, waiting for the Department of Justice',
    ],
  },
  async run({ words, part, work, act, until, notice, files, parts, agreed, more }, context): Promise<Reply> {
    if (act === 'acknowledge') return { blocks: [text(context.t.nudges.told.acknowledged)] }
    if (act === 'verify' && parts.length > 0) return verifySeveral(parts, agreed !== null, context)
    const wanted = partActs.find((one) => one === act)
    if (part === null && files.length > 0) return whichForFiles(words, files, more !== null, context)
    if (part === null) return whichWork({ act: wanted, number: work, words }, context)
    const { assignments, t } = context
    const id = idFrom(part)
    const found = id === null ? null : await assignments.partWork(id)
    if (found === null || !mayForPart(found.part, 'read', context))
      return { blocks: [text(t.assignments.gone)] }
    if (act === 'release') return release(notice, found, context)
    // The work has come to another state while it was asked: the files are not lost for that.
    if (files.length > 0 && isElsewhere(act, files, found.part))
      return whichForFiles(words, files, false, context)
    if (act === 'attach') return take({ kind: 'attach', files }, found, context)
    if (wanted === undefined) return onePart(part, context)
    return wanted === 'later'
      ? later(found, { until, words }, context)
      : doOrAsk(wanted, { words, until, files, agreed: agreed !== null }, found, context)
  },
})

/** Lets an escalation to a leader go. */
async function release(
  notice: string | null,
  { assignment, part }: PartWork,
  context: CommandContext,
): Promise<Reply> {
  const { t, notices, catalogue } = context
  if (!mayForPart(part, 'assign', context)) return { blocks: [text(t.update.notYourUnit)] }
  const held = await notices.held(catalogue.committees.map(({ code }) => code))
  const meant = held.find(
    ({ id, cause }) => String(id) === notice && cause.kind === 'part' && cause.id === part.id,
  )
  const released = meant !== undefined && (await notices.release(meant.id, context.author.at))
  const about = { number: String(assignment.id), unit: nameOf(part.unit, context) }
  return { blocks: [text(released ? t.notices.released(about) : t.notices.releasedBefore)] }
}
