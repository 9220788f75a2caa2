/** An original and its copies in pages of two kinds, tests with these pages, and what they do with the comparison page. */
import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { samplePage } from '../../src/tools/demo/sample-page'
import { type TestSession, until } from './browser'
import { FILE, ownBrowser, serving, testInSteps } from './fixtures'

const FOLDER = 'tests/roundtrips/walking-study'
const linesOf = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n').filter(Boolean)
/** The original's paragraphs. */
export const ORIGINAL = linesOf('original.txt')
/** The article without the credit of its picture, which is no sentence. */
export const ARTICLE = ORIGINAL.filter((line) => !line.includes(' | '))
export const HEADLINE = ORIGINAL[0] ?? ''

const paragraph = (text: string) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`

/** The original in a page of another kind: long navigation before it, teasers within, comments after it. */
const ORIGINAL_PAGE = `<!doctype html><html lang="en"><head><title>${HEADLINE} | Health Courier</title>
<link rel="canonical" href="https://courier.example/walking">
<meta property="og:site_name" content="The Health Courier">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":${JSON.stringify(HEADLINE)},
"datePublished":"2026-02-03T08:00:00Z","author":[{"@type":"Person","name":"Ann Writer"}]}</script></head><body>
<nav><ul>${Array.from({ length: 40 }, (_, i) => `<li><a href="#${i}">Section ${i} of the paper today</a></li>`).join('')}</ul></nav>
<p>We use cookies to remember what you like. You can say no to all of them at any time.</p>
<div class="story">${ORIGINAL.map((text, i) => paragraph(text) + (i === 3 ? '<aside><a>Read more about other things</a></aside>' : '')).join('')}</div>
<h2>Comments</h2>${Array.from({ length: 30 }, (_, i) => `<p>Reader ${i}: I walk my dog each morning and never thought about it. Thanks for the paper, it is a good one.</p>`).join('')}
</body></html>`

/** A copy that went through a language and back, in a page of another kind. */
const copyPage = (file: string) => {
  const [headline = '', ...rest] = linesOf(file)
  return samplePage(rest, { headline, standfirst: 'A walk a day.' })
}

/** The original and two copies, each at its path. */
export const WALKING_PAGES: Readonly<Record<string, string>> = {
  '/original': ORIGINAL_PAGE,
  '/copy': copyPage('fr.txt'),
  '/other-copy': copyPage('pt.txt')
}

/** Tests in a browser of their own, with these pages. */
export const testWith = (pages: Readonly<Record<string, string>>) =>
  testInSteps
    .extend(
      'server',
      FILE,
      serving(({ pathname }) => {
        const html = pages[pathname]
        return html === undefined ? null : { html }
      })
    )
    .extend('session', FILE, ownBrowser())

/** What an element says; nothing where there is none. */
export const text = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector)
/** Presses an element from within its page, wherever it is. */
export const press = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector)
/** Resolves with what an element says when it has these words. */
export const says = (page: Page, selector: string, words: string) =>
  until(`${selector} says ${words}`, async () => {
    const now = await text(page, selector)
    if (!now.includes(words)) throw new Error(`it says: ${now}`)
    return now
  })
/** Resolves when the comparison has come to a stage. */
export const stage = (page: Page, wanted: string) =>
  until(`the comparison is ${wanted}`, async () => {
    const now = await page.evaluate(() => document.querySelector('main')?.dataset.stage)
    if (now !== wanted) throw new Error(`it is ${now}: ${await text(page, 'main')}`)
    return true
  })

/** The comparison page that was opened for a page. */
export const comparisonOf = (session: TestSession, page: Page) =>
  session.waitForPage(`compare.html?tab=${session.tabId(page)}`)

/** Keeps what the page saves from now on at hand, in place of a download. */
export const catchDownloads = (page: Page) =>
  page.evaluate(() => {
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((words) => Object.assign(document.body.dataset, { saved: words }))
      return 'about:blank#saved'
    }
    HTMLAnchorElement.prototype.click = () => {}
  })

export const saved = (page: Page) => until('a file is saved', () => page.evaluate(() => document.body.dataset.saved))

/** Gives a file to the page's field for one, as the browser's own dialog does. */
export const giveFile = (page: Page, field: string, name: string, content: string) =>
  page.evaluate(
    (selector, file, words) => {
      const input = document.querySelector<HTMLInputElement>(selector)
      const files = new DataTransfer()
      files.items.add(new File([words], file))
      if (!input) return
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    field,
    name,
    content
  )

/** Enters text into a field at once. */
export const enter = (page: Page, selector: string, words: string) =>
  page.evaluate(
    (wanted, value) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted)
      if (!field) throw new Error(`no ${wanted}`)
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    selector,
    words
  )
