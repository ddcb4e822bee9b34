import { defineConfig } from 'vitest/config'

/** Tests that run the compiled program as a process of its own. */
const withProgram = ['test/e2e/**/*.test.ts', 'test/readme.test.ts']

/** Tests that kill it again and again, after all the others: they keep both cores busy. */
const withKills = ['test/chaos/**/*.test.ts']

export default defineConfig({
  test: {
    environment: 'node',
    globals: false,
    retry: 0,
    // Those that wait for the program leave a core idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [...withProgram, ...withKills],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: withProgram,
          globalSetup: ['test/e2e/build.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chaos',
          include: withKills,
          globalSetup: ['test/e2e/build.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
