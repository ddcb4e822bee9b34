import { folded, tidy } from '../directory/code.ts'

/** The placeholders of wordings under their Vietnamese names, which may be written for them. */
const vietnamese: Readonly<Record<string, string>> = {
  unit: 'đơn vị',
  title: 'việc',
  deadline: 'thời hạn',
  document: 'văn bản',
  days: 'số ngày',
  reason: 'lý do',
  evidence: 'kết quả',
  until: 'đến ngày',
  role: 'vai trò',
  person: 'người',
  contacts: 'liên hệ',
  week: 'tuần',
  closes: 'giờ khoá',
  missing: 'số chỉ số',
  answered: 'số câu',
}

const comparable = (name: string) => folded(tidy(name))
const english = new Map(
  Object.entries(vietnamese).flatMap(([name, other]) => [
    [comparable(name), name],
    [comparable(other), name],
  ]),
)

const placeholder = /\{([^{}]*)\}/g

/** A wording as it is kept, its placeholders by their English names, however they were written. */
export function withKeptNames(wording: string): string {
  return wording.replace(placeholder, (whole, name: string) => {
    const kept = english.get(comparable(name))
    return kept === undefined ? whole : `{${kept}}`
  })
}

/** A wording that is kept as its readers write it: with Vietnamese placeholders in Vietnamese. */
export function withOwnNames(wording: string, language: 'vi' | 'en'): string {
  return wording.replace(placeholder, (_, name: string) => ownName(name, language))
}

/** A placeholder as it is written in a language: `{đơn vị}`. */
export function ownName(name: string, language: 'vi' | 'en'): string {
  return `{${(language === 'vi' ? vietnamese[name] : undefined) ?? name}}`
}
