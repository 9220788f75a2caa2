import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Tests of code that keeps nothing between calls and has no use for the browser: their files share a worker, which loads
 * that code once.
 */
const PURE = [
  'tests/!(documents).test.ts',
  'tests/{language,match,story,pages,roundtrips,export,tools}/**/*.test.ts',
  'tests/gate/{bloom-filter,fingerprint-index,prose-scanner,shingles,work}.test.ts',
  'tests/content/card/original-sentence.test.ts',
  'tests/shared/site-patterns.test.ts',
  'tests/ui/{compare,welcome}/**/*.test.ts'
]
/** Counts what code runs, so that it needs a worker in which none of it has run before. */
const COUNTED = 'tests/match/bounded.test.ts'
/** Have configurations of their own. */
const ELSEWHERE = ['tests/e2e/**', 'tests/packages/**']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    setupFiles: ['tests/soak/setup.ts', 'tests/endless-tests.ts'],
    environment: 'node',
    maxWorkers: 2,
    // Properties are tried on whole copies; a busy machine needs longer for them than the usual five seconds.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: PURE, exclude: [COUNTED], isolate: false, setupFiles: 'tests/no-browser.ts' }
      },
      { extends: true, test: { name: 'counted', include: [COUNTED] } },
      { extends: true, test: { name: 'apart', include: ['tests/**/*.test.ts'], exclude: [...PURE, ...ELSEWHERE] } }
    ]
  }
})
