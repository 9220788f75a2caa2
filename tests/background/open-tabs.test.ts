/** Open tabs follow the settings, also those that answer late. */
import { beforeEach, expect, it, vi } from 'vitest'
import { DEFAULTS, type Settings } from '../../src/shared/settings'

let settings: Settings = DEFAULTS
const injectGate = vi.fn(async () => {})
/** Lets the frame answer whether its gate is at work. */
let answer = (_isAtWork: boolean) => {}
vi.mock('../../src/shared/browser', () => ({
  browser: {
    tabs: { query: async () => [{ id: 1, url: 'https://news.example/story' }] },
    scripting: {
      executeScript: () =>
        new Promise((resolve) => {
          answer = (result) => resolve([{ result }])
        })
    }
  }
}))
vi.mock('../../src/shared/frames', () => ({
  framesOf: async (tabId: number) => [{ tabId, frameId: 0 }],
  targetOf: (frame: object) => frame
}))
vi.mock('../../src/shared/read-tab', () => ({ injectGate }))
vi.mock('../../src/shared/messages', () => ({ callPage: async () => true }))
vi.mock('../../src/shared/settings', async (original) => ({
  ...(await original<object>()),
  getSettings: async () => settings
}))
const { applySettingsToOpenTabs } = await import('../../src/background/open-tabs')

beforeEach(() => {
  settings = DEFAULTS
  injectGate.mockClear()
})

it('a page without a gate gets one', async () => {
  await applySettingsToOpenTabs(settings)
  answer(false)
  await vi.waitFor(() => expect(injectGate).toHaveBeenCalledTimes(1))
})

it('a page whose gate is at work gets no other', async () => {
  await applySettingsToOpenTabs(settings)
  answer(true)
  await new Promise(setImmediate)
  expect(injectGate).not.toHaveBeenCalled()
})

it('a page that answers when the reader has switched off gets none', async () => {
  await applySettingsToOpenTabs(settings)
  settings = { ...DEFAULTS, on: false }
  answer(false)
  await new Promise(setImmediate)
  expect(injectGate).not.toHaveBeenCalled()
})
