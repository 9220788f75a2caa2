/**
 * `npm run screenshots:store`: takes the pictures of the store listings, with the build for Chrome, into
 * `.github/store`.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { Session, stableScreenshot, waitFor } from '../browser/browser-session'
import { builtExtension } from '../browser/browsers'
import { readStories } from '../build/read-stories'
import { command, runIfStarted } from '../command'
import { showpiece } from '../demo/best-example'
import { samplePage } from '../demo/sample-page'
import { servePages } from '../demo/sample-server'

const FOLDER = '.github/store'
const SCREEN = { width: 1280, height: 800 }
const POPUP = { width: 380, height: 600 }
const PANEL = { width: 420, height: 800 }
const TILE = { width: 440, height: 280 }

async function main(): Promise<void> {
  const [story] = readStories('seeds')
  if (!story) throw new Error('There is no story in seeds/.')
  const html = samplePage(story.copyAsFound)
  const server = await servePages(({ pathname }) => (pathname === '/' ? { html } : null))
  const session = await Session.launch('chromium')
  try {
    const page = await pageWithMarks(session, server.origin)
    const mark = `clean-copy-mark[data-passage="${showpiece(story)?.id}"]`
    await page.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), mark)
    keep('popup', await withPopup(session, page))
    keep('page', await cardOpen(page, mark, 'light'))
    keep('dark', await cardOpen(page, mark, 'dark'))
    if (existsSync(join(builtExtension('chromium'), 'sidepanel.html'))) keep('panel', await withPanel(session, page))
    keep('tile', await composed(session, TILE, tile()))
  } finally {
    await session.close()
    await server.close()
  }
}

async function pageWithMarks(session: Session, origin: string): Promise<Page> {
  const page = await session.open(`${origin}/`)
  await page.setViewport(SCREEN)
  await waitFor('the page is marked', () => page.evaluate(() => !!document.querySelector('clean-copy-mark')))
  return page
}

async function cardOpen(page: Page, mark: string, theme: 'light' | 'dark'): Promise<Uint8Array> {
  await page.bringToFront()
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
  await page.click(mark)
  await waitFor('the card is open', () => page.evaluate(() => !!document.querySelector('clean-copy-card')))
  const picture = await stableScreenshot(page)
  await page.keyboard.press('Escape')
  await waitFor('the card is closed', () => page.evaluate(() => !document.querySelector('clean-copy-card')))
  return picture
}

/** Lays the popup over the page's corner, because a picture of a page does not show the toolbar. */
async function withPopup(session: Session, page: Page): Promise<Uint8Array> {
  const backdrop = await stableScreenshot(page)
  const popup = await session.popup(page)
  await popup.setViewport(POPUP)
  await waitFor('the popup has the report', () =>
    popup.evaluate(() => !!document.querySelector('[data-state="found"]'))
  )
  const overlayStyle = `top:12px;right:24px;border-radius:10px;box-shadow:0 8px 32px #0006`
  const picture = await composed(session, SCREEN, image(backdrop) + image(await stableScreenshot(popup), overlayStyle))
  await popup.close()
  return picture
}

/** Puts the side panel beside the page. */
async function withPanel(session: Session, page: Page): Promise<Uint8Array> {
  await page.setViewport({ ...SCREEN, width: SCREEN.width - PANEL.width })
  const backdrop = await stableScreenshot(page)
  const panel = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(page)}`))
  await panel.setViewport(PANEL)
  await waitFor('the panel shows a paragraph', () => panel.evaluate(() => !!document.querySelector('main p, main li')))
  const side = image(await stableScreenshot(panel), `top:0;right:0;border-left:1px solid #8888`)
  const picture = await composed(session, SCREEN, image(backdrop) + side)
  await panel.close()
  return picture
}

/** The small tile of the Chrome Web Store: icon and name. */
function tile(): string {
  const icon = image(readFileSync('src/public/icon/128.png'), 'position:static;width:128px;height:128px')
  const words = `<b style="font:600 40px 'Liberation Sans',sans-serif;color:#12324d">Clean Copy</b>`
  return `<div style="background:#eaf2fb;height:100vh;display:grid;place-content:center;justify-items:center;gap:16px">${icon}${words}</div>`
}

const image = (png: Uint8Array, style = 'top:0;left:0') =>
  `<img style="position:absolute;${style}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`

/** Takes a picture of the given HTML. */
async function composed(session: Session, size: typeof SCREEN, html: string): Promise<Uint8Array> {
  const page = await session.browser.newPage()
  await page.setViewport(size)
  await page.setContent(`<style>body{margin:0;overflow:hidden}</style>${html}`)
  const picture = await page.screenshot()
  await page.close()
  return picture
}

function keep(name: string, picture: Uint8Array): void {
  const file = join(FOLDER, `${name}.png`)
  writeFileSync(file, picture)
  console.log(file)
}

/** The command line. */
export const program = command('screenshots:store', 'Takes the pictures of the store listings.').action(main)

await runIfStarted(import.meta.url, program)
