import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests that run the compiled program as a process of its own. */
const withProgram = ['test/e2e/**/*.test.ts', 'test/readme.test.ts']

/** Tests that kill it again and again. They take the longest. */
const withKills = ['test/chaos/**/*.test.ts']

/**
 * Tests that wait for the program leave a core idle now and then: twice as many as there are cores. A number, as a
 * share of more than all of them would be cut to all.
 */
const waiting = 2 * availableParallelism()

/** After the parts, all in one go: of the projects of a group the first by name begins, which is that of the kills. */
const afterParts = { sequence: { groupOrder: 1 }, maxWorkers: waiting, isolate: false }

/** Milliseconds after which a test counts as hanging: several times what it takes on a slow machine. */
const hanging = { parts: 60_000, program: 240_000, chaos: 600_000 }

export default defineConfig({
  test: {
    environment: 'node',
    globals: false,
    retry: 0,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [...withProgram, ...withKills],
          // Nothing here replaces a module, so that what one file has loaded serves the next: half the time.
          isolate: false,
          testTimeout: hanging.parts,
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: withProgram,
          globalSetup: ['test/e2e/build.ts'],
          ...afterParts,
          testTimeout: hanging.program,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chaos',
          include: withKills,
          globalSetup: ['test/e2e/build.ts'],
          ...afterParts,
          testTimeout: hanging.chaos,
        },
      },
    ],
  },
})
