import { type AssignmentDraft, longestWords } from '../src/chat/assignment-draft.ts'
import { type CommandContext, command } from '../src/chat/command.ts'
import type { ReadAssignment, SaidRecurrence } from '../src/chat/name-reader.ts'
import { type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { usualPlan } from '../src/deadlines/assignment.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { writeRecurrence } from '../src/i18n/recurrence.ts'
import { draftFields, emptyDraft, missingField } from './parts/assign-draft.ts'
import { ask, filled, tooLong, unclearUnits, whichDay, withUnits } from './parts/assign-fields.ts'
import { fillDraft } from './parts/assign-fill.ts'
import { isFollowed } from './parts/assign-follower.ts'
import { assignForm } from './parts/assign-form.ts'
import { preview } from './parts/assign-preview.ts'
import { unitsSaid } from './parts/assign-units.ts'
import { cancelledReply } from './parts/confirm.ts'
import { nameOf } from './parts/editing-found.ts'
import { capitalised } from './parts/names.ts'
import { saidToo } from './parts/said-too.ts'

/** Gives work to units: from one sentence, or asked for one thing after another; nothing is sent before a preview. */
export const assign = command({
  name: 'assign',
  also: ['giaoviec'],
  needs: 'assign',
  writes: true,
  opensForm: true,
  about: {
    vi: 'Giao việc cho một hay nhiều đơn vị, có thời hạn và nhắc việc',
    en: 'Give work to units, with a deadline and reminders',
  },
  slots: {
    words: optional('words'),
    draft: optional('draft'),
    step: optional('key'),
    filled: optional('filled'),
    shown: optional('filled'),
  },
  examples: {
    vi: [
      '/giaoviec',
      'giao Sở Ngoại vụ, Y tế, GD&ĐT công bố TTHC nội bộ trước ngày 20/11/2024',
      'giao các sở rà soát dịch vụ công trực tuyến trong 5 ngày làm việc theo Kế hoạch 200/KH-BCĐ',
    ],
    en: ['/assign', 'assign Department of Health to publish internal procedures by 20 Nov 2024'],
  },
  async run({ words, draft, step, ...form }, context): Promise<Reply> {
    if (step === 'cancel') return cancelledReply(context)
    if (step === 'fill') {
      const handedIn = { filled: form.filled ?? {}, shown: form.shown ?? {} }
      return fillDraft(handedIn, draft ?? emptyDraft, context)
    }
    if (draft === null) return words === null ? begin(context) : fromSentence(words, context)
    const field = draftFields.find((one) => one === step)
    if (field !== undefined) {
      if (words === null) return ask(field, draft, context)
      const next = await filled(field, words, draft, await context.workingDays.calendar(), context)
      return 'blocks' in next ? next : goOn(next, context)
    }
    return step === 'confirm' ? give(draft, context) : goOn(draft, context)
  },
})

/** Without words: an example says what a sentence may hold, and one thing after another is asked where it does not. */
function begin(context: CommandContext): Reply {
  const { t, language } = context
  return {
    blocks: [text(t.assign.how), text(assign.examples[language][1] ?? '')],
    form: assignForm(emptyDraft, context),
    expects: { command: 'assign', slots: {}, slot: 'words', hearsAsides: true },
  }
}

/** What a sentence gives; a title or a document that is too long is told, and not kept in part. */
async function fromSentence(words: string, context: CommandContext): Promise<Reply> {
  const { reader, workingDays } = context
  const again = reader.recurrence(words)
  const said = reader.work(again?.rest ?? words, await workingDays.calendar())
  const faults = [tooLong('title', said.title, context), tooLong('document', said.document, context)]
  const untaken = faults.flatMap((fault) => (fault === null ? [] : [text(fault)]))
  return saidToo(await saidBy(words, said, again, context), untaken, [])
}

async function saidBy(
  words: string,
  said: ReadAssignment,
  again: SaidRecurrence | null,
  context: CommandContext,
): Promise<Reply> {
  const { t } = context
  const short = (field: 'title' | 'document') =>
    tooLong(field, said[field], context) === null ? said[field] : null
  const title = short('title')
  const draft: AssignmentDraft = {
    ...emptyDraft,
    ...(again !== null && {
      dated: true,
      wording: again.recurrence.wording.slice(0, longestWords),
      recurrence: again.recurrence,
    }),
    title: title === null ? null : capitalised(title),
    document: short('document'),
    evidence: said.evidence ?? 'none',
    ...(again === null &&
      said.deadline?.ok === true && {
        dated: true,
        due: said.deadline.due,
        wording: said.deadline.wording.slice(0, longestWords),
      }),
  }
  if (said.unclear.length > 0) return unclearUnits(said.unclear, words, draft, context)
  const named = withUnits(draft, unitsSaid(said, context), context)
  if ('blocks' in named) return named
  if (again === null && said.deadline?.ok === false) {
    const { wording } = said.deadline
    return said.deadline.code === 'ambiguous'
      ? whichDay(named, said.deadline.readings, wording, context)
      : ask('deadline', named, context, t.assign.unclearDeadline({ words: wording }))
  }
  // "Trước 20/11" said on 25/11: which year is meant is asked, not guessed.
  if (again === null && said.deadline?.ok === true && said.deadline.over !== null) {
    const { over, due, wording } = said.deadline
    return whichDay(named, [over, due], wording, context)
  }
  return goOn(named, context)
}

/** Asks for what is missing, or shows all of it. */
function goOn(draft: AssignmentDraft, context: CommandContext): Promise<Reply> | Reply {
  const missing = missingField(draft)
  return missing === null ? preview(draft, context) : ask(missing, draft, context)
}

async function give(draft: AssignmentDraft, context: CommandContext): Promise<Reply> {
  const { t, desk, author, catalogue, language, person } = context
  const missing = missingField(draft)
  // What a button carries is checked again in full, as are the rights.
  const units = withUnits(draft, draft.units, context)
  if (missing !== null) return ask(missing, draft, context)
  if ('blocks' in units) return units
  if (!(await isFollowed(draft, context))) return ask('follower', { ...draft, follower: null }, context)
  const committeeOf = (code: string) => catalogue.units.get(code)?.committee ?? ''
  const replies: string[] = []
  // Each committee keeps its own work.
  for (const committee of new Set(units.units.map(committeeOf))) {
    const codes = units.units.filter((code) => committeeOf(code) === committee)
    const work = {
      committee,
      title: draft.title ?? '',
      document: draft.document,
      evidence: draft.evidence,
      reminders: { ...usualPlan, before: draft.before },
      follower: draft.follower?.person ?? person.id,
      units: codes,
    }
    const count = t.assignments.unitCount({ number: writeNumber(codes.length, language) })
    const named = codes.length === 1 ? nameOf(codes[0] ?? '', context) : count
    if (draft.recurrence !== null) {
      await desk.giveAgain({ ...work, recurrence: draft.recurrence }, author)
      replies.push(t.assign.givenAgain({ units: named, when: writeRecurrence(draft.recurrence, language) }))
      continue
    }
    const given = await desk.give({ ...work, wording: draft.wording, due: draft.due }, author)
    replies.push(t.assign.given({ number: String(given?.assignment.id), units: named }))
  }
  return {
    blocks: replies.map(text),
    buttons: [{ label: t.assignments.listTitle, press: { command: 'deadlines', slots: {} } }],
  }
}
