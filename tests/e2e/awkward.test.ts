/** Unusual pages, and pages that change themselves. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { until } from './browser'
import { test as base, FILE, serving } from './fixtures'
import { allPainted, bare, highlighted, painted, quotesOf, theStory, unpainted } from './marked'
import { flip, popupState } from './popup-page'
import { paragraphs } from './server'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const article = paragraphs()
  .map((text) => `<p>${escaped(text)}</p>`)
  .join('\n')
const PAGES: Record<string, { html: string; headers?: Record<string, string> }> = {
  '/xhtml': {
    html: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
<script>var a = "David Lost"</script><textarea>David Lost</textarea>${article}</body></html>`,
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' }
  },
  '/quirks': { html: `<title>q</title>${article}` },
  '/csp': {
    html: `<!doctype html><title>c</title>${article}`,
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" }
  },
  '/hidden-twice': {
    html: `<!doctype html><style>.phone{display:none}</style><div class="phone">${article}</div><main>${article}</main>`
  },
  '/twice': { html: `<!doctype html><main>${article}</main><aside>More</aside><section>${article}</section>` },
  '/dialog': { html: `<!doctype html><p>Menu</p><dialog>${article}</dialog>` },
  '/panel': { html: `<!doctype html><p>Menu</p><div hidden>${article}</div>` },
  '/styled-panel': { html: `<!doctype html><p>Menu</p><div style="display: none">${article}</div>` },
  '/foreign': {
    html: `<!doctype html><svg width="600" height="9000"><text>Map</text><foreignObject width="600" height="9000"><div xmlns="http://www.w3.org/1999/xhtml">${article}</div></foreignObject></svg>`
  },
  '/wordspans': {
    html: `<!doctype html>${article.replace(/(?<=>|\s)([^\s<>]+)(?=\s|<)/g, '<span>$1</span>')}`
  },
  '/plain': { html: '<!doctype html><title>p</title><p>The ferry is late.</p>' }
}

const test = base.extend(
  'server',
  FILE,
  serving(({ pathname }) => PAGES[pathname] ?? null)
)

/** Presses a key together with Control. */
async function press(page: Page, key: 'c' | 'v') {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

const { story } = theStory()
const wanted = Object.fromEntries(story.passages.map(({ id, quote }) => [id, bare(quote)]))

describe('an awkward page', () => {
  test.for(['/xhtml', '/quirks', '/csp', '/wordspans', '/foreign'])(
    '%s: every passage is marked at its words',
    async (path, { open }) => {
      const page = await open(path)
      await painted(page)
      expect(await quotesOf(page)).toEqual(wanted)
      expect(
        await page.evaluate(() => document.querySelector('textarea clean-copy-mark, script clean-copy-mark'))
      ).toBe(null)
    }
  )

  test('of two copies, one of them not shown, the other one is marked', async ({ open }) => {
    const page = await open('/hidden-twice')
    await painted(page)
    expect(await page.evaluate(() => document.querySelectorAll('.phone clean-copy-mark').length)).toBe(0)
    expect(await quotesOf(page)).toEqual(wanted)
  })

  test('two copies are marked each by itself, and the popup tells of both', async ({ session, open }) => {
    const page = await open('/twice')
    await painted(page)
    for (const part of ['main', 'section']) {
      const marked = await page.evaluate(
        (name) =>
          [...document.querySelectorAll<HTMLElement>(`${name} [data-passage]`)].map(({ dataset }) => dataset.passage),
        part
      )
      expect([...new Set(marked)].sort()).toEqual(Object.keys(wanted).sort())
    }
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    expect(await popup.$eval('.copies', (line) => line.textContent)).toMatch(/2 .*100%, 100%/)
  })

  test.for(['dialog', 'panel', 'styled-panel'])(
    'a %s with the story is marked when it is opened',
    async (name, { open }) => {
      const page = await open(`/${name}`)
      await until('the page is read', () => page.evaluate(() => document.readyState === 'complete'))
      await page.evaluate(() => {
        document.querySelector('dialog')?.showModal()
        const panel = document.querySelector('div')
        panel?.removeAttribute('hidden')
        if (panel) panel.style.display = 'block'
      })
      await allPainted(page)
      expect(await quotesOf(page)).toEqual(wanted)
    }
  )

  test('a page that writes its own markup again is highlighted from then on, and nothing is left when off', async ({
    session,
    open
  }) => {
    const page = await open('/csp')
    await painted(page)
    await page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement
      for (const mark of copy.querySelectorAll('clean-copy-mark')) mark.setAttribute('data-test-copy', '')
      document.body.replaceChildren(...copy.childNodes)
    })
    await until('the copies of the marks are gone', () =>
      page.evaluate(() => document.querySelector('[data-test-copy]') === null)
    )
    await highlighted(page)
    expect(await quotesOf(page)).toEqual(wanted)
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await flip(popup, 'on')
    await unpainted(page)
    expect(await page.evaluate(() => (document.body.textContent ?? '').replace(/\s+/g, ' ').trim())).toBe(
      paragraphs().join(' ').replace(/\s+/g, ' ')
    )
    await flip(popup, 'on')
  })

  test('a page gone back to after switching off is not marked', async ({ session, server, open }) => {
    const page = await open('/quirks')
    await painted(page)
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await page.goto(`${server.origin}/plain`)
    await flip(popup, 'on')
    await page.evaluate(() => history.back())
    await until('the page is back', () => page.evaluate(() => location.pathname === '/quirks'))
    await unpainted(page)
    await flip(popup, 'on')
    await painted(page)
  })

  test('what is copied has nothing of ours in it', async ({ open }) => {
    const page = await open('/quirks')
    await painted(page)
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('p')[9] as Element))
    await page.bringToFront()
    await press(page, 'c')
    await page.evaluate(() => {
      const editor = document.body.appendChild(document.createElement('div'))
      editor.contentEditable = 'true'
      editor.focus()
    })
    await press(page, 'v')
    const html = await until('it was pasted', () =>
      page.evaluate(() => document.querySelector('[contenteditable]')?.innerHTML)
    )
    expect(html).toContain('David Lost')
    expect(html).not.toContain('clean-copy')
  })
})
