import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests of what `npm run zip` made, which has to run first. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/packages/**/*.test.ts'],
    environment: 'node',
    // One test installs all packages and builds again.
    testTimeout: 600_000,
    hookTimeout: 300_000
  }
})
