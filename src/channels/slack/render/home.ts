import type { Press } from '../../../chat/message.ts'
import type { Block, Reply } from '../../../chat/reply.ts'
import type { Language } from '../../../directory/person.ts'
import { messagesIn } from '../../../i18n/messages.ts'
import { type Content, limits } from '../calls.ts'
import { actionsOf, mostChoices, plain } from './actions.ts'
import { type Shown, shownOf } from './blocks.ts'
import { sizeOf } from './table.ts'

/** On a page of one's own there is room for more buttons than under a message. */
const mostButtons = 25

/** What a home shows, and what its buttons do, by their index. */
interface RenderedHome {
  readonly blocks: Content['blocks']
  readonly presses: readonly Press[]
}

/** An answer as the page of whoever asked, within the limits of a view. Pure. */
export function renderHome(
  { blocks, buttons = [] }: Reply,
  language: Language,
  keyboardId: string,
): RenderedHome {
  const offered = buttons.slice(0, mostChoices)
  const { choose } = messagesIn(language).chats
  const actions = actionsOf(offered, keyboardId, choose, mostButtons)
  const all = blocks.flatMap((block) => shownOf(forView(block)))
  const shown = fitting(all, limits.homeBlocks - actions.length - 1)
  const more = shown.length < all.length ? [{ type: 'context', elements: [plain('…')] }] : []
  return {
    blocks: [...shown.map(({ block }) => block), ...more, ...actions],
    presses: offered.map(({ press }) => press),
  }
}

/** Slack has no tables in views: each row is a line. A picture is a tap away. */
export function forView(block: Block): Block {
  if (block.kind === 'chart') return { kind: 'note', text: block.chart.title }
  if (block.kind !== 'table') return block
  return {
    kind: 'text',
    text: block.rows.map((row) => row.filter((one) => one !== '').join(' · ')).join('\n'),
  }
}

/** The first of some blocks, so many at most, as many as a view holds. */
function fitting(blocks: readonly Shown[], most: number): Shown[] {
  let size = 0
  return blocks.slice(0, most).filter(({ block }) => {
    size += sizeOf(block)
    return size <= limits.home
  })
}
