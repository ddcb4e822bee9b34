import { z } from 'zod'
import type { PlanState, PlanStateBook } from '../deadlines/plan-state.ts'
import type { Store } from '../store/open.ts'

const keptAs = 'plan'
const kept = z.object({ version: z.int(), outdatedSince: z.iso.datetime().nullable() })
const never: PlanState = { version: 0, outdatedSince: null }

/** Whether all that is open is planned, over the store. */
export function planStateOn({ settings }: Pick<Store, 'settings'>): PlanStateBook {
  return {
    async get() {
      const text = await settings.get(keptAs)
      if (text === null) return never
      const { version, outdatedSince } = kept.parse(JSON.parse(text))
      return { version, outdatedSince: outdatedSince === null ? null : new Date(outdatedSince) }
    },
    set: (state) => settings.set(keptAs, JSON.stringify(state)),
  }
}
