import { type CommandContext, command } from '../src/chat/command.ts'
import { heading, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { type EscalationChange, escalationFault, usualEscalation } from '../src/deadlines/escalation.ts'
import { cancelledReply, confirmButtons } from './parts/confirm.ts'
import { changeBlocks, changedFacts, settingsReply } from './parts/escalation-view.ts'
import { escalationIn } from './parts/escalation-words.ts'
import { movedBlocks } from './parts/moved-notices.ts'
import { administeredCommittees } from './parts/people-scope.ts'
import { whichCommittee } from './parts/which-committee.ts'

const examples = {
  vi: [
    '/baocaocap lãnh đạo đơn vị 3, thư ký 5, lãnh đạo 10',
    '/baocaocap lãnh đạo không',
    '/baocaocap không cần thư ký đồng ý',
    '/baocaocap mặc định',
  ],
  en: [
    '/escalation head 3, secretary 5, leader 10',
    '/escalation leader never',
    '/escalation without release',
    '/escalation default',
  ],
} as const

/** After how many working days others hear of overdue work: a setting of each committee. */
export const escalation = command({
  name: 'escalation',
  also: ['baocaocap'],
  needs: 'administer',
  writes: 'when-confirmed',
  about: {
    vi: 'Việc quá hạn bao nhiêu ngày thì báo lãnh đạo đơn vị, thư ký, lãnh đạo',
    en: 'After how many days overdue the head, the secretary and the leader hear of it',
  },
  slots: {
    words: optional('words'),
    committee: optional('key'),
    change: optional('change'),
    step: optional('key'),
  },
  examples: { vi: ['/baocaocap', ...examples.vi], en: ['/escalation', ...examples.en] },
  async run({ words, committee: code, change, step }, context): Promise<Reply> {
    const { t, language } = context
    if (step === 'cancel') return cancelledReply(context)
    const own = administeredCommittees(context)
    if (own.length === 0) return { blocks: [text(t.escalation.notYours)] }
    if (change !== null) {
      if (change.kind !== 'set-escalation') return { blocks: [text(t.dialogue.expired)] }
      const mine = own.some((one) => one.code === change.committee)
      return mine ? changed(change, step === 'confirm', context) : { blocks: [text(t.escalation.notYours)] }
    }
    const [only, ...others] = code === null ? own : own.filter((one) => one.code === code)
    if (only === undefined) return { blocks: [text(t.escalation.notYours)] }
    if (others.length > 0) return whichCommittee('escalation', own, words, context)
    const settings = (await context.escalations.of([only.code])).get(only.code) ?? usualEscalation
    if (words === null) return settingsReply(only, settings, examples[language], context)
    const after = escalationIn(words, settings)
    if (after === null) return { blocks: [text(t.escalation.unclear), ...examples[language].map(text)] }
    return changed({ kind: 'set-escalation', committee: only.code, settings: after }, false, context)
  },
})

/** Says what a change comes to and which notices it moves, or makes it where it is confirmed. */
async function changed(
  change: EscalationChange,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, escalations, desk, author } = context
  const { committee, settings } = change
  const fault = escalationFault(settings)
  if (fault !== null) return { blocks: [text(t.escalation.faults[fault])] }
  const before = (await escalations.of([committee])).get(committee) ?? usualEscalation
  const lines = changedFacts(before, settings, context)
  if (lines.length === 0) return { blocks: changeBlocks(lines, context) }
  if (confirmed) {
    await escalations.set(committee, settings, author)
    return { blocks: [text(t.escalation.done), ...changeBlocks(lines, context)] }
  }
  const moved = await desk.preview(async (planning) => {
    const { settingsOf } = planning
    const after = (one: string) =>
      one === committee ? { ...settingsOf(one), escalation: settings } : settingsOf(one)
    return { ...planning, settingsOf: after }
  }, author.at)
  return {
    blocks: [
      heading(t.escalation.confirmTitle),
      ...changeBlocks(lines, context),
      ...(await movedBlocks(moved, context)),
    ],
    buttons: confirmButtons('escalation', { change }, context),
  }
}
