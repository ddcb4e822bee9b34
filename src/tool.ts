import type { Language } from './directory/person.ts'
import { messagesIn } from './i18n/messages.ts'
import { operatorMessage } from './operator.ts'

/**
 * Runs a program that prints lines and ends: whoever reads them may stop early, as "| head" does, and why it failed is
 * told in a sentence.
 *
 * @param language in which a failure is told, asked for once it is known
 */
export async function runTool(main: () => Promise<void>, language: () => Language): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  try {
    await main()
  } catch (error) {
    const { operator } = messagesIn(language())
    process.stderr.write(`${operatorMessage(error, operator) ?? `${operator.failed}\n${String(error)}`}\n`)
    process.exitCode = 1
  }
}
