import type { CommandContext } from '../../src/chat/command.ts'
import { type ReportingTimes, usualTimes } from '../../src/figures/reporting-week.ts'
import { timesIn } from './clock-words.ts'
import { saysUsual } from './usual-words.ts'

const verbs =
  /(?<!\p{L})(?:(mở|mo|bắt đầu|bat dau|opens?|opening|from)|(khoá|khóa|khoa|đóng|dong|kết thúc|ket thuc|hạn|han|closes?|closing|until))(?!\p{L})/giu

/**
 * Times as words change them, each of the opening and the closing as far as it is named: "khoá thứ Năm 15h30". Null
 * where they name nothing of the kind, or a time of day that there is not.
 */
export function reportingTimesIn(
  words: string,
  now: ReportingTimes,
  { reader }: Pick<CommandContext, 'reader'>,
): ReportingTimes | null {
  const typed = words.normalize('NFC')
  if (saysUsual(typed)) return usualTimes
  const named = [...typed.matchAll(verbs)]
  let times = now
  for (const [at, { 0: verb, 1: opens, index }] of named.entries()) {
    const said = typed.slice(index + verb.length, named[at + 1]?.index)
    const weekday = reader.weekday(said)
    const [time, ...others] = timesIn(said)
    if (time === null || others.length > 0 || (weekday === null && time === undefined)) return null
    const changed = { on: weekday, at: time ?? null }
    times =
      opens === undefined
        ? { ...times, closesOn: changed.on ?? times.closesOn, closesAt: changed.at ?? times.closesAt }
        : { ...times, opensOn: changed.on ?? times.opensOn, opensAt: changed.at ?? times.opensAt }
  }
  return named.length === 0 ? null : times
}
