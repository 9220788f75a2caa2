import type { BrowserKind } from '../../src/tools/browser/browsers'

/**
 * The tests of one browser as a project of vitest: file after file in one worker, so that they can share the browser.
 * Projects with different orders run one after the other.
 */
export const inBrowser = (kind: BrowserKind, groupOrder: number, include: string) => ({
  extends: true as const,
  test: {
    name: kind,
    include: [include],
    provide: { kind },
    isolate: false,
    maxWorkers: 1,
    sequence: { groupOrder },
    // The last thing a worker does is to end its browser.
    teardownTimeout: 60_000,
    globalSetup: 'tests/e2e/setup.ts'
  }
})
