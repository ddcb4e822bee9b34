import { existsSync } from 'node:fs'
import Database from 'libsql'

/** Writes people of a chat into the database as they are there after an invitation, in one transaction. */
export function letIn(
  path: string,
  channel: 'slack' | 'telegram',
  people: readonly { readonly id: string; readonly name: string }[],
  role: string,
): void {
  onDatabase(path, (database) => {
    const person = database.prepare(`INSERT INTO "Person" ("id", "name") VALUES (?, ?)`)
    const membership = database.prepare(`
      INSERT INTO "Membership" ("personId", "committeeCode", "role", "unitCode", "position")
      VALUES (?, 'binh-duong', ?, 'tinh-binh-duong', 0)`)
    const address = database.prepare(`
      INSERT INTO "Address" ("channel", "account", "personId", "chat", "since")
      VALUES ('${channel}', ?, ?, ?, '2024-06-01T00:00:00.000+00:00')`)
    database.exec('BEGIN IMMEDIATE')
    for (const { id, name } of people) {
      person.run([`${channel}:${id}`, name])
      membership.run([`${channel}:${id}`, role])
      address.run([id, `${channel}:${id}`, `${channel}:${id}`])
    }
    database.exec('COMMIT')
  })
}

/** Gives people who are known already a chat of their own, as their code would: account by person. */
export function giveChats(
  path: string,
  channel: 'slack' | 'telegram',
  accounts: ReadonlyMap<string, string>,
): void {
  onDatabase(path, (database) => {
    const address = database.prepare(`
      INSERT INTO "Address" ("channel", "account", "personId", "chat", "since")
      VALUES ('${channel}', ?, ?, ?, '2023-11-01T00:00:00.000+00:00')`)
    for (const [person, account] of accounts) address.run([account, person, `${channel}:${account}`])
  })
}

/** Looks into the database, beside the program or after it ended. */
export function onDatabase<T>(path: string, look: (database: InstanceType<typeof Database>) => T): T {
  const database = new Database(path, { timeout: 5000 })
  try {
    return look(database)
  } finally {
    database.close()
  }
}

/** The first value of the first row. */
export function numberIn(path: string, sql: string, ...values: readonly unknown[]): number {
  return onDatabase(path, (database) => {
    // All of them: a statement that has more to give holds the file.
    const [row] = database.prepare(sql).raw().all(values) as unknown as unknown[][]
    return Number(row?.[0] ?? 0)
  })
}

/**
 * How many arrivals are in the waiting room beside the database, which was too busy to take them. They are there until
 * it has them: whoever counts what is in hand has to look here first.
 */
export function inWaitingRoom(path: string): number {
  const room = `${path}-arrivals`
  // It is made when it is first needed, and for a moment without its table.
  const furnished =
    existsSync(room) && numberIn(room, `SELECT COUNT(*) FROM sqlite_master WHERE "name" = 'Arrival'`) > 0
  return furnished ? numberIn(room, 'SELECT COUNT(*) FROM "Arrival"') : 0
}

/** Leads an account to somebody of the sample. */
export function linked(path: string, channel: string, account: string, person: string): void {
  onDatabase(path, (database) =>
    database
      .prepare(
        `INSERT INTO "Address" ("channel", "account", "personId", "chat", "since")
         VALUES (?, ?, ?, ?, '2024-06-01T00:00:00.000+00:00')`,
      )
      .run([channel, account, person, `${channel}:${account}`]),
  )
}
