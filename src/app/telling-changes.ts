import type { Destination, Push } from '../chat/push.ts'
import type { OutdatedMessage } from '../deadlines/nudge.ts'
import { officeOn } from './planning.ts'
import { editKey } from './push-key.ts'
import { readersOf } from './readers.ts'
import type { TellingDependencies } from './telling-dependencies.ts'
import { nudgeWords } from './telling-words.ts'

/**
 * Words the messages of reminders anew that were corrected or withdrawn, and puts the edits into the outbox. What is
 * on its way is changed once it has arrived. Gives whether there was any.
 */
export async function changeOutdated(deps: TellingDependencies): Promise<boolean> {
  const { store, config } = deps
  const outdated = await store.nudges.outdated()
  if (outdated.length === 0) return false
  const office = await officeOn(store, config)()
  const readers = await readersOf(
    outdated.map(({ person }) => person),
    deps,
  )
  for (const message of outdated) {
    const reader = readers.get(message.person) ?? null
    const { nudge, person } = message
    const reply = reader && (await nudgeWords(nudge.id, person, { reader, store, office }))
    if (reader !== null && reply !== null) await edit(message, { reply, language: reader.language }, deps)
    await store.nudges.shown(nudge.id, person)
  }
  return true
}

async function edit(
  { person, push, chat, channel, message, nudge }: OutdatedMessage,
  { reply, language }: Pick<Push, 'reply' | 'language'>,
  { store, compose, only, now }: TellingDependencies,
): Promise<void> {
  const found = only === undefined ? await store.addresses.destinations([person]) : new Map()
  const chats: readonly Destination[] = found.get(person) ?? []
  const to = chats.find((one) => one.chat === chat)
  const composer = compose.get(channel)
  // A chat that can't be written to keeps what it shows.
  if (to === undefined || composer === undefined) return
  const { at } = now()
  const key = editKey(push, nudge.revision)
  await store.pushes.add(composer({ key, to, language, reply, edits: message, at }), at)
}
