import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Real browsers: one file at a time, so that no test has to share the machine, and time enough for slow ones. A test may
 * be tried twice, for browsers stumble; `npm test` lists those that needed it.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    globalSetup: 'tests/e2e/setup.ts'
  }
})
