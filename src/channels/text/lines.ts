import type { Fact } from '../../chat/reply.ts'
import { marked } from './marks.ts'
import { join, type Rich, rich } from './rich.ts'

/** The lines of a text, however they end. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/)

/** "Label: value", as a line. */
export function factLine({ label, value, tone }: Fact): Rich {
  return join(rich(`${label}:`, 'bold'), rich(` ${marked(value, tone)}`))
}
