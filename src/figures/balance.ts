/**
 * What a unit's dossiers of a week add up to: those left over from before and those that came in are those that were
 * resolved and those that are left.
 */
const balanceSides = ['opening', 'received', 'resolved', 'closing'] as const
export type BalanceSide = (typeof balanceSides)[number]

/** The four counts of a week, where they are reported. */
export type Balance = Readonly<Record<BalanceSide, number>>

/** The four counts where all are known and do not add up; else null: what is not reported can't be wrong. */
export function imbalance(counts: ReadonlyMap<BalanceSide, number>): Balance | null {
  const [opening, received, resolved, closing] = balanceSides.map((side) => counts.get(side))
  if (opening === undefined || received === undefined || resolved === undefined || closing === undefined) {
    return null
  }
  return opening + received === resolved + closing ? null : { opening, received, resolved, closing }
}
