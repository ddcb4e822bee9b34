import type { Block } from '../../chat/reply.ts'

/** A file that another chat keeps, in words: what it is called, where it lies, and its address there. */
export function elsewhere({ label, from, file }: Extract<Block, { kind: 'file' }>): string {
  return [label, from, ...(file.link === null ? [] : [file.link])].join(' · ')
}
