/** The browser's registration of the gate. */
import { afterEach, expect, it, vi } from 'vitest'
import { DEFAULTS } from '../../src/shared/settings'

type Registration = { id: string; matches: string[]; excludeMatches: string[]; persistAcrossSessions?: boolean }
const { scripting } = vi.hoisted(() => {
  // As in Chrome, an update keeps only what it names.
  const replace = async ([script]: Registration[]) => {
    scripting.registered = script
  }
  const scripting = {
    registered: undefined as Registration | undefined,
    getRegisteredContentScripts: async () => (scripting.registered ? [scripting.registered] : []),
    registerContentScripts: replace,
    updateContentScripts: replace,
    unregisterContentScripts: async () => {
      scripting.registered = undefined
    }
  }
  return { scripting }
})
vi.mock('../../src/shared/browser', () => ({ browser: { scripting } }))
vi.mock('../../src/shared/read-tab', () => ({ gateScripts: async () => ['/gate.js'] }))
const { registerGate } = await import('../../src/background/content-scripts')

afterEach(() => {
  scripting.registered = undefined
})

it('lasts until the next start of the browser, after each change too', async () => {
  await registerGate(DEFAULTS)
  expect(scripting.registered?.persistAcrossSessions).toBe(true)
  await registerGate({ ...DEFAULTS, sitesOff: ['a.org'] })
  expect(scripting.registered?.persistAcrossSessions).toBe(true)
})

it('follows the settings', async () => {
  await registerGate({ ...DEFAULTS, sitesOff: ['a.org'] })
  expect(scripting.registered?.excludeMatches).toHaveLength(2)
  await registerGate(DEFAULTS)
  expect(scripting.registered?.excludeMatches).toEqual([])
  await registerGate({ ...DEFAULTS, on: false })
  expect(scripting.registered).toBeUndefined()
})
