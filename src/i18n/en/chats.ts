import type { chats as vi } from '../vi/chats.ts'
import type { Widened } from '../widened.ts'

/** What every chat brings up: buttons, too many messages. */
export const chats: Widened<typeof vi> = {
  choose: 'Please choose',
  form: {
    title: 'Assistant',
    opening: 'Opening the form…',
    keeping:
      'Saving… If this takes long, you can close this window and open it again: what was saved is kept.',
    expired: 'This form is no longer valid. Please open it again.',
    close: 'Close',
    back: 'Back',
  },
  mayRepeat: '(You may have received this already)',
  givenUp: 'A recent message may not have reached you. If you are missing an answer, please ask again.',
  fileGone: 'Telegram no longer has this file. Please ask the unit to send it again.',
  pressExpired: 'This button is no longer valid. Please ask again.',
  pressedBefore: 'Your press of this button has been received.',
  pressOfAnother: 'This button is for the person who asked. Please send a question of your own.',
  tooMany:
    'You are sending messages faster than they can be read, so the last ones were not. Please wait a few seconds and send them again.',
}
