import { createHash } from 'node:crypto'

/** The key of the message that carries these notices to a chat: in another chat they are another message. */
export function pushKey(notices: readonly number[], chat: string): string {
  return `notices:${createHash('sha256').update(notices.join(' ')).digest('hex').slice(0, 24)}:${chat}`
}

/** The key of what takes the place of such a message. */
export const editKey = (push: string, revision: number): string => `${push}:edit${revision}`

/** Whether a delivery carries notices. */
export const isOfPush = (delivery: string): boolean => delivery.startsWith('notices:')

/** The key of the message that a delivery is a part of, or takes the place of. */
export const pushOf = (delivery: string): string => delivery.replace(/(?::edit\d+)?:\d+$/, '')
