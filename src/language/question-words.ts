import { folded, tidy } from '../directory/code.ts'

const words =
  /(?<!\S)(?:nao|bao nhieu|may gio|khi nao|bao gio|the nao|ra sao|vi sao|tai sao|viec gi|la gi|nhung gi|ai (?:da|dang|chua|con|nop|nghi)|which|what|who|how (?:much|many)|when (?:is|does|do|will))(?!\S)/
/** "Sở nào cũng được", "khi nào có văn bản thì …" ask nothing. */
const any = /(?<!\S)(?:nao|gio) cung(?!\S)|(?<!\S)(?:khi nao|bao gio) .*(?<!\S)thi(?!\S)/
const whether = /\S \S+.* (?:chua|khong)$/

/** Whether words ask something by what they say ("sở nào cao nhất", "Sở Y tế nộp chưa"), with no question mark. */
export function asksInWords(text: string): boolean {
  const plain = folded(tidy(text).toLowerCase())
  return !any.test(plain) && (words.test(plain) || whether.test(plain))
}
