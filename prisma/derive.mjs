/** Says in the derived file where it comes from. */
const header = '// Derived from schema.prisma by `npm run prepare`. Edit that one.\n\n'

/**
 * The PostgreSQL schema that holds the same models as the SQLite one.
 *
 * @param {string} sqlite text of schema.prisma
 * @returns {string} text of postgresql.prisma
 */
export function derivePostgresql(sqlite) {
  const models = sqlite.slice(sqlite.indexOf('generator client'))
  return (
    header +
    replaceOnce(
      replaceOnce(models, 'provider = "sqlite"', 'provider = "postgresql"'),
      'generated/sqlite"',
      'generated/postgresql"',
    )
  )
}

/** Replaces the one place that a text occurs at; anything but one place is an error. */
function replaceOnce(text, from, to) {
  const parts = text.split(from)
  if (parts.length !== 2)
    throw new Error(`schema.prisma must hold ${from} once, not ${parts.length - 1} times`)
  return parts.join(to)
}
