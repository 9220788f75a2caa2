import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import type { BrowserKind } from '../../src/cli/browsers'

/** The tests of one browser: file after file in one worker, so that they can share the browser. */
const inBrowser = (kind: BrowserKind, groupOrder: number) => ({
  extends: true as const,
  test: { name: kind, provide: { kind }, isolate: false, maxWorkers: 1, sequence: { groupOrder } }
})

/**
 * Real browsers, with time enough for slow machines. A project a browser: `--project chromium` runs the tests of one
 * alone, and `npm test` runs both side by side, each as a process of its own.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // The last thing a worker does is to end its browser.
    teardownTimeout: 60_000,
    globalSetup: 'tests/e2e/setup.ts',
    projects: [inBrowser('chromium', 0), inBrowser('firefox', 1)]
  }
})
