import { rate } from '../../commands/rate.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { Command, CommandContext, CommandServices } from '../../src/chat/command.ts'
import type { Block, Fact, Reply } from '../../src/chat/reply.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import type { ChangeAsked } from '../../src/indicators/change.ts'
import { figuresInMemory } from './figures-in-memory.ts'
import { catalogue, indicatorOf, today, unitOf } from './world.ts'

/** A context whose figures are the ones given. */
export function contextOf(
  figures: readonly Figure[],
  given: Partial<Pick<CommandContext, 'language' | 'today' | 'cut' | 'catalogue'>> = {},
) {
  return {
    person: { id: 'leader', name: 'Lãnh đạo', language: null, memberships: [] },
    author: { person: 'leader', chat: 'test', at: new Date(`${today}T03:00:00Z`), today },
    group: null,
    bound: null,
    // Commands that take no words apart read none.
    reader: undefined as never,
    catalogue: given.catalogue ?? catalogue,
    figures: figuresInMemory(figures),
    // Commands that only read figures call no other service.
    ...({} as Omit<CommandServices, 'figures'>),
    commands: [],
    today: given.today ?? today,
    cut: given.cut ?? 'calendar',
    timeZone: 'Asia/Ho_Chi_Minh',
    language: given.language ?? 'vi',
    t: messagesIn(given.language ?? 'vi'),
  } satisfies CommandContext
}

/** Runs a command with slots as the engine would fill them. */
export function run(
  command: Command,
  slots: Record<string, unknown>,
  context: CommandContext,
): Promise<Reply> {
  const filled = Object.entries(command.slots).map(([name, { many }]) => [
    name,
    slots[name] ?? (many ? [] : null),
  ])
  return command.run(Object.fromEntries(filled) as never, context)
}

/** Everything that a reader sees, a line each. */
export function linesOf({ blocks }: Reply): string[] {
  return blocks.flatMap((block: Block): string[] => {
    switch (block.kind) {
      case 'facts':
        return block.facts.map(({ label, value }: Fact) => `${label}: ${value}`)
      case 'table':
        return [block.columns.map(({ heading }) => heading), ...block.rows].map((row) => row.join(' | '))
      case 'chart':
        return [`[${block.chart.title}]`]
      case 'file':
        return [`${block.label} · ${block.from}`]
      default:
        return [block.text]
    }
  })
}

/** The labels of the buttons. */
export function labelsOf(reply: Reply): string[] {
  return (reply.buttons ?? []).map(({ label }) => label)
}

/** What /rate answers on these figures. */
export async function askRate(
  figures: readonly Figure[],
  slots: { indicator?: string; units: string[]; period?: Period; why?: ChangeAsked },
  given: Parameters<typeof contextOf>[1] = {},
) {
  const context = contextOf(figures, given)
  const { indicator = 'online-payment', units, period = null, why = null } = slots
  const filled = { indicator: indicatorOf(indicator), units: units.map(unitOf), period, why }
  const reply = await run(rate, filled, context)
  return { reply, lines: linesOf(reply), text: linesOf(reply).join('\n'), asked: context.figures.asked }
}
