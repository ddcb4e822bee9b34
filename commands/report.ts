import { type CommandContext, command } from '../src/chat/command.ts'
import { type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { nextField } from '../src/figures/form.ts'
import { act, typed } from './parts/form-act.ts'
import { accessTo, closedBlocks, closedForms, endedBlocks } from './parts/form-closed.ts'
import { formFacts } from './parts/form-facts.ts'
import { sentBefore } from './parts/form-send.ts'
import { type Beginning, start } from './parts/form-start.ts'
import { idFrom } from './parts/id.ts'
import { saidToo } from './parts/said-too.ts'

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
    figures: optional('words'),
    form: optional('key'),
    field: optional('key'),
    step: optional('key'),
    reason: optional('key'),
    seen: optional('key'),
    filled: optional('filled'),
    shown: optional('filled'),
    page: optional('key'),
  },
  examples: {
    vi: ['/nhap', '/nhap Sở Y tế tuần 24/2024'],
    en: ['/report', '/report Department of Health week 24/2024'],
  },
  async run({ form, field, figures, ...wanted }, context): Promise<Reply> {
    if (form === null) return begin({ words: wanted.words ?? wanted.filled?.words ?? '', figures }, context)
    // No form has the number 0.
    const id = idFrom(form) ?? 0
    const draft = await context.drafts.find(id)
    // Words that answered a form which was sent or dropped elsewhere meanwhile are not lost with it.
    if (draft === null && wanted.step === null && wanted.words !== null)
      return begin({ words: wanted.words, figures: null }, context)
    if (draft === null) return sentBefore(id, context)
    const given = await formFacts(draft, context)
    if (given === null) return { blocks: [text(context.t.forms.gone)] }
    const access = await accessTo(draft, given, context)
    if (access === 'none') return { blocks: [text(context.t.forms.gone)] }
    if (access === 'ended') return { blocks: await endedBlocks(draft, given, context) }
    if (access === 'closed') return { blocks: await closedBlocks(draft, given, context) }
    const asked = given.fields.find(({ indicator }) => indicator === field) ?? null
    return act(wanted, asked, draft, given, context)
  },
})

/** The form that was left last, where words are an answer to it; else a unit's week, as the words name it. */
async function begin({ words, figures }: Beginning, context: CommandContext): Promise<Reply> {
  const counts = context.reader.answer(words, 'counts')
  const [left] = counts.ok ? await context.drafts.ofPerson(context.person.id) : []
  const facts = left === undefined ? null : await formFacts(left, context)
  const open = left !== undefined && facts !== null && (await accessTo(left, facts, context)) === 'theirs'
  const field = open ? nextField(facts.fields, left) : null
  if (open && field !== null) return typed(words, field, left, facts, context)
  const closed = await closedForms(context)
  const reply = await start({ words, figures }, closed.forms, context)
  return saidToo(reply, closed.blocks, [])
}
