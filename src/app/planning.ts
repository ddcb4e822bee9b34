import type { Config } from '../config.ts'
import { dateAt, type Office, usualHours } from '../deadlines/office.ts'
import { type Planning, usualSettings } from '../deadlines/plan.ts'
import { recipientsFrom } from '../deadlines/recipients.ts'
import type { Store } from '../store/open.ts'

/** When the offices work: the working calendar as it is kept. */
export function officeOn(store: Store, { timeZone }: Config): () => Promise<Office> {
  return async () => ({ calendar: await store.workingDays.calendar(), timeZone, hours: usualHours })
}

/**
 * What plans of notices are made with: the working calendar, who holds which role from when to when, and when each
 * committee wants others to hear of late work.
 */
export function planningOn(store: Store, config: Config): (now: Date) => Promise<Planning> {
  const officeNow = officeOn(store, config)
  return async (now) => {
    const [catalogue, office] = await Promise.all([store.catalogue.load(), officeNow()])
    const committees = catalogue.committees.map(({ code }) => code)
    const [terms, escalations] = await Promise.all([
      store.people.terms(committees, dateAt(office, now)),
      store.escalations.of(committees),
    ])
    return {
      office,
      recipients: recipientsFrom(terms, catalogue),
      settingsOf: (committee) => ({
        ...usualSettings,
        escalation: escalations.get(committee) ?? usualSettings.escalation,
      }),
    }
  }
}
