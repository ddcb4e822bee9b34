import { comparable } from '../../src/chat/named.ts'

const kinds =
  'so|ban|chi cuc|van phong|phong|thanh tra|huyen|thi xa|thanh pho|quan|department|district|office'

const startsAsUnit = new RegExp(`^(?:${kinds}) `)

/**
 * Words that name a unit nobody knows, where they say themselves that it is one: "Sở Thuỷ sản", and not what else is
 * left over of a sentence. Null where they do not.
 */
export function strangeUnit(words: string, strange: string | null): string | null {
  if (strange === null) return null
  const name = comparable(strange)
  const named = new RegExp(`^(?:${kinds}) |(?:^| )(?:${kinds})(?: of)? ${name}(?: |$)`)
  return named.test(comparable(words)) || startsAsUnit.test(name) ? strange : null
}
