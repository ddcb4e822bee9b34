import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { messagesIn } from '../src/i18n/messages.ts'

/** The language of the answers to this person, on every chat. */
export const language = command({
  name: 'language',
  also: ['ngonngu'],
  needs: 'read',
  writes: true,
  slots: { language: optional('language') },
  about: { vi: 'Đổi ngôn ngữ trả lời', en: 'The language of the answers' },
  examples: {
    vi: ['/ngonngu en', 'trả lời bằng tiếng Anh', '/ngonngu vi'],
    en: ['/language vi', 'switch to Vietnamese'],
  },
  async run({ language: chosen }, { person, people, t }) {
    const buttons = [
      { label: t.session.vietnamese, press: { command: 'language', slots: { language: 'vi' } } },
      { label: t.session.english, press: { command: 'language', slots: { language: 'en' } } },
    ]
    if (chosen === null) return { blocks: [text(t.session.languageNow)], buttons }
    await people.setLanguage(person.id, chosen)
    return { blocks: [text(messagesIn(chosen).session.languageSet)] }
  },
})
