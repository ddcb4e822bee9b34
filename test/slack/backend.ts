import type { z } from 'zod'
import type { Changes } from '../telegram/changes.ts'
import type { createFaults } from './faults.ts'
import type { Flow } from './flow.ts'
import type { Call, Json, Violation } from './wire.ts'
import type { World } from './world.ts'

/** What the app may do and hears of, as its manifest says. */
export interface Manifest {
  readonly scopes: readonly string[]
  readonly events: readonly string[]
  readonly commands: readonly string[]
}

/** All that the server knows. */
export interface Backend {
  readonly world: World
  readonly calls: Call[]
  readonly violations: Violation[]
  readonly faults: ReturnType<typeof createFaults>
  readonly flow: Flow
  readonly changes: Changes
  readonly manifest: Manifest
  readonly now: () => number
  /** Where files are uploaded to, and the socket is: `http://127.0.0.1:PORT`. */
  readonly root: () => string
  /** A URL for one connection by socket. */
  readonly socketUrl: () => string
  /** What a trigger leads to: whose it is, until when; null where there is none. */
  readonly trigger: (id: string) => { readonly user: string; readonly until: number; isUsed: boolean } | null
}

/** A method: the arguments that it takes, and what it does with them. */
export interface Method<Arguments extends z.ZodType = z.ZodType> {
  readonly takes: Arguments
  does(given: z.output<Arguments>, backend: Backend, call: Call): Json
}

/** A method with the type of its arguments forgotten. */
export function method<Arguments extends z.ZodType>(one: Method<Arguments>): Method {
  return one as unknown as Method
}
