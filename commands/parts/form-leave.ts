import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { type FigureDraft, progressIn } from '../../src/figures/form.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { FormFacts } from './form-facts.ts'
import { formButton } from './form-frame.ts'

/** Says what is kept of a form that is left for later. */
export function later(draft: FigureDraft, { fields }: FormFacts, { t, language }: CommandContext): Reply {
  const { done, all } = progressIn(fields, draft)
  const counts = { done: writeNumber(done, language), all: writeNumber(all, language) }
  return { blocks: [text(t.forms.laterDone(counts))], buttons: [formButton(t.forms.resume, draft, {})] }
}

/** Asks whether a form is to be dropped, by a tap or in words. */
export function cancelling(draft: FigureDraft, { t, language }: CommandContext): Reply {
  const done = writeNumber(Object.keys(draft.answers).length, language)
  return {
    blocks: [text(t.forms.cancelAsk({ done, isEmpty: Object.keys(draft.answers).length === 0 }))],
    expects: {
      command: 'report',
      slots: { form: String(draft.id), step: 'cancel' },
      slot: 'words',
      hearsCancel: true,
      hearsAsides: true,
    },
    buttons: [formButton(t.forms.cancelYes, draft, { step: 'drop' }), formButton(t.forms.resume, draft, {})],
  }
}
