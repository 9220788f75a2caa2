/** Stories that pages put into shadow trees late, or in unusual ways. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type TestSession, until } from './browser'
import { allMarkedInTrees, lookInto, nothingLeft } from './every-tree'
import { test as base, FILE, serving } from './fixtures'
import { flip, popupState } from './popup-page'
import { paragraphs } from './server'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const blocks = paragraphs().map((text) => `<p>${escaped(text)}</p>`)
const half = Math.ceil(blocks.length / 2)
const article = blocks.join('\n')
const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>s</title>${body}`
const declared = (content: string, mode = 'open') => `<template shadowrootmode="${mode}">${content}</template>`
const later = (script: string) => `<script>window.later = () => { ${script} }</script>`
/** An application of the size of the window, in which nothing changes the size of the page. */
const FIXED = '<style>html, body { height: 100%; margin: 0 } main { height: 100%; overflow: auto }</style>'
const inTemplate = (content: string) => `<template id="t">${content}</template>`

const PAGES: Record<string, string> = {
  '/slot-assigned': page(
    `<news-frame>${declared('<p>Loading</p><slot name="shown"></slot>')}<div>${article}</div></news-frame>${later(
      `document.querySelector('news-frame > div').slot = 'shown'`
    )}`
  ),
  '/slot-renamed': page(
    `<news-frame>${declared('<p>Loading</p><slot name="none"></slot>')}<div slot="shown">${article}</div></news-frame>${later(
      `document.querySelector('news-frame').shadowRoot.querySelector('slot').name = 'shown'`
    )}`
  ),
  '/set-html': page(
    `<div id="late">Loading</div>${later(
      `document.querySelector('#late').setHTMLUnsafe(${JSON.stringify(`<section>${declared(article)}</section>`).replaceAll('</', '<\\/')})`
    )}`
  ),
  '/set-html-in-application': page(
    `${FIXED}<main id="late">Loading</main>${later(
      `document.querySelector('#late').setHTMLUnsafe(${JSON.stringify(`<section>${declared(article, 'closed')}</section>`).replaceAll('</', '<\\/')})`
    )}`
  ),
  '/dialog': page(
    `<news-app>${declared(`<p>Menu</p><dialog>${article}</dialog>`)}</news-app>${later(
      `document.querySelector('news-app').shadowRoot.querySelector('dialog').showModal()`
    )}`
  ),
  '/tree-in-dialog': page(
    `<news-app>${declared(`<p>Menu</p><dialog><news-text>${declared(article)}</news-text></dialog>`)}</news-app>${later(
      `document.querySelector('news-app').shadowRoot.querySelector('dialog').show()`
    )}`
  ),
  '/hidden-panel': page(
    `<news-app>${declared(`<p>Menu</p><section hidden>${article}</section>`, 'open')}</news-app>${later(
      `document.querySelector('news-app').shadowRoot.querySelector('section').hidden = false`
    )}`
  ),
  '/appended': page(
    `<news-app>${declared('<p>Loading</p>')}</news-app>${inTemplate(article)}${later(
      `document.querySelector('news-app').shadowRoot.append(document.querySelector('#t').content)`
    )}`
  ),
  '/moved': page(
    `<news-app>${declared('<p>Loading</p>')}</news-app><section hidden>${article}</section>${later(
      `document.querySelector('news-app').shadowRoot.append(...document.querySelector('section').children)`
    )}`
  ),
  '/halves': page(
    `<news-text>${declared(blocks.slice(0, half).join(''))}</news-text><news-text>${declared(blocks.slice(half).join(''), 'closed')}</news-text>`
  ),
  '/two-copies': page(
    `<news-text>${declared(article)}</news-text><news-text>${declared(article, 'closed')}</news-text>`
  ),
  '/body': page(`<body>${inTemplate(article)}<script>
document.body.attachShadow({ mode: 'open' }).append(document.querySelector('#t').content)</script>`),
  '/frame': page(`<h1>Reader</h1><iframe width="800" height="600" src="/closed"></iframe>`),
  '/closed': page(`<div>${declared(article, 'closed')}</div>`)
}

const test = base.extend(
  'server',
  FILE,
  serving(({ pathname }) => (PAGES[pathname] === undefined ? null : { html: PAGES[pathname] }))
)
const goOn = (page: Page) => page.evaluate(() => (window as unknown as { later(): void }).later())
const offAndOn = async (session: TestSession, page: Page) => {
  const popup = await session.popup(page)
  await popupState(popup, 'found')
  await flip(popup, 'on')
  await nothingLeft(session, page)
  return lookInto(session, page)
}

const LATE = Object.keys(PAGES).filter((path) => PAGES[path]?.includes('window.later'))

describe('a story in shadow trees', () => {
  test.for(LATE)('%s: shown later is marked, and every tree is as before when off', async (path, { session, open }) => {
    const page = await open(path)
    const popup = await session.popup(page)
    await popupState(popup, 'none')
    await goOn(page)
    await allMarkedInTrees(session, page)
    const { html } = await offAndOn(session, page)
    await page.reload()
    await goOn(page)
    expect((await lookInto(session, page)).html).toBe(html)
  })

  test.for(['/halves', '/two-copies', '/body', '/frame'])(
    '%s: is marked, and every tree is as before when off',
    async (path, { session, open }) => {
      const page = await open(path)
      await allMarkedInTrees(session, page)
      const { html } = await offAndOn(session, page)
      await page.reload()
      await until('the page is as before', async () => (await lookInto(session, page)).html === html)
    }
  )

  test('a slot that is taken away takes its marks along', async ({ session, open }) => {
    const page = await open('/slot-assigned')
    await goOn(page)
    await allMarkedInTrees(session, page)
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await page.evaluate(() => document.querySelector('news-frame > div')?.removeAttribute('slot'))
    await popupState(popup, 'none')
  })
})
