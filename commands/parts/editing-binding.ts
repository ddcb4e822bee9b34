import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, facts, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import { type Binding, type BindingChange, unitOf } from '../../src/directory/binding.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { confirmButtons } from './confirm.ts'
import { committeeName, unitName } from './names.ts'

/** The unit that a binding stands for today, where the speaker sees it and it is of the committee. */
export function boundUnit(binding: Binding, { catalogue, today }: CommandContext): Unit | undefined {
  const unit = unitOf(binding, catalogue, today)
  return unit?.committee === binding.committee ? unit : undefined
}

/** What the group belongs to, and what it could be bound to. */
export function whatItIs(context: CommandContext): Reply {
  const { bound, catalogue, group, person, t } = context
  const buttons = catalogue.committees.flatMap(({ code, home }): Button[] => {
    const unit = catalogue.units.get(home)
    const here = bound !== null && bound.committee === code && bound.unit === null
    if (here || unit === undefined || !mayFor(person, 'administer', unit, catalogue.units)) return []
    const change: BindingChange = {
      kind: 'bind-group',
      group: group ?? '',
      binding: { committee: code, unit: null },
    }
    const label = t.groups.bindTo({ name: nameOfCommittee(code, context) })
    return [{ label, press: { command: 'bind', slots: { change } } }]
  })
  const now = bound === null ? t.groups.free : t.groups.boundTo(bindingNames(bound, context))
  return { blocks: [text(now), note(t.groups.how)], buttons }
}

/** Says what the group will belong to, with the buttons that do it or leave it. */
export function previewBinding(change: BindingChange, context: CommandContext): Reply {
  const { bound, t } = context
  const { binding } = change
  const names = binding === null ? null : bindingNames(binding, context)
  const before = bound === null ? t.groups.notBound : bindingNames(bound, context).unit
  return {
    blocks: [
      heading(binding === null ? t.groups.unbindTitle : t.groups.bindTitle),
      facts(
        { label: t.groups.before, value: before },
        names !== null && { label: t.groups.committee, value: names.committee },
        names !== null && { label: t.groups.own, value: names.unit },
      ),
      note(binding === null ? t.groups.unbindNote : t.groups.boundNote),
    ],
    buttons: confirmButtons('bind', { change }, context),
  }
}

function bindingNames(binding: Binding, context: CommandContext): { committee: string; unit: string } {
  const unit = boundUnit(binding, context)
  return {
    committee: nameOfCommittee(binding.committee, context),
    unit: unit === undefined ? (binding.unit ?? '') : unitName(unit, context.language),
  }
}

function nameOfCommittee(code: string, { catalogue, language }: CommandContext): string {
  const committee = catalogue.committees.find((one) => one.code === code)
  return committee === undefined ? code : committeeName(committee, language)
}
