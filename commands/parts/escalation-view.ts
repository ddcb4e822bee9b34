import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, type Fact, facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import { type EscalationSettings, usualEscalation } from '../../src/deadlines/escalation.ts'
import { escalationSteps } from '../../src/deadlines/occasion.ts'
import type { Committee } from '../../src/directory/catalogue.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { committeeName } from './names.ts'

/** Who hears of a committee's overdue work when, and what people type to change it. */
export function settingsReply(
  committee: Committee,
  settings: EscalationSettings,
  examples: readonly string[],
  context: CommandContext,
): Reply {
  const { t, language } = context
  const name = committeeName(committee, language)
  return {
    blocks: [
      heading(t.escalation.title({ committee: name })),
      text(t.escalation.intro),
      facts(...settingFacts(settings, context)),
      text(t.escalation.how),
      ...examples.map((one) => text(one)),
    ],
    buttons: settingButtons(committee.code, settings, context),
  }
}

type Texts = Pick<CommandContext, 't' | 'language'>

/** A line for each step, and whether the last waits for the secretary. */
function settingFacts(settings: EscalationSettings, context: Texts): Fact[] {
  const { t, language } = context
  return [
    ...escalationSteps.map((step) => {
      const days = settings[step]
      const value =
        days === null ? t.escalation.never : t.escalation.after({ days: writeNumber(days, language) })
      return { label: t.escalation.steps[step], value }
    }),
    {
      label: t.escalation.release,
      value: settings.releaseToLeader ? t.escalation.needsRelease : t.escalation.noRelease,
    },
  ]
}

/** What a change comes to: the lines that are not as before. */
export function changedFacts(before: EscalationSettings, after: EscalationSettings, context: Texts): Fact[] {
  const { t } = context
  const was = settingFacts(before, context)
  return settingFacts(after, context).flatMap(({ label, value }, at) => {
    const old = was[at]?.value ?? ''
    return old === value ? [] : [{ label, value: t.escalation.change({ before: old, after: value }) }]
  })
}

/** What a change comes to, or that it changes nothing. */
export function changeBlocks(changed: readonly Fact[], { t }: Texts): Block[] {
  return changed.length === 0 ? [text(t.escalation.unchanged)] : [facts(...changed)]
}

function settingButtons(committee: string, settings: EscalationSettings, { t }: CommandContext): Button[] {
  const to = (label: string, after: EscalationSettings): Button => {
    const change = { kind: 'set-escalation', committee, settings: after }
    return { label, press: { command: 'escalation', slots: { change } } }
  }
  const { releaseToLeader } = settings
  const other = releaseToLeader ? t.escalation.withoutRelease : t.escalation.withRelease
  return [
    to(other, { ...settings, releaseToLeader: !releaseToLeader }),
    to(t.escalation.usual, usualEscalation),
  ]
}
