/** The browser's registration of the gate. */
import { afterEach, expect, it, vi } from 'vitest'
import { DEFAULTS } from '../../src/shared/settings'

type Registration = { id: string; js: string[]; matches: string[]; excludeMatches?: string[] }
const { scripting } = vi.hoisted(() => ({
  scripting: {
    registered: undefined as Registration | undefined,
    getRegisteredContentScripts: async () => (scripting.registered ? [scripting.registered] : []),
    registerContentScripts: vi.fn(async ([script]: Registration[]) => {
      scripting.registered = asTold(script as Registration)
    }),
    updateContentScripts: vi.fn(async ([script]: Registration[]) => {
      scripting.registered = asTold(script as Registration)
    }),
    unregisterContentScripts: vi.fn(async () => {
      scripting.registered = undefined
    })
  }
}))
/** As a browser tells it. */
function asTold({ id, js, matches, excludeMatches }: Registration): Registration {
  const told = { id, js: js.map((file) => file.slice(1)), matches: matches.toReversed() }
  return excludeMatches?.length ? { ...told, excludeMatches: excludeMatches.toReversed() } : told
}
vi.mock('../../src/shared/browser', () => ({ browser: { scripting } }))
vi.mock('../../src/shared/read-tab', () => ({ gateScripts: async () => ['/open-gate.js', '/gate.js'] }))
const { registerGate } = await import('../../src/background/content-scripts')

afterEach(() => {
  scripting.registered = undefined
  vi.clearAllMocks()
})

it('leaves a registration alone that is as it should be: an update is lost on pages that are loading', async () => {
  const settings = { ...DEFAULTS, sitesOff: ['a.org', 'b.org'] }
  await registerGate(settings)
  await registerGate({ ...settings, badge: false })
  expect(scripting.registerContentScripts).toHaveBeenCalledTimes(1)
  expect(scripting.updateContentScripts).not.toHaveBeenCalled()
})

it('follows the settings', async () => {
  await registerGate(DEFAULTS)
  await registerGate({ ...DEFAULTS, sitesOff: ['a.org'] })
  expect(scripting.registered?.excludeMatches).toHaveLength(2)
  await registerGate(DEFAULTS)
  expect(scripting.registered?.excludeMatches).toBeUndefined()
  await registerGate({ ...DEFAULTS, on: false })
  expect(scripting.registered).toBeUndefined()
})
