import type { units as vi } from '../vi/units.ts'
import type { Widened } from '../widened.ts'

/** Units, their kinds and their history. */
export const units: Widened<typeof vi> = {
  many: { province: 'provinces', department: 'departments', district: 'districts' },
  one: { province: 'province', department: 'department', district: 'district' },
  heading: { province: 'Provinces', department: 'Departments', district: 'Districts' },
  title: 'Units',
  under: (given) => `Units under ${given.unit}`,
  noneThen: 'There are no such units.',
  asOf: (given) => `As of ${given.date}.`,
  code: 'Code',
  name: 'Name',
  kind: 'Kind',
  days: 'In being',
  fromTo: (given) => `${given.from} – ${given.to}`,
  fromOn: (given) => `since ${given.from}`,
  until: (given) => `${given.unit} existed until ${given.date}.`,
  merged: (given) =>
    `${given.unit} existed until ${given.until} and was merged into ${given.successor} on ${given.date}.`,
  formed: (given) =>
    `${given.unit} has existed since ${given.date} and took over from ${given.predecessors}.`,
  began: (given) => `${given.unit} has existed since ${given.date}.`,
  notYet: (given) => `The unit did not exist yet in ${given.period}.`,
  noLonger: (given) => `The unit no longer existed in ${given.period}.`,
  aliases: 'Also called',
  parent: 'Under',
  below: 'Units under it',
  counted: (given) => `${given.number} ${given.kind}`,
}
