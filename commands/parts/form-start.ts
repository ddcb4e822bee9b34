import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import { resume } from './form-answer.ts'
import { beginForm } from './form-begin.ts'
import { forOpenWeek } from './form-early.ts'
import { formFacts } from './form-facts.ts'
import { paste } from './form-paste.ts'
import { unitFor, unitsNamed } from './form-unit.ts'
import { mondayFor, weekFor, weekOf } from './form-week.ts'
import { whichIndicator } from './form-which.ts'
import { unitName } from './names.ts'
import { saidToo } from './said-too.ts'

/** What a form is begun with. */
export interface Beginning {
  /** Words that name a unit and a week, or report figures, or both. */
  readonly words: string
  /** Figures that were written before it was known whose they are; null for none. */
  readonly figures: string | null
}

/** What words report, and what they name besides. */
interface Said {
  /** The figures as they were typed; null where none were. */
  readonly figures: string | null
  /** Two counts alone, which name no indicator. */
  readonly answer: Answer | null
  readonly isList: boolean
  /** The words that name the unit and the week. */
  readonly heading: string
  /** Those of them that stand above all figures. */
  readonly head: string
  /** Those of them that do not stand in a list, which is read again. */
  readonly named: string
}

function saidBy({ words, figures }: Beginning, reader: CommandContext['reader']): Said {
  const counts = reader.answer(words, 'counts')
  if (counts.ok)
    return { figures: words, answer: counts.answer, isList: false, heading: '', head: '', named: '' }
  const { isList, ...above } = headingOf(words, reader)
  if (isList) return { figures: words, answer: null, isList, ...above, named: '' }
  if (figures === null) {
    return { figures, answer: null, isList: false, heading: words, head: words, named: words }
  }
  const before = saidBy({ words: figures, figures: null }, reader)
  return { ...before, heading: `${words} ${before.heading}`, head: `${words} ${before.head}`, named: words }
}

/** The words of a list that name the unit and the week: those that report nothing, and names that hold them too. */
function headingOf(words: string, reader: CommandContext['reader']) {
  const { items, others, head } = reader.list(words)
  // "Sở Tư pháp: thanh toán 160/310", "tuần 23: thanh toán 160/310".
  const names = items.map(({ name }) => name)
  const holding = names.filter(
    (name) =>
      reader.week(name) !== null ||
      (reader.unitsAmong(name).codes.length > 0 && reader.indicator(name).codes.length > 0),
  )
  return { isList: items.length > 0, heading: [...others, ...holding].join(' '), head: head.join(' ') }
}

/**
 * Begins the form of the unit and the week that are named, or goes on with it, and puts in what was reported. Where it
 * is not clear whose figures they are, that is asked, and they wait for the answer.
 * @param closed forms whose weeks were closed, about which nothing more can be done once the next is open
 */
export async function start(
  beginning: Beginning,
  closed: readonly number[],
  context: CommandContext,
): Promise<Reply> {
  const { drafts, author, t, language } = context
  const said = saidBy(beginning, context.reader)
  const unit = unitFor(said, context)
  if ('blocks' in unit) return unit
  const monday = await mondayFor(said.heading, unit, context)
  if (typeof monday !== 'string') return monday
  const week = await weekOf(monday, unit, context)
  if ('blocks' in week)
    return said.figures === null ? week : forOpenWeek(week, said.figures, { unit, monday }, context)
  const { draft, left, others } = await beginForm(unit, week, context)
  for (const form of closed) await drafts.end(form, 'closed', author.at)
  const given = await formFacts(draft, context)
  if (given === null) return { blocks: [text(t.forms.gone)] }
  if (given.fields.length === 0) {
    return { blocks: [text(t.forms.noFields({ unit: unitName(unit, language) }))] }
  }
  const { figures, answer, isList } = said
  if (figures !== null && isList) return paste(figures, draft, given, context)
  const isUnplaced = figures !== null && answer?.kind === 'counts' && answer.denominator > 0
  const reply = isUnplaced
    ? whichIndicator(figures, answer, draft, given, context)
    : resume(draft, given, context)
  const notes = [
    ...(left !== null ? [text(t.forms.takenOver({ name: left.by }))] : []),
    ...(others.length > 0 ? [text(t.forms.others({ names: others.join(', ') }))] : []),
  ]
  return saidToo(reply, [], notes)
}

/** Whether a list that is pasted into a form is headed by another unit or another week. */
export async function isElsewhere(
  words: string,
  { unit: code, from }: Pick<FigureDraft, 'unit' | 'from'>,
  context: CommandContext,
): Promise<boolean> {
  const { catalogue, reader } = context
  const { heading, head } = headingOf(words, reader)
  const { units, strange } = unitsNamed(heading, head, context)
  if (strange !== null || units.some((unit) => unit.code !== code && unit.parent !== null)) return true
  const unit = catalogue.units.get(code)
  if (unit === undefined || (reader.period(heading) === null && !reader.isNoPeriod(heading))) return false
  const week = await weekFor(heading, unit, context)
  return 'blocks' in week || week.from !== from
}
