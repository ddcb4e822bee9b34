import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../../src/store/root.ts'

it('packageRoot holds the package and the sample', () => {
  expect(existsSync(join(packageRoot, 'package.json'))).toBe(true)
  expect(existsSync(join(packageRoot, 'prisma', 'sample', 'units.csv'))).toBe(true)
})
