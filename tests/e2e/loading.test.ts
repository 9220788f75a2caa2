/** What Chrome says of the extension when it loads and while it runs: nothing. Firefox's word is its linter's. */
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { test as base, FILE, kind, ownBrowser } from './fixtures'
import { painted } from './marked'
import { popupState } from './popup-page'

/** As the browser's own page of extensions lists it. */
interface Listed {
  name: string
  installWarnings: string[]
  manifestErrors: { message: string }[]
  runtimeErrors: { message: string }[]
}
const NOTHING = { installWarnings: [], manifestErrors: [], runtimeErrors: [] }

/** Only in the developer's mode are warnings kept. */
async function listed(extensions: Page): Promise<Listed | undefined> {
  const all = (await extensions.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    .then(() => chrome.developerPrivate.getExtensionsInfo())`)) as Listed[]
  return all.find(({ name }) => name === 'Clean Copy')
}

const test = base.extend('session', FILE, ownBrowser())
test.runIf(kind === 'chromium')(
  'Chrome has no warning about the manifest, and no error while a page is marked and the popup is open',
  async ({ session, open }) => {
    const extensions = await session.open('chrome://extensions/')
    expect(await listed(extensions)).toMatchObject(NOTHING)
    const page = await open('/story')
    await painted(page)
    await popupState(await session.popup(page), 'found')
    expect(await listed(extensions)).toMatchObject(NOTHING)
  }
)

test.runIf(kind === 'chromium')('Chrome takes every key that is suggested', async ({ session }) => {
  const commands =
    await session.evaluateInExtension<{ name: string; shortcut: string }[]>('await api.commands.getAll()')
  expect(commands.length).toBeGreaterThan(2)
  // Keys that Chrome keeps for itself it drops without a word. It takes four: the popup leads to these two.
  const without = commands.filter(({ name, shortcut }) => !name.startsWith('_') && !shortcut)
  expect(without.map(({ name }) => name)).toEqual(['compare', 'toggle'])
})
