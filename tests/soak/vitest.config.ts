import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { inBrowser } from '../e2e/browser-project'

/** `npm run test:soak`: properties are tried 100,000 times instead of a few, and no run may take longer than a second. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    setupFiles: ['tests/soak/setup.ts'],
    environment: 'node',
    env: { CLEAN_COPY_RUNS: process.env.CLEAN_COPY_RUNS ?? '20000' },
    reporters: ['verbose'],
    testTimeout: 3_600_000,
    projects: [
      {
        extends: true,
        test: { name: 'soak', include: ['tests/soak/**/*.test.ts', 'tests/match/text/normalise.test.ts'] }
      },
      inBrowser('chromium', 1, 'tests/e2e/trees.test.ts'),
      inBrowser('firefox', 2, 'tests/e2e/trees.test.ts')
    ]
  }
})
