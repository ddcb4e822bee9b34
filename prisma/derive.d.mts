/** The PostgreSQL schema that holds the same models as the SQLite one. */
export function derivePostgresql(sqlite: string): string
