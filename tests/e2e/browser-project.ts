import type { BrowserKind } from '../../src/tools/browser/browsers'

/**
 * A vitest project with the tests of one browser, file after file in one worker, so that they can share the browser.
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
    // The worker closes the browser at the end.
    teardownTimeout: 60_000,
    globalSetup: 'tests/e2e/setup.ts'
  }
})
