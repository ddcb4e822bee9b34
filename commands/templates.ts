import { type CommandContext, command } from '../src/chat/command.ts'
import { comparable, holds } from '../src/chat/named.ts'
import { facts, heading, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { withKeptNames, withOwnNames } from '../src/deadlines/placeholders.ts'
import { faultIn, type WordingName, wordingNames } from '../src/deadlines/wording.ts'
import type { WordingChange, WordingKey } from '../src/deadlines/wording-book.ts'
import type { Committee } from '../src/directory/catalogue.ts'
import { messagesIn } from '../src/i18n/messages.ts'
import { cancelledReply, confirmButtons } from './parts/confirm.ts'
import { administeredCommittees } from './parts/people-scope.ts'
import { exampleOf } from './parts/template-example.ts'
import { faultText, listReply, oneReply, placeholdersOf, press } from './parts/template-view.ts'
import { whichCommittee } from './parts/which-committee.ts'

/** The wordings of notices, which each committee can have of its own. */
export const templates = command({
  name: 'templates',
  also: ['mauvanban'],
  needs: 'administer',
  writes: true,
  about: {
    vi: 'Mẫu của các thông báo: xem, sửa, trở lại mẫu của chương trình',
    en: 'The wordings of notices: see, change, return to the program’s',
  },
  slots: {
    words: optional('words'),
    committee: optional('key'),
    name: optional('key'),
    language: optional('language'),
    change: optional('change'),
    step: optional('key'),
  },
  examples: {
    vi: [
      '/mauvanban',
      '/mauvanban nhắc quá hạn',
      '/mauvanban nhắc ngày cuối: Kính đề nghị Quý đơn vị hoàn thành {việc} trong hôm nay.',
    ],
    en: [
      '/templates',
      '/templates overdue',
      '/templates reminder on the last day: Please complete {title} today.',
    ],
  },
  async run({ words, committee: code, name: pressed, language, change, step }, context): Promise<Reply> {
    const { t } = context
    if (step === 'cancel') return cancelledReply(context)
    const own = administeredCommittees(context)
    if (own.length === 0) return { blocks: [text(t.templates.notYours)] }
    if (change !== null) {
      if (change.kind !== 'set-wording') return { blocks: [text(t.dialogue.expired)] }
      const mine = own.some((one) => one.code === change.committee)
      return mine ? changed(change, step === 'confirm', context) : { blocks: [text(t.templates.notYours)] }
    }
    const [only, ...others] = code === null ? own : own.filter((one) => one.code === code)
    if (only === undefined) return { blocks: [text(t.templates.notYours)] }
    if (others.length > 0) return whichCommittee('templates', own, words, context)
    const name = wordingNames.find((one) => one === pressed)
    if (name === undefined) return named(words, only, context)
    const key = { committee: only.code, name, language: language ?? context.language }
    if (words !== null) return written(key, words, context)
    return step === 'write' ? ask(key, context) : shown(key, context)
  },
})

/**
 * "nhắc quá hạn" shows that wording, "nhắc quá hạn: …" changes it; without words all are listed. Where the name is
 * none, or of several, the text goes with the choice.
 */
async function named(words: string | null, committee: Committee, context: CommandContext): Promise<Reply> {
  const { t, language, wordings } = context
  const list = async () => listReply(committee, await wordings.of([committee.code]), context)
  if (words === null) return list()
  const keyOf = (name: WordingName): WordingKey => ({ committee: committee.code, name, language })
  const [title = '', ...rest] = words.split(':')
  const to = rest.join(':').trim()
  const exact = wordingNames.find((name) => comparable(t.templates.names[name]) === comparable(title))
  const found =
    exact === undefined ? wordingNames.filter((name) => holds(t.templates.names[name], title)) : [exact]
  const [only, ...others] = found
  if (only !== undefined && others.length === 0)
    return to === '' ? shown(keyOf(only), context) : written(keyOf(only), to, context)
  const more = to === '' ? {} : { words: to }
  return {
    blocks: [text(only === undefined ? t.templates.notFound({ words: title.trim() }) : t.templates.several)],
    buttons: (only === undefined ? wordingNames : found).map((name) => ({
      label: t.templates.names[name],
      press: press(keyOf(name), more),
    })),
  }
}

async function ownText({ committee, name, language }: WordingKey, { wordings }: CommandContext) {
  const all = await wordings.of([committee])
  return all.find((one) => one.name === name && one.language === language)?.text ?? null
}

async function shown(key: WordingKey, context: CommandContext): Promise<Reply> {
  return oneReply(key, await ownText(key, context), context)
}

/** Asks for the new text. */
function ask(key: WordingKey, context: CommandContext): Reply {
  const { t } = context
  const given = { name: t.templates.names[key.name], placeholders: placeholdersOf(key, context) }
  return { blocks: [text(t.templates.write(given))], expects: expecting(key) }
}

const expecting = (key: WordingKey) => ({ ...press(key), slot: 'words' })

/** A text that was written: what is wrong with it, or what it would be. */
function written(key: WordingKey, words: string, context: CommandContext): Promise<Reply> {
  return changed(
    { kind: 'set-wording', ...key, text: withKeptNames(words.normalize('NFC').trim()) },
    false,
    context,
  )
}

/** Shows a wording as it would be sent, or puts it into use where it is confirmed. */
async function changed(change: WordingChange, confirmed: boolean, context: CommandContext): Promise<Reply> {
  const { t, wordings, author } = context
  const { text: to, committee, name, language } = change
  const key = { committee, name, language }
  const fault = to === null ? null : faultIn(name, to)
  if (fault !== null) return { blocks: [text(faultText(fault, key, context))], expects: expecting(key) }
  if ((await ownText(key, context)) === to) return { blocks: [text(t.templates.unchanged)] }
  if (confirmed) {
    await wordings.set(key, to, author)
    const given = { name: t.templates.names[name] }
    return { blocks: [text(to === null ? t.templates.resetDone(given) : t.templates.done(given))] }
  }
  const after = to ?? messagesIn(language).notices.wordings[name]
  return {
    blocks: [
      heading(to === null ? t.templates.confirmReset : t.templates.confirmTitle),
      facts({ label: t.templates.names[name], value: withOwnNames(after, context.language) }),
      text(t.templates.example),
      ...(await exampleOf(key, after, context)),
    ],
    buttons: confirmButtons('templates', { change }, context),
  }
}
