import type { CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Field, FigureDraft } from '../../src/figures/form.ts'
import { nothingSaid, type SaidCorrection, withWords } from './correct-fields.ts'
import { goOn, keep } from './form-answer.ts'
import { type FormFacts, formFacts } from './form-facts.ts'
import { question } from './form-question.ts'
import { nameOfField } from './form-summary.ts'
import { writeAnswer } from './form-text.ts'

const verbs = 'sửa lại|sửa|sua lai|sua|điều chỉnh|dieu chinh|chỉnh|chinh|đổi|doi|correct|change|fix'
const opening = new RegExp(`^\\s*(?:(?:xin|cho|tôi|em|nhờ|please)\\s+)*(?:${verbs})(?=\\s|$)`, 'iu')
/** "Câu thanh toán", "câu 3". */
const asked =
  /(?<=^|\s)(?:câu hỏi|cau hoi|câu|cau|question)(?:\s+(?:số\s+|so\s+)?(?<number>\d{1,2})(?![\d/.,]))?(?=\s|$)/iu

/** Whether words put an answer right rather than give one: "sửa câu thanh toán thành 90/120". */
export const isCorrection = (words: string): boolean => opening.test(words) && !words.includes('\n')

/** What such words say of a form's own unit and week, where they name no other; and which question by its number. */
export function saidInForm(
  words: string,
  { unit, from }: Pick<FigureDraft, 'unit' | 'from'>,
  { fields }: FormFacts,
  context: CommandContext,
): SaidCorrection & { readonly field: Field | null } {
  const number = asked.exec(words)?.groups?.number
  // The reader knows neither questions nor every verb.
  const plain = `sửa ${words.replace(opening, ' ').replace(asked, ' ')}`
  const said = withWords(nothingSaid, plain, null, context)
  const draft = {
    ...said.draft,
    unit: said.draft.unit ?? (said.stranger || said.units.length > 0 ? null : unit),
    week: said.missingWeek === null ? (said.draft.week ?? from) : null,
  }
  const near = fields.filter(({ indicator }) => said.indicators.includes(indicator))
  const named =
    number === undefined
      ? (fields.find(({ indicator }) => indicator === draft.indicator) ??
        (near.length === 1 ? near[0] : null))
      : fields[Number(number) - 1]
  return { ...said, draft, field: named ?? null }
}

/** Milliseconds after which a form that was left is not what words are about that name no week. */
const atHand = 3_600_000

/** The form that the speaker is filling in, where one was changed lately. */
export async function formAtHand({ drafts, person, author }: CommandContext): Promise<FigureDraft | null> {
  const [latest] = await drafts.ofPerson(person.id)
  const isAtHand = latest !== undefined && author.at.getTime() - latest.changedAt.getTime() < atHand
  return isAtHand ? latest : null
}

/** The speaker's own open form of a unit's week; null where there is none. */
export async function openForm(
  { code }: Unit,
  from: CivilDate,
  { drafts, person }: CommandContext,
): Promise<FigureDraft | null> {
  return (await drafts.ofUnit(code, from)).find((one) => one.person === person.id) ?? null
}

/** Puts an answer of an open form right, and goes on with the form: asks that question where no figure was given. */
export async function intoForm(
  field: Field,
  value: string | null,
  form: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const { t, reader } = context
  const read = value === null ? null : reader.answer(value, field.asks)
  if (read === null) return question(field, form, given, context)
  if (!read.ok) {
    const fault = 'code' in read ? read.code : 'not-understood'
    return question(field, form, given, context, [text(t.forms.faults[fault])])
  }
  const said = { indicator: nameOfField(field, context), value: writeAnswer(read.answer, context) }
  return keep(field, read.answer, form, given, context, [text(t.forms.changed(said))])
}

/** An answer to something that came up within a form, with the form going on after it. */
export async function withForm(reply: Reply, form: number | null, context: CommandContext): Promise<Reply> {
  const draft = form === null ? null : await context.drafts.find(form)
  if (draft === null || draft.person !== context.person.id) return reply
  const given = await formFacts(draft, context)
  if (given === null) return reply
  const next = goOn(draft, given, context)
  return {
    ...next,
    blocks: [...reply.blocks, ...next.blocks],
    buttons: [...(next.buttons ?? []), ...(reply.buttons ?? [])],
  }
}
