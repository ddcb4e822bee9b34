import type { Reader } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import { isOver, type Part } from '../../src/deadlines/assignment.ts'
import { isWithUnit } from '../../src/deadlines/progress.ts'
import { filesButton } from './evidence-files.ts'
import { mayForPart } from './work-scope.ts'

/** What somebody can do about a part: the unit's own answers, and the secretary's. */
export const partActs = [
  'receive',
  'report',
  'ask-extension',
  'later',
  'verify',
  'return',
  'grant',
  'refuse',
  'reschedule',
  'withdraw',
] as const
export type PartAct = (typeof partActs)[number]

/** The buttons under a part: what its state and the reader's rights allow. Both are checked again when pressed. */
export function partButtons(part: Part, context: Reader): Button[] {
  const acts = actsFor(part, {
    enter: mayForPart(part, 'enter', context),
    assign: mayForPart(part, 'assign', context),
  })
  return [...buttonsFor(acts, part, context), ...filesButton(part, context)]
}

/**
 * The buttons under what whoever follows the work is told of it: what they decide, and none of the unit's own answers.
 * Withdrawing it is a look away.
 */
export function followerButtons(part: Part, context: Reader): Button[] {
  const acts = actsFor(part, { enter: false, assign: mayForPart(part, 'assign', context) })
  const decided = acts.filter((act) => act !== 'withdraw')
  return [...buttonsFor(decided, part, context), ...filesButton(part, context)]
}

function buttonsFor(acts: readonly PartAct[], part: Part, { t }: Reader): Button[] {
  const labels = {
    receive: t.update.receive,
    report: t.update.report,
    'ask-extension': t.update.askExtension,
    later: t.update.later,
    verify: t.update.verify,
    return: t.update.return,
    grant: t.update.grant,
    refuse: t.update.refuse,
    reschedule: t.update.reschedule,
    withdraw: t.update.withdraw,
  } as const satisfies Record<PartAct, string>
  return acts.map((act) => ({
    label: labels[act],
    press: { command: 'update', slots: { part: String(part.id), act } },
  }))
}

/** What can be done about a part by somebody with these rights for its unit. */
function actsFor(part: Part, may: { readonly enter: boolean; readonly assign: boolean }): PartAct[] {
  const withUnit = isWithUnit(part)
  const asked = part.extension !== null
  return [
    ...(may.enter && part.state === 'given' ? (['receive'] as const) : []),
    ...(may.enter && withUnit ? (['report'] as const) : []),
    // Whoever decides about more time need not ask for it.
    ...(may.enter && !may.assign && withUnit && part.due !== null && !asked
      ? (['ask-extension'] as const)
      : []),
    ...(may.enter && withUnit ? (['later'] as const) : []),
    ...(may.assign && part.state === 'reported' ? (['verify', 'return'] as const) : []),
    ...(may.assign && asked ? (['grant', 'refuse'] as const) : []),
    ...(may.assign && withUnit && !asked ? (['reschedule'] as const) : []),
    ...(may.assign && !isOver(part) ? (['withdraw'] as const) : []),
  ]
}
