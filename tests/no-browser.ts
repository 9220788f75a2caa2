/**
 * Runs before every test file of the project `pure`. The first of its files that loaded the browser's API would choose for
 * all that share its worker which one they get: none, or a stub of it.
 */
import { vi } from 'vitest'

vi.mock('wxt/browser', () => {
  throw new Error('code that needs the browser is tested outside of the project “pure”, see tests/vitest.config.ts')
})
