import type { Author } from '../directory/author.ts'
import type { CatalogueEditor, Edited, Plan, Prepared } from '../directory/editing.ts'
import { planOf } from '../directory/editing-plan.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Target } from '../indicators/target.ts'
import { type Change, recordChange } from './audit.ts'
import { bumpVersion, catalogueIn } from './catalogue.ts'
import { atomically, type Transaction } from './client.ts'
import { figuresAfter, moveRoles, rolesHeld } from './editing-roles.ts'
import { writeIndicators, writeTargets, writeUnits } from './editing-rows.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'

/** The client must be one whose statements join the transaction that they are in. */
export function editorIn(client: PrismaClient): CatalogueEditor {
  const { load } = catalogueIn(client)
  const prepare: CatalogueEditor['prepare'] = async (change) => {
    const planned = planOf(change, await load())
    if (!planned.ok) return planned
    const { plan } = planned
    return {
      ok: true,
      plan,
      people: await rolesHeld(client, plan.roles),
      figures: await figuresAfter(client, plan.units),
    }
  }
  return {
    prepare,
    apply: (change, author) =>
      atomically(client, async (tx): Promise<Prepared> => {
        const prepared = await prepare(change)
        if (!prepared.ok) return prepared
        await writeUnits(tx, prepared.plan.units)
        await writeIndicators(tx, prepared.plan.indicators)
        await writeTargets(tx, prepared.plan.targets)
        await recordPlan(tx, author, prepared.plan)
        await moveRoles(tx, prepared.plan.roles, author)
        await bumpVersion(tx)
        return prepared
      }),
  }
}

/** An entry of the trail for each thing that is added, changed or removed, so that each has its whole history. */
async function recordPlan(tx: Transaction, author: Author, plan: Plan): Promise<void> {
  const record = (change: Change) => recordChange(tx, author, change)
  const { action, committee } = plan
  for (const { before, after } of plan.units) {
    await record({ action, committee, subject: (after ?? before)?.code ?? '', before, after })
  }
  for (const edit of plan.indicators) {
    await record({ action, committee: null, subject: slugOf(edit), ...edit })
  }
  for (const edit of plan.targets) await record({ ...aboutTarget(edit), committee, ...edit })
}

const slugOf = ({ before, after }: Edited<Indicator>) => (after ?? before)?.slug ?? ''

/** A target is the unit's to whom it is set. */
function aboutTarget({ before, after }: Edited<Target>): Pick<Change, 'action' | 'subject'> {
  return {
    action: after === null ? 'target.remove' : 'target.set',
    subject: (after ?? before)?.unit ?? '',
  }
}
