import { addDays, type CivilDate } from '../calendar/date.ts'
import { instantAt, localTime } from '../calendar/zoned.ts'
import type { Config } from '../config.ts'
import { earliestLate } from '../deadlines/lateness.ts'
import type { KeptNotice } from '../deadlines/notice-book.ts'
import type { Person } from '../directory/person.ts'
import type { Store } from '../store/open.ts'
import type { StoryStep } from '../store/sample/story.ts'
import { deskOn, type Now } from './dialogue.ts'
import { createCast } from './rehearsal-cast.ts'
import { createStage } from './rehearsal-stage.ts'
import { createTelling } from './telling.ts'

/** What happens in a rehearsal. */
export type Scene = { readonly at: Date; readonly person: Person } & (
  | { readonly kind: 'said'; readonly text: string }
  /** One message, and all that it tells. */
  | { readonly kind: 'told'; readonly notices: readonly KeptNotice[]; readonly late: boolean }
)

/** The first and the last day of a rehearsal. */
export interface Days {
  readonly from: CivilDate
  readonly to: CivilDate
}

/**
 * Plays a story on a database made for it and tells, scene after scene, who says and who is told what. The clock
 * jumps to where something happens: a step of the story, something that is due, a new day. Everything goes its real
 * way: the dialogue, the plan, the telling and the outbox, with a chat at its end that keeps what it is handed.
 * The story runs from its beginning, of which only the days asked for are told.
 *
 * @returns how many messages were planned, and how many arrived
 */
export async function rehearse(
  store: Store,
  config: Config,
  story: readonly StoryStep[],
  { from, to }: Days,
  tell: (scene: Scene) => void,
): Promise<{ planned: number; sent: number }> {
  const { timeZone } = config
  const midnight = (date: CivilDate) => instantAt(date, '00:00', timeZone)
  const first = story[0] === undefined ? from : localTime(story[0].at, timeZone).date
  const [begin, end] = [midnight(first < from ? first : from), midnight(addDays(to, 1))]
  let at = begin
  const now: Now = () => ({ at, date: localTime(at, timeZone).date })
  const people = await store.people.list()
  const stage = await createStage(store, now)
  const cast = createCast(store, config, now, stage.shown)
  const desk = deskOn(store, config)
  const { compose, kick } = stage
  const telling = createTelling({ store, config, desk, now, compose, kick, log: fail })
  const steps = [...story]
  try {
    await cast.enter(people)
    await desk.beginDay(at)
    while (at < end) {
      const scenes: Scene[] = []
      for (let step = steps[0]; step !== undefined && step.at <= at; step = steps[0]) {
        steps.shift()
        await cast.play(step)
        scenes.push({ kind: 'said', at, person: personOf(step.who, people), text: step.text })
      }
      await telling.tick()
      await stage.delivered()
      scenes.push(...(await toldAt(at, store, people)))
      if (at >= midnight(from)) for (const scene of scenes) tell(scene)
      const day = midnight(addDays(now().date, 1))
      const due = await store.notices.nextDue(at)
      at = earliest([day, steps[0]?.at, due])
      if (at.getTime() === day.getTime()) await desk.beginDay(at)
    }
    return stage.counts()
  } finally {
    await stage.close()
  }
}

/** What each person was told just now. */
async function toldAt(at: Date, store: Store, people: readonly Person[]): Promise<Scene[]> {
  const byPerson = new Map<string, KeptNotice[]>()
  for (const notice of await store.notices.handedOver(at)) {
    byPerson.set(notice.person, [...(byPerson.get(notice.person) ?? []), notice])
  }
  return [...byPerson].map(([id, notices]) => ({
    kind: 'told',
    at,
    person: personOf(id, people),
    notices,
    late: earliestLate(notices, at) !== null,
  }))
}

function personOf(id: string, people: readonly Person[]): Person {
  return people.find((one) => one.id === id) ?? { id, name: id, language: null, memberships: [] }
}

function earliest(times: readonly (Date | null | undefined)[]): Date {
  return new Date(Math.min(...times.flatMap((time) => time?.getTime() ?? [])))
}

/** A rehearsal has nobody who reads a log: what would be logged ends it. */
function fail(error: unknown): never {
  throw error
}
