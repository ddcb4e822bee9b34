/**
 * Loaded into the program by `--import`, from outside: kills it, as `kill -9` does, right before or right after
 * a commit. The file that CRASH names says which one, and may be written while the program runs:
 *
 *     { "when": "before", "doing": "INSERT INTO \"Arrival\"", "nth": 1 }
 *
 * is the first commit, counted since the file was there, of a transaction in which such a statement was run;
 * without `doing` every commit counts. The file is removed just before the kill, so the next process lives.
 */
import { readFileSync, rmSync } from 'node:fs'
import Database from 'libsql'

const file = process.env.CRASH ?? ''
let run = []
let counted = 0

function ordered() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    counted = 0
    return null
  }
}

function die() {
  rmSync(file)
  process.kill(process.pid, 'SIGKILL')
}

const { prepare, exec } = Database.prototype
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  for (const method of ['all', 'run']) {
    const original = statement[method]
    statement[method] = (...values) => {
      run.push(sql)
      return original.apply(statement, values)
    }
  }
  return statement
}
Database.prototype.exec = function (sql) {
  if (sql.startsWith('BEGIN')) run = []
  const order = sql === 'COMMIT' ? ordered() : null
  const { when, doing = '', nth = 1 } = order ?? {}
  const meant =
    order !== null && (doing === '' || run.some((one) => one.includes(doing))) && ++counted === nth
  if (meant && when === 'before') die()
  const result = exec.call(this, sql)
  if (meant) die()
  return result
}
