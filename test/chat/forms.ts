import type { Form, FormField, Reply } from '../../src/chat/reply.ts'
import { labelsOf, type Speaker } from './office.ts'

/** The form of an answer. */
export function formOf({ form }: Reply): Form {
  if (form === undefined) throw new Error('no form')
  return form
}

export const fieldOf = (reply: Reply, key: string): FormField | undefined =>
  formOf(reply).fields.find((one) => one.key === key)

/** Hands a form in, with what is said written over what it shows. */
export function handIn(
  speaker: Speaker,
  reply: Reply,
  filled: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { submit, fields } = formOf(reply)
  if (submit === undefined) throw new Error('nothing to hand in')
  const shown = Object.fromEntries(fields.map(({ key, value = '' }) => [key, value]))
  // As a chat keeps it.
  const { command, slots } = JSON.parse(JSON.stringify(submit.press))
  return speaker.say({ command, slots: { ...slots, filled: { ...shown, ...filled } } })
}

/** Answers every question of a form that is open as last week, and gives what is shown after the last. */
export async function asLastWeek(speaker: Speaker, reply: Reply): Promise<Reply> {
  const label = 'Như tuần trước'
  return labelsOf(reply).includes(label) ? asLastWeek(speaker, await speaker.choose(reply, label)) : reply
}
