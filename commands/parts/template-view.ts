import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import { ownName, withOwnNames } from '../../src/deadlines/placeholders.ts'
import {
  faultIn,
  longestWording,
  type WordingFault,
  wordingNames,
  wordings,
} from '../../src/deadlines/wording.ts'
import type { OwnWording, WordingKey } from '../../src/deadlines/wording-book.ts'
import type { Committee } from '../../src/directory/catalogue.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { committeeName } from './names.ts'
import { exampleOf } from './template-example.ts'

/** All the wordings, a button each, those of the committee's own marked. */
export function listReply(committee: Committee, own: readonly OwnWording[], context: CommandContext): Reply {
  const { t, language } = context
  const mine = new Set(own.filter((one) => one.language === language).map(({ name }) => name))
  return {
    blocks: [
      heading(t.templates.title({ committee: committeeName(committee, language) })),
      text(t.templates.intro),
      facts({
        label: t.templates.ownList,
        value: [...mine].map((name) => t.templates.names[name]).join('; ') || t.templates.none,
      }),
    ],
    buttons: wordingNames.map((name) => {
      const label = t.templates.names[name]
      return {
        label: mine.has(name) ? t.templates.ownOf({ name: label }) : label,
        press: press({ committee: committee.code, name, language }),
      }
    }),
  }
}

/** One wording: its text, whose it is, what may be put in, how it looks when it is sent, and what can be done. */
export async function oneReply(key: WordingKey, own: string | null, context: CommandContext): Promise<Reply> {
  const { t } = context
  const { committee, name, language } = key
  const faulty = own !== null && faultIn(name, own) !== null
  const other = language === 'vi' ? 'en' : 'vi'
  const shown = own ?? messagesIn(language).notices.wordings[name]
  const inUse = faulty ? messagesIn(language).notices.wordings[name] : shown
  const source =
    own === null ? t.templates.ofProgram : faulty ? t.templates.nowFaulty : t.templates.ofCommittee
  return {
    blocks: [
      heading(t.templates.one({ name: t.templates.names[name], language: t.templates.languages[language] })),
      facts(
        { label: t.templates.text, value: withOwnNames(shown, context.language) },
        { label: t.templates.source, value: source },
        { label: t.templates.placeholders, value: placeholdersOf(key, context) },
      ),
      text(t.templates.example),
      ...(await exampleOf(key, inUse, context)),
    ],
    buttons: [
      { label: t.templates.edit, press: press(key, { step: 'write' }) },
      ...(own === null ? [] : [{ label: t.templates.reset, press: changePress({ ...key, text: null }) }]),
      { label: t.templates.other[other], press: press({ ...key, language: other }) },
      { label: t.templates.back, press: { command: 'templates', slots: { committee } } },
    ],
  }
}

/** The placeholders that a wording may hold, as the reader writes them. */
export function placeholdersOf({ name }: WordingKey, { language }: CommandContext): string {
  return wordings[name].map((one) => ownName(one, language)).join(', ')
}

/** What is wrong with a wording, and what may be used, in words. */
export function faultText(fault: WordingFault, key: WordingKey, context: CommandContext): string {
  const { t, language } = context
  const placeholders = placeholdersOf(key, context)
  switch (fault.kind) {
    case 'unknown':
      return t.templates.faults.unknown({ placeholder: ownName(fault.placeholder, language), placeholders })
    case 'length':
      return t.templates.faults.length({ most: writeNumber(longestWording, language) })
    default:
      return t.templates.faults[fault.kind]({ placeholders })
  }
}

/** What a button about a wording carries. */
export function press(key: WordingKey, more: Readonly<Record<string, unknown>> = {}): Button['press'] {
  const { committee, name, language } = key
  return { command: 'templates', slots: { committee, name, language, ...more } }
}

function changePress({ committee, name, language, text: to }: WordingKey & { readonly text: string | null }) {
  const change = { kind: 'set-wording', committee, name, language, text: to }
  return { command: 'templates', slots: { change } }
}
