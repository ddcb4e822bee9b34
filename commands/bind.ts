import { type CommandContext, command } from '../src/chat/command.ts'
import { type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { Binding, BindingChange } from '../src/directory/binding.ts'
import { folded } from '../src/directory/code.ts'
import { mayFor } from '../src/directory/rights.ts'
import { cancelledReply } from './parts/confirm.ts'
import { boundUnit, previewBinding, whatItIs } from './parts/editing-binding.ts'
import { nameOf, unitNamed } from './parts/editing-found.ts'

/** Binds the group chat that it is asked in to the committee or to a unit, so that "đơn vị mình" means that there. */
export const bind = command({
  name: 'bind',
  also: ['ganket'],
  needs: 'administer',
  writes: true,
  about: {
    vi: 'Gắn nhóm chat với Ban Chỉ đạo hoặc một đơn vị',
    en: 'Bind a group chat to the committee or a unit',
  },
  slots: { words: optional('words'), change: optional('change'), step: optional('key') },
  examples: {
    vi: ['/ganket', '/ganket Sở Y tế', '/ganket bỏ'],
    en: ['/bind', '/bind Department of Health', '/bind off'],
  },
  async run({ words, change, step }, context): Promise<Reply> {
    const { group, t, today } = context
    if (group === null) return say(t.groups.onlyInGroup)
    if (step === 'cancel') return cancelledReply(context)
    if (change !== null) {
      if (change.kind !== 'bind-group') return say(t.dialogue.expired)
      return offered(change, step === 'confirm', context)
    }
    if (words === null) return whatItIs(context)
    const wish = (binding: Binding | null) => offered({ kind: 'bind-group', group, binding }, false, context)
    if (/^(bo|bo gan|go|off|none|unbind)$/.test(folded(words.trim()))) return wish(null)
    const unit = unitNamed(words, today, { command: 'bind', words, context })
    if (typeof unit !== 'string') return unit.ok ? say(t.dialogue.expired) : unit.reply
    const { committee } = context.catalogue.units.get(unit) ?? { committee: '' }
    const home = context.catalogue.committees.find(({ code }) => code === committee)?.home
    return wish({ committee, unit: unit === home ? null : unit })
  },
})

const say = (sentence: string): Reply => ({ blocks: [text(sentence)] })

/** Shows what a group is to belong to, or binds it where that is confirmed. */
async function offered(change: BindingChange, confirmed: boolean, context: CommandContext): Promise<Reply> {
  const { author, bindings, catalogue, group, person, t } = context
  if (change.group !== group) return say(t.groups.ofOtherGroup)
  // To free a group takes the right for what it belongs to.
  const binding = change.binding ?? context.bound
  if (binding === null) return say(t.groups.already)
  const unit = boundUnit(binding, context)
  if (unit === undefined) return say(t.dialogue.expired)
  if (!mayFor(person, 'administer', unit, catalogue.units)) {
    return say(t.people.outside({ unit: nameOf(unit.code, context) }))
  }
  if (!confirmed) return previewBinding(change, context)
  if (!(await bindings.change(change, author))) return say(t.groups.already)
  return say(change.binding === null ? t.groups.unbound : t.groups.bound)
}
