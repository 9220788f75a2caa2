/** Stories in shadow trees. */
import { describe, expect } from 'vitest'
import { until } from './browser'
import { allMarkedInTrees, lookInto, nothingLeft } from './every-tree'
import { test as base, FILE, serving } from './fixtures'
import { flip, popupState } from './popup-page'
import { paragraphs } from './server'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const blocks = paragraphs().map((text) => `<p>${escaped(text)}</p>`)
const article = blocks.join('\n')
const page = (body: string) => ({ html: `<!doctype html><meta charset="utf-8"><title>s</title>${body}` })
const declared = (content: string, mode = 'open') => `<template shadowrootmode="${mode}">${content}</template>`
/** Attaches a shadow tree by script, to the last element so far. */
const attached = (name: string, mode: string) =>
  `<${name}></${name}><template id="t">${article}</template><script>
document.querySelector('${name}').attachShadow({ mode: '${mode}' }).append(document.querySelector('#t').content)
</script>`
const others = Array.from(
  { length: 300 },
  (_, n) =>
    `<ferry-card>${declared(`<p>Ferry ${n} is late, said the harbour office.</p><slot></slot>`)}<b>more</b></ferry-card>`
)
const PAGES: Record<string, { html: string }> = {
  '/open': page(attached('news-article', 'open')),
  '/closed': page(attached('div', 'closed')),
  '/declarative': page(`<p>Menu</p><div>${declared(article)}</div>`),
  '/declarative-closed': page(`<section>${declared(article, 'closed')}</section>`),
  '/nested': page(
    `<news-app>${declared(
      `<div>${declared(`<main><news-page>${declared(`<style>p { color: #111 }</style>${article}`, 'closed')}</news-page></main>`)}</div>`
    )}</news-app>`
  ),
  '/bare-text': page(`<div>${declared(paragraphs().map(escaped).join('<br><br>'))}</div>`),
  '/each': page(blocks.map((block) => `<news-text>${declared(block)}</news-text>`).join('')),
  '/slots': page(
    `<news-frame>${declared(
      '<header><slot name="lead"><p>No lead</p></slot></header><div><slot></slot></div><footer><slot name="none">End</slot></footer>'
    )}${blocks.slice(1).join('\n')}${blocks[0]?.replace('<p>', '<p slot="lead">')}</news-frame>`
  ),
  '/slots-in-slots': page(
    `<news-app>${declared(`<news-frame>${declared('<div><slot></slot></div>', 'closed')}<slot></slot></news-frame>`)}${article}</news-app>`
  ),
  '/late': page('<p>Loading</p><div id="late"></div>'),
  '/others': page(others.join(''))
}

const test = base.extend(
  'server',
  FILE,
  serving(({ pathname }) => PAGES[pathname] ?? null)
)
const WITH_STORY = Object.keys(PAGES).filter((path) => path !== '/late' && path !== '/others')

describe('a story in shadow trees', () => {
  test.for(WITH_STORY)('%s: is marked, and every tree is as before when off', async (path, { session, open }) => {
    const page = await open(path)
    await allMarkedInTrees(session, page)
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await flip(popup, 'on')
    await nothingLeft(session, page)
    const { html } = await lookInto(session, page)
    await page.reload()
    expect((await lookInto(session, page)).html).toBe(html)
    await flip(popup, 'on')
  })

  test('attached after the page has loaded is marked', async ({ session, open }) => {
    const page = await open('/late')
    const popup = await session.popup(page)
    await popupState(popup, 'none')
    await page.evaluate((html) => {
      const root = (document.querySelector('#late') as Element).attachShadow({ mode: 'closed' })
      root.innerHTML = html
    }, article)
    await allMarkedInTrees(session, page)
  })

  test('a click on marked words in a tree opens the card', async ({ session, open }) => {
    const page = await open('/declarative')
    await allMarkedInTrees(session, page)
    // What is highlighted first becomes marks.
    const middle = await until('it has marks', () =>
      page.evaluate(() => {
        const mark = document.querySelector('div')?.shadowRoot?.querySelector('[data-passage]')
        mark?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const box = mark?.getBoundingClientRect()
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      })
    )
    await page.mouse.click(middle.x, middle.y)
    await until('the card is open', async () => (await session.shadow(page, 'clean-copy-card').text()) !== '')
  })

  test('a page of components without the story is left alone', async ({ session, open }) => {
    const page = await open('/others')
    const popup = await session.popup(page)
    await popupState(popup, 'none')
    const found = await lookInto(session, page)
    expect(found.ours).toBe(0)
    await session.choose({ on: false })
    await page.reload()
    expect((await lookInto(session, page)).html).toBe(found.html)
  })
})
