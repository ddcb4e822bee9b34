import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { SampleFileError } from '../errors.ts'

/** A row that passed its schema, and where it stands, for what is found out about it later. */
interface Row<T> {
  readonly value: T
  /** `units.csv, line 3` */
  readonly place: string
}

/**
 * Reads a CSV file (UTF-8, a line of headings) row by row through a schema.
 *
 * @throws SampleFileError where the file is not CSV or a row does not fit.
 */
export function readTable<T>(path: string, schema: z.ZodType<T>): Row<T>[] {
  const file = basename(path)
  return recordsOf(path, file).map(({ record, info }) => {
    const place = `${file}, line ${info.lines}`
    const result = schema.safeParse(record)
    if (result.success) return { value: result.data, place }
    const faults = result.error.issues.map((issue) => `column ${issue.path.join('.')}: ${issue.message}`)
    throw new SampleFileError(`${place}, ${faults.join('; ')}`)
  })
}

function recordsOf(path: string, file: string): { record: unknown; info: { lines: number } }[] {
  try {
    // With `info` each record comes wrapped; the parser's own types do not say so.
    return parse(readFileSync(path), {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
    }) as never
  } catch (cause) {
    throw new SampleFileError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** The values of a column that names its rows. @throws SampleFileError where one stands twice. */
export function namesIn<T, Column extends keyof T & string>(
  rows: readonly Row<T>[],
  column: Column,
): Set<T[Column]> {
  const names = new Set<T[Column]>()
  for (const { value, place } of rows) {
    const name = value[column]
    if (names.has(name)) throw new SampleFileError(`${place}, column ${column}: ${name} stands twice`)
    names.add(name)
  }
  return names
}

/** Checks that a column names only what exists; null names nothing. @throws SampleFileError where it does not. */
export function checkNames<T, Column extends keyof T & string>(
  rows: readonly Row<T>[],
  column: Column,
  names: ReadonlySet<unknown>,
): void {
  for (const { value, place } of rows) {
    const name = value[column]
    if (name !== null && !names.has(name)) {
      throw new SampleFileError(`${place}, column ${column}: there is no ${name}`)
    }
  }
}

/** A cell that must say something. */
export const filled = z.string().trim().min(1, 'must not be empty')
/** A cell that may be empty: null. */
export const orNull = z.string().transform((text) => text.trim() || null)
/** Several values with `|` between them; an empty cell has none. */
export const list = z.string().transform((text) =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)
/** A civil date that exists, YYYY-MM-DD. */
export const date = z.iso.date()
/** A date, or null for an empty cell. */
export const dateOrNull = orNull.pipe(date.nullable())

const decimal = /^-?\d+(\.\d+)?$/
/** A number as programs write it (`80.37`), or null for an empty cell. */
export const numberOrNull = orNull.pipe(
  z.string().regex(decimal, 'must be a number such as 80.37').transform(Number).nullable(),
)
/** A whole number of things, or null for an empty cell. */
export const countOrNull = numberOrNull.pipe(z.int().nonnegative().nullable())
