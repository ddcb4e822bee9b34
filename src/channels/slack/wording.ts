import type { Command } from '../../chat/command.ts'
import type { Block, Reply } from '../../chat/reply.ts'
import { general, named } from './commands.ts'

/** Puts the words of an answer as they hold in Slack. */
export type Wording = (reply: Reply) => Reply

/**
 * Slack knows only the commands of the manifest, and refuses all others before the assistant hears of them: where an
 * answer says "/moi", people here type "/bcd moi".
 */
export function wordingFor(commands: readonly Command[]): Wording {
  const names = new Set(commands.flatMap(({ name, also }) => [name, ...also]))
  const own: ReadonlySet<string> = new Set([...named, general])
  const words = (text: string) =>
    text.replace(/(?<![\p{L}\p{N}/<])\/([a-z0-9]+)(?![\p{L}\p{N}/])/gu, (typed, name: string) =>
      names.has(name) && !own.has(name) ? `/${general} ${name}` : typed,
    )
  const all = (blocks: readonly Block[]) => blocks.map((block) => worded(block, words))
  return (reply) => {
    const { form, ...rest } = reply
    const said = { ...rest, blocks: all(reply.blocks) }
    return form === undefined ? said : { ...said, form: { ...form, blocks: all(form.blocks) } }
  }
}

function worded(block: Block, words: (text: string) => string): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return { ...block, text: words(block.text) }
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, value: words(fact.value) })) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(words)) }
    case 'chart':
    case 'file':
      return block
  }
}
