import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * `npm run test:mutation`: the tests that are run against each mutant of the gate and the match. Two files stay out: one counts the
 * blocks of code that run, which mutants add to, the other tries random copies for seconds.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/{gate,match,pages}/**/*.test.ts'],
    exclude: ['tests/match/bounded.test.ts', 'tests/match/edits.test.ts'],
    environment: 'node',
    testTimeout: 30_000
  }
})
