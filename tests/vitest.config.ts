import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/packages/**'],
    setupFiles: ['tests/soak/setup.ts'],
    environment: 'node',
    // Properties are tried on whole copies; a busy machine needs longer for them than the usual five seconds.
    testTimeout: 30_000
  }
})
