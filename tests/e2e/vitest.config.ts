import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Real browsers: one file at a time, so that no test has to share the machine, and time enough for slow ones. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    globalSetup: 'tests/e2e/setup.ts'
  }
})
