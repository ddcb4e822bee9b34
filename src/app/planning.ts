import { localTime } from '../calendar/zoned.ts'
import type { Config } from '../config.ts'
import { usualHours } from '../deadlines/office.ts'
import { type Planning, usualSettings } from '../deadlines/plan.ts'
import { recipientsFrom } from '../deadlines/recipients.ts'
import type { Store } from '../store/open.ts'

/**
 * What plans of notices are made with: the working calendar, who holds which role from when to when, and when each
 * committee wants others to hear of late work.
 */
export function planningOn(store: Store, { timeZone }: Config): (now: Date) => Promise<Planning> {
  return async (now) => {
    const [catalogue, calendar] = await Promise.all([store.catalogue.load(), store.workingDays.calendar()])
    const committees = catalogue.committees.map(({ code }) => code)
    const [terms, escalations] = await Promise.all([
      store.people.terms(committees, localTime(now, timeZone).date),
      store.escalations.of(committees),
    ])
    return {
      office: { calendar, timeZone, hours: usualHours },
      recipients: recipientsFrom(terms, catalogue),
      settingsOf: (committee) => ({
        ...usualSettings,
        escalation: escalations.get(committee) ?? usualSettings.escalation,
      }),
    }
  }
}
