import type { Commit } from '../e2e/telegram.ts'

/** A call that is held on the server while the program is killed. */
export interface Held {
  readonly method: string | readonly string[]
  readonly kind: 'hold before' | 'hold after'
}

/** A named point at which the program is killed, and how. */
export type Point = { readonly name: string } & ({ readonly commit: Commit } | { readonly held: Held })

const commit = (doing: string, [before, after]: readonly [string, string]): Point[] => [
  { name: before, commit: { when: 'before', doing } },
  { name: after, commit: { when: 'after', doing } },
]

const held = (method: Held['method'], [before, after]: readonly [string, string]): Point[] => [
  { name: before, held: { method, kind: 'hold before' } },
  { name: after, held: { method, kind: 'hold after' } },
]

/** Every point at which a kill leaves something else behind, from the update to the mark of its answer. */
export const points: readonly Point[] = [
  ...held('getUpdates', [
    'updates are stored and the request that confirms them has not been heard',
    'updates are confirmed, and what came with the answer has not been heard',
  ]),
  ...commit('INSERT INTO "Arrival"', ['before updates are stored', 'stored and not confirmed']),
  ...commit('SET "doneAt"', ['before an answer is stored', 'an answer is stored and not claimed']),
  ...commit('AuditEntry', ['in the middle of a change', 'a change is stored and not answered']),
  ...commit(`UPDATE \`main\`.\`Person\``, ['before a language is kept', 'a language is kept, not answered']),
  ...commit(`"state" = 'sending'`, ['before a claim', 'claimed and not sent']),
  ...held('sendMessage', ['a text has left and was not accepted', 'a text is accepted, unknown here']),
  ...held('sendPhoto', ['a picture has left and was not accepted', 'a picture is accepted, unknown here']),
  ...held(
    ['editMessageText', 'editMessageMedia'],
    ['an edit has left and was not accepted', 'an edit is accepted, unknown here'],
  ),
  ...held('deleteMessage', ['a deletion has left', 'a deletion is accepted, unknown here']),
  ...held('answerCallbackQuery', [
    'the answer to a press has left and was not accepted',
    'the answer to a press is accepted, unknown here',
  ]),
  ...commit(`"state" = 'sent'`, ['before the mark', 'marked as sent']),
]
