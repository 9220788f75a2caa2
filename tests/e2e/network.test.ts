/** A whole session behind a proxy that writes down every request. The browsers' own are off (`src/cli/browsers.ts`). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SampleServer } from '../../src/cli/sample-server'
import { KINDS, launch, type TestSession, until } from './browser'
import { painted } from './marked'
import { popupState } from './popup-page'
import { type RecordingProxy, startProxy } from './proxy'
import { startServer } from './server'

let server: SampleServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

describe.each(KINDS)('the network in %s', (kind) => {
  let proxy: RecordingProxy
  let session: TestSession
  beforeAll(async () => {
    proxy = await startProxy()
    session = await launch(kind, { proxy: proxy.port })
  })
  afterAll(async () => {
    await session?.close()
    await proxy?.close()
  })

  test('sees the pages that the reader opens, once each, and nothing of the extension', async () => {
    const page = await session.open(`${server.origin}/story`)
    await painted(page)
    await page.click('clean-copy-mark[data-severity="misleads"][role]')
    await until('the card is open', async () => (await session.shadow(page, 'clean-copy-card').text()) !== '')
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    for (const file of ['sidepanel.html', 'options.html', 'welcome.html']) {
      const its = await session.open(session.extensionUrl(file))
      await until(`${file} is drawn`, () => its.evaluate(() => document.querySelector('h1, h2') !== null))
    }
    await session.choose({ names: false })
    await until('names are marked no more', () =>
      page.evaluate(() => document.querySelector('clean-copy-mark[data-entity]:not([data-passage])') === null)
    )
    await session.open(`${server.origin}/news/1`)
    await session.open(`${server.origin}/blank`)
    // The browser asks for the icon of a site, when it likes.
    const asked = proxy.asked.filter((address) => address !== `${server.origin}/favicon.ico`)
    expect(asked).toEqual(['/story', '/news/1', '/blank'].map((path) => server.origin + path))
  })
})
