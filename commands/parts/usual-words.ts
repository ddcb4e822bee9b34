import { comparable } from '../../src/chat/named.ts'

/** Whether words ask alone for what holds where nothing is set: "mặc định", "như cũ". */
export const saysUsual = (words: string): boolean =>
  /^(mac dinh|nhu cu|default|usual|reset)$/.test(comparable(words))
