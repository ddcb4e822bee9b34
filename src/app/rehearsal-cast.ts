import { inTurn } from '../chat/in-turn.ts'
import type { Account, Message } from '../chat/message.ts'
import type { Button, Reply } from '../chat/reply.ts'
import type { Config } from '../config.ts'
import type { Person } from '../directory/person.ts'
import { SampleFileError } from '../store/errors.ts'
import type { Store } from '../store/open.ts'
import type { StoryStep, StoryWords } from '../store/sample/story.ts'
import { dispatchOn, type Now } from './dialogue.ts'

/** The chat in which a rehearsal talks. */
export const rehearsalChannel = 'rehearsal'

/** Those who take part in a rehearsal: each talks with the program in a chat of their own. */
interface Cast {
  /** Lets people in, each with an account. */
  enter(people: readonly Person[]): Promise<void>
  /** Types and presses what a step says. @throws SampleFileError where there is no such button to press. */
  play(step: StoryStep): Promise<void>
}

/** @param shown the buttons that each account was shown, by the program's own messages or by answers, the newest first */
export function createCast(store: Store, config: Config, now: Now, shown: Shown): Cast {
  const dispatch = dispatchOn(store, config, now)
  const { answer, settled } = inTurn(dispatch, store.conversations, store.atomically)
  const accountOf = (id: string): Account => ({
    channel: rehearsalChannel,
    id,
    name: id,
    chat: `${rehearsalChannel}:${id}`,
  })
  return {
    enter: (people) =>
      store.atomically(async () => {
        const { at, date: today } = now()
        for (const { id } of people) {
          const author = { person: id, chat: rehearsalChannel, at, today }
          const { code } = await store.invitations.link(author)
          await store.invitations.redeem(code, { ...accountOf(id), person: null }, author)
        }
      }),
    async play({ who, words, place }) {
      const account = accountOf(who)
      for (const one of words) {
        const speaking = { chat: account.chat, person: who, account }
        const said = saidWith(one, shown.get(account.chat))
        if (said === null) {
          const labels = (shown.get(account.chat) ?? []).map(({ label }) => `[${label}]`)
          throw new SampleFileError(
            `${place}, column what: ${describe(one)} is not among ${labels.join(' ')}`,
          )
        }
        const reply = await answer({ ...speaking, ...said })
        await settled()
        show(shown, account.chat, reply)
      }
    },
  }
}

/** Buttons that were shown, by chat. An older message keeps its own, as in any chat. */
export type Shown = Map<string, readonly Button[]>

/** Notes the buttons of a message above those of earlier ones. */
export function show(shown: Shown, chat: string, { buttons = [] }: Reply): void {
  shown.set(chat, [...buttons, ...(shown.get(chat) ?? [])])
}

/** What a message says for it; null where it presses what is not there. A button is checked as a chat keeps it. */
function saidWith(words: StoryWords, shown: readonly Button[] = []): Pick<Message, 'text' | 'press'> | null {
  if ('types' in words) return { text: words.types }
  const button = shown.find(({ label }) => label === words.presses)
  return button === undefined ? null : { text: '', press: JSON.parse(JSON.stringify(button.press)) }
}

const describe = (words: StoryWords) => ('types' in words ? words.types : `[${words.presses}]`)
