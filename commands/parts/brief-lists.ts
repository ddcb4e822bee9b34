import type { Facts } from '../../src/chat/command.ts'
import { type Button, facts as factsBlock, heading, type Reply, text } from '../../src/chat/reply.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { shortOf } from './brief-text.ts'
import { escalated, openParts, overdueOf, toRelease } from './brief-work.ts'

/** The lists behind the lines of a brief that no other command shows. */
export const briefLists = ['releases', 'decisions'] as const
type BriefList = (typeof briefLists)[number]

/** All that a line of a brief counts. */
export async function briefList(list: BriefList, unit: Unit, facts: Facts): Promise<Reply> {
  switch (list) {
    case 'releases':
      return releases(unit, facts)
    case 'decisions':
      return decisions(unit, facts)
    default:
      return list satisfies never
  }
}

async function releases(unit: Unit, facts: Facts): Promise<Reply> {
  const { t } = facts
  const held = await toRelease(await openParts(unit, 'assign', facts), unit, facts)
  const lines = held.map(({ work }) => workLine(work, facts))
  const buttons = held.map(({ notice, work: { assignment, part } }) => ({
    label: `${t.notices.release}: ${t.brief.work({ number: String(assignment.id), unit: shortOf(part.unit, facts) })}`,
    press: { command: 'update', slots: { part: String(part.id), act: 'release', notice: String(notice) } },
  }))
  return listOf(t.brief.releasesTitle, lines, buttons, facts)
}

async function decisions(unit: Unit, facts: Facts): Promise<Reply> {
  const { t, today } = facts
  const overdue = overdueOf(await openParts(unit, 'read', facts), today)
  const works = await escalated(overdue, facts)
  const lines = works.map((work) => workLine(work, facts))
  const buttons = works.map(({ assignment, part }) => ({
    label: t.brief.work({ number: String(assignment.id), unit: shortOf(part.unit, facts) }),
    press: { command: 'deadlines', slots: { part: String(part.id) } },
  }))
  return listOf(t.brief.decisionsTitle, lines, buttons, facts)
}

function workLine({ assignment, part }: PartWork, facts: Facts) {
  const { t } = facts
  return {
    label: t.brief.work({ number: String(assignment.id), unit: shortOf(part.unit, facts) }),
    value: assignment.title,
  }
}

function listOf(
  title: string,
  lines: readonly { readonly label: string; readonly value: string }[],
  buttons: readonly Button[],
  { t }: Facts,
): Reply {
  const body = lines.length === 0 ? text(t.brief.listNone) : factsBlock(...lines)
  return { blocks: [heading(title), body], buttons }
}
