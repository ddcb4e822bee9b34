import type { CommandContext, Reader } from '../../src/chat/command.ts'
import { type Block, type Button, facts, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { evidenceText } from './evidence-files.ts'
import { idFrom } from './id.ts'
import { unitLabel } from './work-card.ts'
import { mayForPart } from './work-scope.ts'

/** Units that have a button of their own under the reports. */
const mostButtons = 8

/** Those of some work whose unit has reported it as done and whose report the reader may confirm; each once. */
export function toVerify(works: readonly PartWork[], context: Reader): PartWork[] {
  const byPart = new Map(works.map((work) => [work.part.id, work]))
  return [...byPart.values()].filter(
    ({ part }) => part.state === 'reported' && mayForPart(part, 'assign', context),
  )
}

/** A button that shows several reports, to be confirmed together; none where there is one to confirm at most. */
export function verifyAllButton(works: readonly PartWork[], context: Reader): Button[] {
  const reported = toVerify(works, context)
  if (reported.length < 2) return []
  const number = writeNumber(reported.length, context.language)
  return [{ label: context.t.update.verifyAll({ number }), press: pressFor(reported, null) }]
}

/** A button under several reports that confirms one of them. */
export function verifyOneButton({ part }: PartWork, context: Reader): Button {
  return {
    label: context.t.update.verifyOne({ unit: unitLabel(part, context) }),
    press: { command: 'update', slots: { act: 'verify', part: String(part.id) } },
  }
}

/** What several units reported, each with what it showed, before it is confirmed; once that is agreed, confirms it. */
export async function verifySeveral(
  parts: readonly string[],
  agreed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { assignments, t, language } = context
  const ids = parts.map(idFrom).filter((id) => id !== null)
  const reported = toVerify(await assignments.partWorks(ids), context)
  if (reported.length === 0) return { blocks: [text(t.update.verifyNone)] }
  if (agreed) return confirm(reported, context)
  const others = new Set(ids).size - reported.length
  return {
    blocks: [
      heading(t.update.verifyTitle),
      ...reportBlocks(reported, context),
      ...(others === 0 ? [] : [note(t.update.verifyOthers({ number: writeNumber(others, language) }))]),
    ],
    buttons: [
      {
        label: t.update.verifyAgreed({ number: writeNumber(reported.length, language) }),
        press: pressFor(reported, 'yes'),
      },
      ...reported.slice(0, mostButtons).map(({ part }) => ({
        label: unitLabel(part, context),
        press: { command: 'deadlines', slots: { part: String(part.id) } },
      })),
    ],
  }
}

async function confirm(reported: readonly PartWork[], context: CommandContext): Promise<Reply> {
  const { desk, author, t } = context
  const done: string[] = []
  for (const { part } of reported) {
    const result = await desk.step(part.id, { kind: 'verify' }, author)
    if (result?.ok) done.push(nameOf(part.unit, context))
  }
  if (done.length === 0) return { blocks: [text(t.update.verifyNone)] }
  const works = [...new Set(reported.map(({ assignment }) => assignment.id))]
  return {
    blocks: [text(t.update.verifiedAll({ units: done.join('; ') }))],
    buttons: works.slice(0, mostButtons).map((id) => ({
      label: t.assignments.openWork({ number: String(id) }),
      press: { command: 'deadlines', slots: { work: String(id) } },
    })),
  }
}

/** Each work under its title: the units, and what they showed. */
function reportBlocks(reported: readonly PartWork[], context: Reader): Block[] {
  const works = new Map(reported.map(({ assignment }) => [assignment.id, assignment]))
  return [...works.values()].flatMap(({ id, title }) => [
    text(title),
    facts(
      ...reported
        .filter(({ part }) => part.assignment === id)
        .map(({ part }) => ({
          label: unitLabel(part, context),
          value: evidenceText(part, context) ?? context.t.assignments.none,
        })),
    ),
  ])
}

function pressFor(reported: readonly PartWork[], agreed: 'yes' | null): Button['press'] {
  const parts = reported.map(({ part }) => String(part.id))
  return {
    command: 'update',
    slots: { act: 'verify', parts, ...(agreed !== null && { agreed }) },
  }
}
