import { setImmediate } from 'node:timers/promises'
import type { CivilDate } from '../calendar/date.ts'
import type { Charts } from '../charts/charts.ts'
import type { Dispatch } from '../chat/dispatch.ts'
import type { Message } from '../chat/message.ts'
import type { Language } from '../directory/person.ts'
import type { Store } from '../store/open.ts'

/** Milliseconds without a question after which the program counts as idle. */
const calm = 20_000

/** Charts drawn ahead at most; those kept are more, so that what was asked for besides stays. */
const mostCharts = 300
/** Questions that they are looked for with at most: of a large committee, its first units. */
const mostQuestions = 1000

interface DrawingAheadDependencies {
  readonly dispatch: Dispatch
  readonly charts: Pick<Charts, 'render'>
  /** What is likely to be asked. */
  readonly questions: () => Promise<readonly Message[]>
  /** Changes whenever the answers to them may. */
  readonly version: () => string
  readonly elapsed: () => number
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>
  readonly log: (error: unknown, what: string) => void
}

/**
 * Draws charts while nobody asks anything, so that whoever first asks for one of the newest figures doesn't wait for
 * its drawing: after the start, and after what answers are made of has changed; what is the same is not drawn again.
 * One at a time, and once somebody has asked, none before it has been quiet for a while again.
 */
export function createDrawingAhead(deps: DrawingAheadDependencies): {
  /** The same, by which it is known that somebody asks. */
  readonly dispatch: Dispatch
  /** Resolves after `stop`. */
  run(stop: AbortSignal): Promise<void>
} {
  const { charts, questions, version, elapsed, wait, log } = deps
  let asked = elapsed()

  const quiet = async (stop: AbortSignal) => {
    const left = () => asked + calm - elapsed()
    for (let time = left(); time > 0 && !stop.aborted; time = left()) await wait(time, stop)
  }

  const draw = async (question: Message): Promise<number> => {
    const { reply } = await (await deps.dispatch(question)).answer()
    const found = reply.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))
    for (const chart of found) await charts.render(chart)
    return found.length
  }

  const drawAll = async (stop: AbortSignal) => {
    let drawn = 0
    for (const question of (await questions()).slice(0, mostQuestions)) {
      await quiet(stop)
      if (stop.aborted || drawn >= mostCharts) return
      drawn += await draw(question)
      // What has arrived meanwhile comes first.
      await setImmediate()
    }
  }

  return {
    dispatch(message) {
      asked = elapsed()
      return deps.dispatch(message)
    },
    async run(stop) {
      let of: string | null = null
      for (await quiet(stop); !stop.aborted; await wait(calm, stop)) {
        try {
          const now = version()
          if (now === of) continue
          of = now
          await drawAll(stop)
        } catch (error) {
          log(error, 'charts could not be drawn ahead')
        }
      }
    },
  }
}

/** Every indicator of every unit as it stands, asked in this language by somebody who may see it. */
export async function likelyQuestions(
  store: Store,
  today: CivilDate,
  language: Language,
): Promise<Message[]> {
  const { committees, units, indicators } = await store.catalogue.load()
  const questions: Message[] = []
  for (const { code } of committees) {
    const people = await store.people.terms([code], today)
    const reader = people.find(({ terms }) => terms.some(({ from }) => from === null || from <= today))
    if (reader === undefined) continue
    for (const unit of units.values()) {
      if (unit.committee !== code) continue
      for (const indicator of indicators.keys()) {
        questions.push({ ...rateOf(unit.code, indicator), person: reader.id, language })
      }
    }
  }
  return questions
}

function rateOf(unit: string, indicator: string): Omit<Message, 'person'> {
  return {
    chat: 'drawing-ahead',
    account: { channel: 'program', id: 'drawing-ahead', name: '', chat: 'drawing-ahead' },
    text: '',
    press: { command: 'rate', slots: { indicator, units: [unit] } },
  }
}
