import type { ChangeAsked } from '../indicators/change.ts'
import { plainCursor } from './cursor.ts'
import { said } from './spelled.ts'
import type { Token } from './text.ts'
import type { Wordings } from './wordings.ts'

/** What asks why a figure changed, and the positions of the words that do. */
interface Why {
  readonly change: ChangeAsked
  readonly words: ReadonlySet<number>
}

const whys = said(
  'vì sao|tại sao|vì đâu|do đâu|sao lại|sao mà|lý do|nguyên nhân|nguyên do|why did|why has|why have|why is|why|how come|what caused|reason for|reason',
)
const changes: readonly (readonly [Wordings, ChangeAsked])[] = [
  [
    said(
      'giảm|giảm sút|giảm xuống|sụt giảm|sụt|tụt|tụt xuống|đi xuống|thấp đi|kém đi|xuống thấp|drop|dropped|fall|fell|fallen|decrease|decreased|decline|declined|go down|gone down|went down|down|lower|worse',
    ),
    'fall',
  ],
  [
    said(
      'tăng|tăng lên|đi lên|cao lên|tốt lên|cải thiện|rise|rose|risen|increase|increased|improve|improved|go up|gone up|went up|up|higher|better',
    ),
    'rise',
  ],
  [said('thay đổi|biến động|thấp|kém|cao|change|changed|so low|so high|low|high'), 'any'],
]
/** Words that go along with these and say nothing more. */
const small = said('lại|mạnh|nhiều|sâu|đột ngột|thế|vậy|như vậy|như thế|nó|this much|so much|it')

/** The beginnings of what asks why, by their first words: nothing else is looked at in a text without one. */
const openings = new Map<string, readonly string[] | null>([
  ['vi', ['sao', 'dau']],
  ['tai', ['sao']],
  ['do', ['dau']],
  ['sao', ['lai', 'ma']],
  ['li', ['do']],
  ['nguyen', ['nhan', 'do']],
  ['how', ['come']],
  ['what', ['caused']],
  // Alone they do.
  ['why', null],
  ['reason', null],
])

function mayAsk(tokens: readonly Token[]): boolean {
  return tokens.some(({ folded }, at) => {
    const next = openings.get(folded)
    return next === null || next?.includes(tokens[at + 1]?.folded ?? '') === true
  })
}

/** Whether a text asks why a figure rose or fell ("vì sao giảm?"); null where it does not. */
export function whyIn(tokens: readonly Token[]): Why | null {
  if (!mayAsk(tokens)) return null
  const cursor = plainCursor(tokens)
  const words = new Set<number>()
  const take = (at: number, end: number | null) => {
    for (let index = at; index < (end ?? at); index++) words.add(index)
    return end !== null
  }
  let asks = false
  let change: ChangeAsked | null = null
  for (const at of tokens.keys()) {
    if (take(at, cursor.past(at, whys))) asks = true
    take(at, cursor.past(at, small))
    const found = changes.find(([phrases]) => take(at, cursor.past(at, phrases)))?.[1]
    if (found !== undefined && (change === null || change === 'any')) change = found
  }
  return asks && change !== null ? { change, words } : null
}
