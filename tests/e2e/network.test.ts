/** A whole session behind a proxy that writes down every request. The browsers' own are off (`src/tools/browser/browsers.ts`). */
import { describe, expect } from 'vitest'
import { TestSession, until } from './browser'
import { test as base, FILE, kind } from './fixtures'
import { painted } from './marked'
import { popupState } from './popup-page'
import { startProxy } from './proxy'

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what a fixture needs
  .extend('proxy', FILE, async ({}, { onCleanup }) => {
    const proxy = await startProxy()
    onCleanup(proxy.close)
    return proxy
  })
  .extend('session', FILE, async ({ proxy }, { onCleanup }) => {
    const session = await TestSession.launch(kind, { proxy: proxy.port })
    onCleanup(() => session.close())
    return session
  })

describe('the network', () => {
  test('sees the pages that the reader opens, once each, and nothing of the extension', async ({
    session,
    server,
    open,
    proxy
  }) => {
    const page = await open('/story')
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
    await open('/news/1')
    await open('/blank')
    // The browser asks for the icon of a site, when it likes.
    const asked = proxy.asked.filter((address) => address !== `${server.origin}/favicon.ico`)
    expect(asked).toEqual(['/story', '/news/1', '/blank'].map((path) => server.origin + path))
  })
})
