import { type CommandContext, command } from '../src/chat/command.ts'
import { type Block, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { Answer } from '../src/figures/answer.ts'
import { nextField } from '../src/figures/form.ts'
import { act, typed } from './parts/form-act.ts'
import { goOn } from './parts/form-answer.ts'
import { beginForm } from './parts/form-begin.ts'
import { accessTo, closedBlocks, closedForms } from './parts/form-closed.ts'
import { formFacts } from './parts/form-facts.ts'
import { paste } from './parts/form-paste.ts'
import { unitFor, weekFor } from './parts/form-week.ts'
import { whichIndicator } from './parts/form-which.ts'
import { unitName } from './parts/names.ts'

/** A unit's weekly figures, one question after another, each answer kept before it is acknowledged. */
export const report = command({
  name: 'report',
  also: ['nhap'],
  needs: 'enter',
  writes: true,
  opensForm: true,
  about: { vi: 'Nhập số liệu tuần của đơn vị', en: "Enter a unit's weekly figures" },
  slots: {
    words: optional('words'),
    form: optional('key'),
    field: optional('key'),
    step: optional('key'),
    reason: optional('key'),
    filled: optional('filled'),
    shown: optional('filled'),
    page: optional('key'),
  },
  examples: {
    vi: ['/nhap', '/nhap Sở Y tế tuần 24/2024'],
    en: ['/report', '/report Department of Health week 24/2024'],
  },
  async run({ form, field, ...wanted }, context): Promise<Reply> {
    if (form === null) return begin(wanted.words ?? wanted.filled?.words ?? '', context)
    const draft = /^\d{1,9}$/.test(form) ? await context.drafts.find(Number(form)) : null
    const given = draft === null ? null : await formFacts(draft, context)
    if (draft === null || given === null) return { blocks: [text(context.t.forms.gone)] }
    const access = await accessTo(draft, given, context)
    if (access === 'none') return { blocks: [text(context.t.forms.gone)] }
    if (access === 'closed') return { blocks: await closedBlocks(draft, given, context) }
    const asked = given.fields.find(({ indicator }) => indicator === field) ?? null
    return act(wanted, asked, draft, given, context)
  },
})

/** The form that was left last, where words are an answer to it; else a unit's week, as the words name it. */
async function begin(words: string, context: CommandContext): Promise<Reply> {
  const counts = context.reader.answer(words, 'counts')
  const [left] = counts.ok ? await context.drafts.ofPerson(context.person.id) : []
  const facts = left === undefined ? null : await formFacts(left, context)
  const open = left !== undefined && facts !== null && (await accessTo(left, facts, context)) === 'theirs'
  const field = open ? nextField(facts.fields, left) : null
  if (open && field !== null) return typed(words, field, left, facts, context)
  const closed = await closedForms(context)
  const reply = await start(words, counts.ok ? counts.answer : null, closed.forms, context)
  return saidToo(reply, closed.blocks, [])
}

/**
 * @param answer what the words are where they answer a question; there is none yet, so they name no unit and no week
 * @param closed forms whose weeks were closed, about which nothing more can be done once the next is open
 */
async function start(
  words: string,
  answer: Answer | null,
  closed: readonly number[],
  context: CommandContext,
): Promise<Reply> {
  const { drafts, author, reader, t, language } = context
  // The lines that report something name neither the unit nor the week.
  const said = answer === null ? words : ''
  const listed = reader.list(said)
  const heading = listed.items.length > 0 ? listed.others.join(' ') : said
  const unit = unitFor(heading, context)
  if ('blocks' in unit) return unit
  const week = await weekFor(heading, unit, context)
  if ('blocks' in week) return week
  const { draft, left, others } = await beginForm(unit, week, context)
  for (const form of closed) await drafts.end(form, 'closed', author.at)
  const given = await formFacts(draft, context)
  if (given === null) return { blocks: [text(t.forms.gone)] }
  if (given.fields.length === 0) {
    return { blocks: [text(t.forms.noFields({ unit: unitName(unit, language) }))] }
  }
  if (listed.items.length > 0) return paste(words, draft, given, context)
  const isUnplaced = answer?.kind === 'counts' && answer.denominator > 0
  const reply = isUnplaced
    ? whichIndicator(words, answer, draft, given, context)
    : goOn(draft, given, context)
  const notes = [
    ...(left !== null ? [text(t.forms.takenOver({ name: left.by }))] : []),
    ...(others.length > 0 ? [text(t.forms.others({ names: others.join(', ') }))] : []),
  ]
  return saidToo(reply, [], notes)
}

/** A reply with more before and after what it says, whether it is shown as a form or not. */
function saidToo(reply: Reply, before: readonly Block[], after: readonly Block[]): Reply {
  const { form } = reply
  const blocks = [...before, ...reply.blocks, ...after]
  return form === undefined
    ? { ...reply, blocks }
    : { ...reply, blocks, form: { ...form, blocks: [...before, ...form.blocks, ...after] } }
}
