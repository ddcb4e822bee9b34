import { telex } from './telex.ts'
import { fold, type Token } from './text.ts'
import { neighboursIn, sameLetters } from './typo.ts'

/** Words of deadlines in which slips are put right; none of them is near to a word that may stand in its place. */
const known = new Set(
  'trước ngày chậm nhất muộn trong vòng tháng tuần quý năm làm việc hoàn thành đến hạn before within working days tomorrow friday monday tuesday wednesday thursday'
    .split(' ')
    .map(fold),
)
const longEnough = 5
const near = neighboursIn([...known].filter((word) => word.length >= longEnough))

/** Whether it is a word of deadlines as it stands, whatever else it may be made of ("within"). */
export function isDeadlineWord({ folded }: Token): boolean {
  return known.has(folded)
}

/**
 * The same tokens with the words of deadlines put right: typed in Telex without an input method (`truwowcs`), or
 * with letters exchanged, missing or doubled (`truco`). Another letter in its place makes another word ("thuộc").
 */
export function mendDeadlines(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    // "không quá" is a bound; "quá" alone is another word than "qua".
    if (token.text === 'quá' && tokens[at - 1]?.folded === 'khong') return { ...token, text: 'qua' }
    if (token.kind !== 'word' || isDeadlineWord(token) || token.text.length < 4) return token
    const meant = meantBy(token)
    if (meant === null) return token
    return { ...token, text: meant, folded: meant, spelling: meant, toneless: meant, accented: false }
  })
}

function meantBy({ text, folded }: Token): string | null {
  const keyed = telex(text)
  if (keyed !== null && known.has(keyed)) return keyed
  if (folded.length < longEnough) return null
  const words = near.of(folded).filter((word) => word.length !== folded.length || sameLetters(word, folded))
  return words.length === 1 ? (words[0] as string) : null
}
