import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What `npm run zip` made: it has to run first. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/packages/**/*.test.ts'],
    environment: 'node',
    // One of them installs all packages and builds anew.
    testTimeout: 600_000,
    hookTimeout: 300_000
  }
})
