import type { Store } from '../store/open.ts'

/** A claim older than this belongs to an instance that no longer lives; on a file of our own all of them do. */
const lease = 60_000

/** Before which time of the machine whatever is in hand is nobody's any more, when the program starts. */
export function lostBefore({ provider }: Pick<Store, 'provider'>, machineNow: Date): Date {
  return new Date(machineNow.getTime() + (provider === 'sqlite' ? 1 : -lease))
}
