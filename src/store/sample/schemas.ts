import { z } from 'zod'
import { certainties, type SpecialDay, specialDayKinds } from '../../calendar/working-days.ts'
import type { Committee } from '../../directory/catalogue.ts'
import { type Unit, unitKinds } from '../../directory/unit.ts'
import { type Indicator, indicatorKinds } from '../../indicators/indicator.ts'
import { comparators, type Target } from '../../indicators/target.ts'
import { countOrNull, date, dateOrNull, filled, list, numberOrNull, orNull } from './table.ts'

export const committeeRow = z
  .object({ code: filled, name: filled, name_en: filled, home: filled })
  .transform((row): Committee => ({ code: row.code, name: row.name, nameEn: row.name_en, home: row.home }))

export const unitRow = z
  .object({
    code: filled,
    committee: filled,
    name: filled,
    name_en: filled,
    kind: z.enum(unitKinds),
    parent: orNull,
    aliases: list,
    valid_from: date,
    valid_to: dateOrNull,
    successor: orNull,
  })
  .transform(
    ({ name_en: nameEn, valid_from: validFrom, valid_to: validTo, ...row }): Unit => ({
      ...row,
      nameEn,
      validFrom,
      validTo,
    }),
  )

export const indicatorRow = z
  .object({
    slug: filled,
    name_vi: filled,
    name_en: filled,
    kind: z.enum(indicatorKinds),
    unit: filled,
    unit_en: filled,
    accumulation: z.enum(['flow', 'snapshot']),
    direction: z.enum(['higher', 'lower']),
    numerator_vi: orNull,
    numerator_en: orNull,
    denominator_vi: orNull,
    denominator_en: orNull,
    aliases: list,
  })
  .transform(
    (row): Indicator => ({
      slug: row.slug,
      nameVi: row.name_vi,
      nameEn: row.name_en,
      kind: row.kind,
      measureVi: row.unit,
      measureEn: row.unit_en,
      accumulation: row.accumulation,
      direction: row.direction,
      numeratorVi: row.numerator_vi,
      numeratorEn: row.numerator_en,
      denominatorVi: row.denominator_vi,
      denominatorEn: row.denominator_en,
      aliases: row.aliases,
    }),
  )

export const targetRow = z
  .object({
    indicator: filled,
    unit: filled,
    year: z
      .string()
      .regex(/^\d{4}$/, 'must be a year')
      .transform(Number),
    comparator: z.enum(comparators),
    value: numberOrNull.pipe(z.number('must not be empty')),
    document: filled,
  })
  .transform((row): Target => row)

/** A published report: its title, and the day it bears (null where it bears none). */
export const documentRow = z.object({ file: filled, title: filled, dated: dateOrNull })
export type PublishedDocument = z.infer<typeof documentRow>

/** A published figure: both counts, or a value. */
export const figureRow = z
  .object({
    indicator: filled,
    unit: filled,
    period_from: date,
    period_to: date,
    numerator: countOrNull,
    denominator: countOrNull,
    value: numberOrNull,
    note: orNull,
    source_file: filled,
  })
  .refine((row) => row.period_from <= row.period_to, {
    path: ['period_to'],
    error: 'must not be before period_from',
  })
  .refine((row) => (row.numerator === null) === (row.denominator === null), {
    path: ['denominator'],
    error: 'numerator and denominator stand together',
  })
  .refine((row) => (row.value === null) !== (row.numerator === null), {
    path: ['value'],
    error: 'either both counts or a value',
  })
export type FigureRow = z.infer<typeof figureRow>

/** A weekday that is off, or a day of the weekend that is worked. */
export const specialDayRow = z
  .object({ date, name: filled, kind: z.enum(specialDayKinds), certainty: z.enum(certainties) })
  .transform((row): SpecialDay => row)

/** Work that a report tells of. `due` is the day that its wording names, which "trước ngày" does not include. */
export const assignmentRow = z.object({
  title: filled,
  units: list,
  due: dateOrNull,
  due_wording: z.string().trim(),
  document: filled,
  source_file: filled,
})
export type AssignmentRow = z.infer<typeof assignmentRow>
