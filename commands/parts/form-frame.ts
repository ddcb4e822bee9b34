import type { CommandContext } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import type { FormFacts } from './form-facts.ts'
import { unitName } from './names.ts'

/** "Sở Y tế · tuần 24/2024". */
export function formTitle({ unit, from, to }: FormFacts, { t, language }: CommandContext): string {
  const week = writePeriodName({ kind: 'week', from, to }, language)
  return t.forms.title({ unit: unitName(unit, language), week })
}

/** A button that does something about a form. */
export function formButton(
  label: string,
  draft: FigureDraft,
  slots: Readonly<Record<string, unknown>>,
): Button {
  return { label, press: { command: 'report', slots: { form: String(draft.id), ...slots } } }
}
