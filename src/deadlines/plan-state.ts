/** Whether all that is open is planned as people, units and calendars are now, as it is kept. */
export interface PlanState {
  /** Counts the changes after which all is planned anew. */
  readonly version: number
  /** When the first of those happened that is not planned yet; null where all is. */
  readonly outdatedSince: Date | null
}

/** Where it is kept: written in the transaction of each such change, so that no kill makes it forgotten. */
export interface PlanStateBook {
  get(): Promise<PlanState>
  set(state: PlanState): Promise<void>
}

/** After a change at some time. Pure. */
export function outdatedBy({ version, outdatedSince }: PlanState, at: Date): PlanState {
  const isFirst = outdatedSince === null || at < outdatedSince
  return { version: version + 1, outdatedSince: isFirst ? at : outdatedSince }
}

/**
 * From when on notices are planned: what would have been added if it had been planned at once is added later, too. A
 * change that lies ahead was made by a clock that has been put back. Pure.
 */
export function plannedFrom({ outdatedSince }: PlanState, now: Date): Date {
  return outdatedSince !== null && outdatedSince < now ? outdatedSince : now
}
