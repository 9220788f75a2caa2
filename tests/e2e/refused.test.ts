/** Documents that carry no page to read: the popup says what can be done instead. */
import { expect } from 'vitest'
import { test as base, FILE, serving } from './fixtures'
import { popupState } from './popup-page'

const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`

const test = base.extend(
  'server',
  FILE,
  serving(({ pathname }) =>
    pathname === '/story.pdf'
      ? { html: PDF, headers: { 'content-type': 'application/pdf' } }
      : { html: '<story>Words</story>', headers: { 'content-type': 'application/xml' } }
  )
)

test.for(['/story.pdf', '/story.xml'])(
  '%s: the popup says that the article’s page should be opened',
  async (path, { session, server }) => {
    const page = await session.open('about:blank')
    await page.goto(server.origin + path).catch(() => null)
    const popup = await session.popup(page)
    await popupState(popup, 'restricted')
    expect(await popup.evaluate(() => document.querySelector('.message')?.textContent)).toContain(
      'Open the article on its own site'
    )
  }
)
