import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * `npm run test:mutation`: the tests that are run against each mutant. Only those of single rules: tests of whole stories
 * would notice many mutants too, by their figures, but do not say which rule is broken, and take seconds for each mutant.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: [
      'tests/match/{align,compare}/*.test.ts',
      'tests/match/{passages,report}.test.ts',
      'tests/match/text/*.test.ts'
    ],
    exclude: ['tests/match/text/{invisible,normalise}.test.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: 30_000
  }
})
