import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { inBrowser } from './browser-project'

const FILES = 'tests/e2e/**/*.test.ts'

/** Real browsers, with time enough for slow machines. `--project chromium` runs the tests of one of them. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    testTimeout: 90_000,
    hookTimeout: 120_000,
    projects: [inBrowser('chromium', 0, FILES), inBrowser('firefox', 1, FILES)]
  }
})
