import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Press } from '../../src/chat/message.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { sampleOf } from '../store/sampled.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

/** A share of them each time; `npm run chaos -- --messages 10000` sends as many as one likes. */
const messages = Number(process.env.CHAOS_MESSAGES ?? 2000)
/** Messages that are stored by one commit: what they do is the same, and the disk is asked less often. */
const together = 500

const { dialogue, forms } = messagesIn('vi')
const week = { from: '2024-06-10', to: '2024-06-16' }
const [home, own, others] = ['tinh-binh-duong', 'so-y-te', 'so-tu-phap']
const all = sampleOf([own, others], '2024-03-18')

let office: Office
let officer: Speaker
let indicators: readonly string[]
beforeAll(async () => {
  office = await openOffice({
    ...all,
    // What is not reported about only makes names longer to look for.
    committees: all.committees.filter(({ code }) => code === 'binh-duong'),
    units: all.units.filter(({ code }) => [home, own, others].includes(code)),
    targets: all.targets.filter(({ unit }) => [home, own, others].includes(unit)),
  })
  officer = await office.member('Mai Văn Lộc', 'officer', own)
  indicators = [...(await office.store.catalogue.load()).indicators.keys()]
}, 60_000)
afterAll(() => office.remove())

const digits = fc.constantFrom(
  '0',
  '3',
  '85',
  '120',
  '1.250',
  '8.578',
  '17.464',
  '1,250',
  '007',
  '2147483648',
  '9'.repeat(40),
)
const sign = fc.constantFrom(
  '/',
  ' / ',
  ' ',
  ' trên ',
  '//',
  '-',
  '−',
  '%',
  ' phần trăm',
  '/ -',
  ',',
  '.',
  '⁄',
  'e',
  'x',
  '/0',
  '\n',
  '',
)
const names = fc.constantFrom(
  'thanh toán',
  'số hoá hồ sơ',
  'đúng hạn',
  'quá hạn',
  'tiếp nhận',
  'trực tuyến',
  'linh tinh',
  'Sở Tư pháp',
  'tuần 24',
  'tuần 99',
  'TTTT',
)
const numbers = fc
  .array(fc.oneof(digits, sign), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
const list = fc
  .array(fc.tuple(names, fc.constantFrom(' ', ': ', ' = ', '\t'), numbers), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((line) => line.join('')).join('\n'))
const nasty = fc.constantFrom(
  'NaN/NaN',
  'Infinity',
  '1e3/2e3',
  '0x10/0x20',
  '１２/３４',
  '٣/٤',
  '½',
  '1/2/3',
  '85/120 và 3/4',
  '+5/6',
  '(85)/120',
  '\'; DROP TABLE "Figure"; --',
  '<b>85</b>/120',
  '&lt;85/120',
  '{tuần}/{đơn vị}',
  '$(85)/120',
  '%s%n%d',
  '__proto__',
  'constructor',
  '{"numerator":1,"denominator":2}',
  '\u202e021/58\u202c',
  '85\u200b/\u200b120',
  '85/120\u0000',
  '\ud800/120',
  'a\u0301'.repeat(80),
  '🙂/🙃',
  '   ',
  '\n\n',
  '/',
  '//',
  '/nhap',
  '/nhap 85/120',
  '/nhap Sở Tư pháp',
  '/nhap tuần 25/2024',
  '/report x',
  '/huy',
  'huỷ',
  'để sau',
  'quay lại',
  'bỏ qua',
  'như tuần trước',
  'không phát sinh',
  'không',
  'thôi',
  'có',
  'gửi',
  'Gửi đi',
  'xác nhận',
  '/chuanop',
  'tỷ lệ thanh toán Sở Y tế',
  '85/120'.repeat(300),
)
const text = fc.oneof(
  { arbitrary: numbers, weight: 6 },
  { arbitrary: nasty, weight: 5 },
  { arbitrary: list, weight: 2 },
  { arbitrary: fc.tuple(digits, digits).map((two) => two.join('/')), weight: 3 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
)
/** Those that send what a summary shows. */
const sending = new Set(['gửi', 'Gửi đi', 'xác nhận', 'có'])
const step = fc.constantFrom(
  'ask',
  'back',
  'none',
  'skip',
  'same',
  'confirm',
  'reason',
  'later',
  'cancel',
  'drop',
  'send',
  'overwrite',
  'x',
  '',
)
/** Said, pressed of what was offered before — by its place, from the newest —, or forged. */
const act = fc.oneof(
  { arbitrary: text.map((words) => ({ kind: 'said' as const, words })), weight: 7 },
  { arbitrary: fc.nat({ max: 60 }).map((back) => ({ kind: 'pressed' as const, back })), weight: 2 },
  {
    arbitrary: fc
      .record({
        form: fc.oneof(fc.nat({ max: 40 }).map(String), fc.constantFrom('-1', '1e1', '999999999', 'x')),
        field: fc.oneof(fc.nat({ max: 30 }), fc.constantFrom('x', '__proto__')),
        step,
        words: fc.option(text),
        reason: fc.constantFrom('right', 'scope', 'x'.repeat(900)),
      })
      .map((slots) => ({ kind: 'forged' as const, slots })),
    weight: 1,
  },
)

/** The numbers that a text can mean, each with the digits as they were typed: written down anew for this test. */
function typedIn(words: string): Set<string> {
  const pieces = words.normalize('NFKC').split(/[^\p{Nd}.,]+/u)
  const plain = (digits: string) => digits.replace(/^0+(?=.)/, '')
  return new Set(pieces.map((piece) => plain(piece.replace(/[.,]/g, ''))))
}

const countsIn = (answer: Answer): number[] =>
  answer.kind === 'counts'
    ? [answer.numerator, answer.denominator]
    : answer.kind === 'count'
      ? [answer.value]
      : []
const isPossible = (answer: Answer) =>
  countsIn(answer).every((count) => Number.isSafeInteger(count) && count >= 0)

it(
  `goes on with a form through ${messages} random and hostile messages, and keeps nothing that was not meant`,
  async () => {
    const offered: Press[] = []
    let before: FigureDraft | undefined
    let done = 0
    const acts = fc.sample(act, { numRuns: messages, seed: 24 })
    const found = { answers: 0, sent: 0 }

    /** What everything a message does is held against; only a press or a word that sends may send. */
    const hold = async (words: string, reply: Reply, free: boolean, sends = sending.has(words)) => {
      const shown = textOf(reply)
      expect([words, shown.length > 0 && shown !== dialogue.failed]).toEqual([words, true])
      const [draft] = await office.store.drafts.ofPerson(person)
      const changed = Object.entries(draft?.answers ?? {}).filter(
        ([indicator, given]) =>
          JSON.stringify(given.answer) !==
          JSON.stringify(before?.id === draft?.id ? before?.answers[indicator]?.answer : undefined),
      )
      const typed = typedIn(words)
      for (const [indicator, { answer }] of changed) {
        found.answers++
        expect([words, indicator, isPossible(answer)]).toEqual([words, indicator, true])
        // What is kept was typed, or is none, last week's, or what another count of the list gave.
        if (!free) {
          const strange = countsIn(answer).filter((count) => count !== 0 && !typed.has(String(count)))
          const known = new Set(
            [...Object.values(before?.answers ?? {}).map((one) => one.answer), ...last].flatMap(countsIn),
          )
          expect([words, indicator, strange.filter((count) => !known.has(count))]).toEqual([
            words,
            indicator,
            [],
          ])
        }
      }
      if (before !== undefined && draft?.id !== before.id) {
        const figures = await saved()
        const wanted = Object.entries(before.answers).filter(([, { answer }]) => answer.kind !== 'skipped')
        // It was sent, as it stood, or given up.
        if (shown.includes('Đã lưu số liệu')) {
          found.sent++
          expect([words, sends]).toEqual([words, true])
          for (const [indicator, { answer }] of wanted) {
            expect([indicator, valuesOf(figures.get(indicator))]).toEqual([indicator, countsIn(answer)])
            expect(answer.kind !== 'counts' || answer.numerator <= answer.denominator).toBe(true)
          }
        } else expect(figures).toEqual(standing)
        standing = figures
      }
      before = draft
      offered.unshift(
        ...(reply.buttons ?? []).map((one) => one.press).filter(({ command }) => command === 'report'),
      )
      offered.length = Math.min(offered.length, 60)
    }

    const person = (await officer.id()) ?? ''
    const last = (
      await office.store.unitFigures.weeks({ unit: own, indicators, from: '2024-06-03', to: '2024-06-09' })
    ).map(
      ({ numerator, denominator, value }): Answer =>
        numerator === null
          ? { kind: 'count', value: value ?? 0 }
          : { kind: 'counts', numerator, denominator: denominator ?? 0 },
    )
    let standing = await saved()
    const rest = await office.store.figures.list({
      indicator: 'online-payment',
      units: [others],
      from: '2024-01-01',
      to: week.to,
    })

    for (let at = 0; at < acts.length; at += together) {
      await office.store.atomically(async () => {
        for (const one of acts.slice(at, at + together)) {
          if (one.kind === 'said') await hold(one.words, await officer.say(one.words), false)
          else {
            const press =
              one.kind === 'pressed'
                ? offered[one.back % Math.max(1, offered.length)]
                : forged(one.slots, indicators)
            if (press === undefined) continue
            const { words = '', step } = press.slots
            const reply = await officer.say(press)
            await hold(String(words), reply, step === 'same', step === 'send' || step === 'overwrite')
          }
          done++
          // There is always a way on.
          if (done % 20 === 0) {
            const on = await officer.say('/nhap')
            expect([one, labelsOf(on).includes(forms.later) || labelsOf(on).includes(forms.cancel)]).toEqual([
              one,
              true,
            ])
            await hold('/nhap', on, false)
          }
        }
        // Now and then one is filled in and sent after all.
        await officer.say(pressOf('drop', before?.id ?? 0))
        await hold('/nhap', await officer.say('/nhap'), false)
        const typed = `${150 + at / together}/310`
        let reply = await officer.say(typed)
        await hold(typed, reply, false)
        const sentBefore = found.sent
        for (let turn = 0; turn < 40; turn++) {
          const label = [forms.send, forms.overwrite, forms.same, forms.reasons.right].find((one) =>
            labelsOf(reply).includes(one),
          )
          if (label === undefined) break
          reply = await officer.choose(reply, label)
          await hold('', reply, true, true)
        }
        expect(found.sent).toBe(sentBefore + 1)
      })
    }
    expect(
      await office.store.figures.list({
        indicator: 'online-payment',
        units: [others],
        from: '2024-01-01',
        to: week.to,
      }),
    ).toEqual(rest)
    // What is written of them to the console is for whoever asked for many.
    if (messages > 2000) process.stdout.write(`${JSON.stringify({ messages, ...found })}\n`)
    expect(found.answers).toBeGreaterThan(messages / 20)
  },
  60_000 + 20 * messages,
)

async function saved(): Promise<Map<string, Figure>> {
  const figures = await office.store.unitFigures.weeks({ unit: own, indicators, ...week })
  return new Map(figures.map((figure) => [figure.indicator, figure]))
}

const valuesOf = (figure: Figure | undefined): number[] =>
  figure === undefined
    ? []
    : figure.numerator === null
      ? [figure.value ?? Number.NaN]
      : [figure.numerator, figure.denominator ?? Number.NaN]

const pressOf = (step: string, form: number): Press => ({
  command: 'report',
  slots: { form: String(form), step },
})

function forged(
  {
    field,
    words,
    ...slots
  }: { form: string; field: number | string; step: string; words: string | null; reason: string },
  known: readonly string[],
): Press {
  const named = typeof field === 'number' ? (known[field % known.length] ?? 'x') : field
  return { command: 'report', slots: { ...slots, field: named, ...(words !== null && { words }) } }
}
