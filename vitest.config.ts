import { defineConfig } from 'vitest/config'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 26)
  throw new Error(`The tests need Node 26 or newer, this is ${process.version}: run them with "npm test".`)

const shellTests = ['src/shell/**/*.test.ts', 'test/**/*.test.ts']
const browserTests = ['test/browser/**/*.test.ts']

const onPostgres = (name: string, groupOrder: number) => ({
  test: {
    name,
    sequence: { groupOrder },
    include: shellTests,
    exclude: browserTests,
    pool: 'forks' as const,
    maxWorkers: 2,
    globalSetup: './test/postgres-for-tests.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  test: {
    reporters: [['default', { summary: false }], './test/closing-line.ts'],
    passWithNoTests: true,
    projects: [
      {
        // Pure code: no database, no clock, nothing to isolate.
        test: {
          name: 'core',
          include: ['src/**/*.test.ts'],
          exclude: shellTests,
          pool: 'threads',
          isolate: false,
          testTimeout: 30_000,
        },
      },
      onPostgres('shell', 1),
      // The same tests once more on a server of somebody's own, where one is given.
      ...(process.env.TEST_DATABASE_URL ? [onPostgres('server', 2)] : []),
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 3 },
          include: browserTests,
          pool: 'forks',
          maxWorkers: 1,
          globalSetup: ['./test/postgres-for-tests.ts', './test/chromium-for-tests.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
