import { type CommandContext, command } from '../src/chat/command.ts'
import { type Button, note, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { noWishes, type Wishes } from '../src/deadlines/preference-book.ts'
import { writeDayOfWeek } from './parts/calendar-year.ts'
import { applied } from './parts/reminders-apply.ts'
import { undoButton, wishButtons, wishesReply, wishFacts } from './parts/reminders-view.ts'
import { type Unclear, type Wish, type WishKind, wishKinds } from './parts/reminders-wish.ts'
import { wishIn } from './parts/reminders-words.ts'

const examples = {
  vi: [
    '/nhacnho',
    'tắt nhắc đến hết Tết',
    'tắt nhắc đến 30/6',
    'bật lại nhắc',
    'không nhắn từ 11:30 đến 13:30',
    'tôi nghỉ phép từ 1/7 đến 15/7',
    '/nhacnho bản tin thứ Sáu 16:00',
  ],
  en: [
    '/reminders',
    'mute reminders until Friday',
    'unmute',
    'quiet hours from 11:30 to 13:30',
    '/reminders on leave from 1/7 to 15/7',
    '/reminders digest Friday 16:00',
  ],
} as const

/** A person's own wishes about being told things: when, until when not, and what for. */
export const reminders = command({
  name: 'reminders',
  also: ['nhacnho'],
  needs: 'read',
  writes: true,
  about: {
    vi: 'Giờ nhận bản tin, tắt nhắc, giờ yên lặng, nghỉ phép của tôi',
    en: 'My digest, muting, quiet hours and leave',
  },
  slots: { words: optional('words'), about: optional('key'), step: optional('key') },
  examples,
  async run({ words, about: pressed, step }, context): Promise<Reply> {
    const { preferences, person, language } = context
    const wishes = (await preferences.of([person.id])).get(person.id) ?? noWishes
    const about = wishKinds.find((one) => one === pressed) ?? null
    if (about !== null && step === 'end') return meet({ kind: 'usual', of: about }, wishes, context)
    if (about !== null && words === null) return ask(about, context)
    const said = words?.normalize('NFC').trim() ?? ''
    const wish = said === '' ? null : await understood(said, about, context)
    if (wish === null) return wishesReply(wishes, examples[language].slice(1), context)
    return isWish(wish) ? meet(wish, wishes, context) : unclear(wish, context)
  },
})

async function understood(words: string, about: WishKind | null, context: CommandContext) {
  const { reader, today, workingDays } = context
  return wishIn(words, about, { reader, today, calendar: await workingDays.calendar() })
}

function isWish(wish: Wish | Unclear): wish is Wish {
  return wish.kind === 'usual' || wishKinds.some((kind) => kind === wish.kind)
}

/** Keeps what was wished, says exactly what holds now, and offers to undo it. */
async function meet(wish: Wish, before: Wishes, context: CommandContext): Promise<Reply> {
  const { preferences, person, desk, author } = context
  const about = wish.kind === 'usual' ? wish.of : wish.kind
  const outcome = applied(wish, before, context)
  if (!outcome.ok) return { blocks: [text(outcome.why)], expects: expecting(about) }
  const { wishes, said, remark } = outcome
  await preferences.set(person.id, wishes)
  await desk.rewish(person.id, author.at)
  return {
    blocks: [text(said), wishFacts(wishes, context), ...(remark === undefined ? [] : [note(remark)])],
    buttons: [undoButton(about, before, context), ...wishButtons(wishes, context)],
  }
}

const expecting = (about: WishKind) => ({ command: 'reminders', slots: { about }, slot: 'words' })

function ask(about: WishKind, { t }: CommandContext): Reply {
  return { blocks: [text(t.reminders.ask[about])], expects: expecting(about) }
}

/** Asks for what is missing of a wish. */
function unclear(what: Unclear, context: CommandContext): Reply {
  const { t } = context
  switch (what.kind) {
    case 'missing':
      return ask(what.of, context)
    case 'no-such-day':
      return {
        blocks: [text(t.reminders.noSuchDay({ words: what.words }))],
        expects: expecting(what.of),
      }
    case 'unknown-holiday':
      return { blocks: [text(t.reminders.unknownHoliday)], expects: expecting(what.of) }
    case 'which-day':
      return {
        blocks: [text(t.reminders.whichDay)],
        buttons: what.readings.map(
          (day): Button => ({
            label: writeDayOfWeek(day, context),
            press: { command: 'reminders', slots: { about: what.of, words: day } },
          }),
        ),
      }
  }
}
