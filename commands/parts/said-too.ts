import type { Block, Reply } from '../../src/chat/reply.ts'

/** A reply with more before and after what it says, whether it is shown as a form or not. */
export function saidToo(reply: Reply, before: readonly Block[], after: readonly Block[]): Reply {
  const { form } = reply
  const blocks = [...before, ...reply.blocks, ...after]
  return form === undefined
    ? { ...reply, blocks }
    : { ...reply, blocks, form: { ...form, blocks: [...before, ...form.blocks, ...after] } }
}
