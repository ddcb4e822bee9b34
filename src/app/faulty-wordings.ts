import { createHash } from 'node:crypto'
import type { PlannedNotice } from '../deadlines/notice.ts'
import { dateAt } from '../deadlines/office.ts'
import type { Planning } from '../deadlines/plan.ts'
import { upkeepNotices } from '../deadlines/upkeep.ts'
import type { OwnWording } from '../deadlines/wording-book.ts'

/** Each administrator of the committee hears once of a wording that can't be used, until it is another. */
export function faultNotices(
  { committee, name, language, text }: OwnWording,
  { office, recipients }: Planning,
  at: Date,
): PlannedNotice[] {
  const administrators = recipients.administrators(dateAt(office, at), committee)
  const occasion = { kind: 'faulty-wording', committee, name, language } as const
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 24)
  return upkeepNotices(digest, occasion, administrators, office, at)
}

/** Logs each wording that can't be used once, as long as the program runs. */
export function faultLog(log: (error: unknown, what: string) => void): (one: OwnWording) => void {
  const logged = new Set<string>()
  return (one) => {
    const { committee, name, language } = one
    const key = JSON.stringify(one)
    if (logged.has(key)) return
    logged.add(key)
    log(new Error(`${committee}: ${name} (${language})`), 'a wording of a committee can no longer be used')
  }
}
