import { type CommandContext, command } from '../src/chat/command.ts'
import { comparable } from '../src/chat/named.ts'
import { heading, note, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { Committee } from '../src/directory/catalogue.ts'
import type { ApprovalChange } from '../src/figures/approval.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { cancelledReply, confirmButtons } from './parts/confirm.ts'
import { committeeName } from './parts/names.ts'
import { committeesWith } from './parts/people-scope.ts'
import { whichCommittee } from './parts/which-committee.ts'

const examples = {
  vi: ['/chedoduyet bật', '/chedoduyet tắt'],
  en: ['/approval on', '/approval off'],
} as const

/** Whether weekly figures have to be approved: a setting of each committee. */
export const approval = command({
  name: 'approval',
  also: ['chedoduyet'],
  needs: 'review',
  writes: true,
  about: {
    vi: 'Bật, tắt chế độ duyệt số liệu tuần',
    en: 'Turn the approval of weekly figures on or off',
  },
  slots: {
    words: optional('words'),
    committee: optional('key'),
    change: optional('change'),
    step: optional('key'),
  },
  examples: { vi: ['/chedoduyet', ...examples.vi], en: ['/approval', ...examples.en] },
  async run({ words, committee: code, change, step }, context): Promise<Reply> {
    const { t, language } = context
    if (step === 'cancel') return cancelledReply(context)
    const own = committeesWith('review', context)
    if (change !== null) {
      if (change.kind !== 'set-approval') return { blocks: [text(t.dialogue.expired)] }
      const mine = own.some((one) => one.code === change.committee)
      return mine
        ? changed(change, step === 'confirm', context)
        : { blocks: [text(t.approvals.setting.notYours)] }
    }
    const [only, ...others] = code === null ? own : own.filter((one) => one.code === code)
    if (only === undefined) return { blocks: [text(t.approvals.setting.notYours)] }
    if (others.length > 0) return whichCommittee('approval', own, words, context)
    if (words === null) return setting(only, context)
    const wanted = wantedIn(words)
    if (wanted === null)
      return { blocks: [text(t.approvals.setting.unclear), ...examples[language].map((one) => text(one))] }
    return changed({ kind: 'set-approval', committee: only.code, wanted }, false, context)
  },
})

/** Whether words turn it on or off; null where they say neither, or both. */
function wantedIn(words: string): boolean | null {
  const plain = comparable(words)
  const off = /\b(tat|bo|ngung|khong|huy|off|disable|stop|no)\b/.test(plain)
  const on = /\b(bat|mo|ap dung|on|enable|start|yes)\b/.test(plain)
  return on === off ? null : on
}

/** How it is now, and the button that changes it. */
async function setting(committee: Committee, context: CommandContext): Promise<Reply> {
  const { t, language, approvals } = context
  const texts = t.approvals.setting
  const isOn = (await approvals.wantedBy([committee.code])).has(committee.code)
  const change: ApprovalChange = { kind: 'set-approval', committee: committee.code, wanted: !isOn }
  return {
    blocks: [
      heading(texts.title({ committee: committeeName(committee, language) })),
      text(isOn ? texts.on : texts.off),
    ],
    buttons: [
      { label: isOn ? texts.turnOff : texts.turnOn, press: { command: 'approval', slots: { change } } },
      ...(isOn ? [{ label: t.approvals.see, press: { command: 'approve', slots: {} } }] : []),
    ],
  }
}

/** Says what a change means, or makes it where it is confirmed. */
async function changed(change: ApprovalChange, confirmed: boolean, context: CommandContext): Promise<Reply> {
  const { t, language, approvals, author, catalogue } = context
  const texts = t.approvals.setting
  const { committee, wanted } = change
  const before = (await approvals.wantedBy([committee])).has(committee)
  if (before === wanted) return { blocks: [text(texts.unchanged)] }
  if (confirmed) {
    await approvals.want(committee, wanted, author)
    return { blocks: [text(wanted ? texts.isOn : texts.isOff)] }
  }
  const units = [...catalogue.units.values()].filter((unit) => unit.committee === committee)
  const counts = wanted ? [] : await approvals.count(units.map(({ code }) => code))
  const open = counts.reduce((sum, one) => sum + one.number, 0)
  const number = writeNumber(open, language)
  return {
    blocks: [
      text(wanted ? texts.confirmOn : texts.confirmOff),
      ...(open === 0 ? [] : [note(texts.stillWaiting({ number }))]),
    ],
    buttons: confirmButtons('approval', { change }, context),
  }
}
