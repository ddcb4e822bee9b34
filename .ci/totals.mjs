/**
 * Adds up vitest's JSON reports: `node totals.mjs FOLDER RUN…` prints "N passed, N failed" over FOLDER/RUN.json,
 * and ends with 1 where anything failed. A run without a report, a file whose tests never began, and a line of
 * FOLDER/failed-steps count as one each.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, ...runs] = process.argv.slice(2)
let passed = 0
let failed = 0
for (const run of runs) {
  const path = join(folder, `${run}.json`)
  if (!existsSync(path)) {
    failed += 1
    continue
  }
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const neverBegan = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  passed += report.numPassedTests
  // Something outside of the tests went wrong, such as an error that nobody caught.
  const outside = !report.success && report.numFailedTests === 0 && neverBegan.length === 0 ? 1 : 0
  failed += report.numFailedTests + neverBegan.length + outside
}
const steps = join(folder, 'failed-steps')
if (existsSync(steps)) failed += readFileSync(steps, 'utf8').trim().split('\n').length
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
