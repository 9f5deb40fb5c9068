import { defineConfig } from 'vitest/config'

/**
 * The tests that mutants of the clinical core have to get past: worked examples and tables, pure, nothing of the shell.
 * Left out: properties on random diaries, which kill a mutant on one run and not on the next, and the digest of the rules,
 * which would kill every mutant of a table without asking what the rule does.
 */
export default defineConfig({
  test: {
    include: [`src/{formulary,${process.env.MUTATION_TESTS ?? 'headache,safety'}}/**/*.test.ts`],
    exclude: ['**/*properties.test.ts', 'src/headache/open-assessment.test.ts', 'src/safety/rules-version.test.ts'],
    pool: 'threads',
    testTimeout: 30_000,
  },
})
