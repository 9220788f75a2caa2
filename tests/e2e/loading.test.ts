/** What Chrome says of the extension when it loads and while it runs: nothing. Firefox's word is its linter's. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SampleServer } from '../../src/cli/sample-server'
import { launch, type TestSession } from './browser'
import { painted } from './marked'
import { startServer } from './server'

let session: TestSession
let server: SampleServer
beforeAll(async () => {
  server = await startServer()
  session = await launch('chromium')
})
afterAll(async () => {
  await session?.close()
  await server?.close()
})

/** All warnings and errors that the browser's list of extensions would show. It gathers them for developers only. */
async function complaints(extensions: Page): Promise<string[]> {
  const id = new URL(session.extensionUrl('/')).host
  return (await extensions.evaluate(`(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    const own = await chrome.developerPrivate.getExtensionInfo('${id}')
    return [...own.manifestErrors, ...own.runtimeErrors].map(({ message }) => message)
  })()`)) as string[]
}

it('Chrome has no warning about the manifest, and no error while a page is marked and the popup is open', async () => {
  const extensions = await session.open('about:blank')
  await extensions.goto('chrome://extensions')
  expect(await complaints(extensions)).toEqual([])
  const page = await session.open(`${server.origin}/story`)
  await painted(page)
  const popup = await session.popup(page)
  await popup.waitForSelector('[data-state="found"]')
  expect(await complaints(extensions)).toEqual([])
})
