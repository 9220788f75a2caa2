/** The moving picture of the README: a page with marks, a preview, the card, the popup and the comparison. */

import type { Page } from 'puppeteer-core'
import sharp from 'sharp'
import { type Session, stableScreenshot, waitFor } from '../browser/browser-session'
import { comparison, dress, isDrawn } from './screens'

/** In pixels. */
const SIZE = { width: 960, height: 600 }
const POPUP = { width: 360, height: 560 }
/** How long a scene is shown, in milliseconds. */
const SCENE = 2600
const GLANCE = 1400
const STEP = 90

const MARK = 'clean-copy-mark[data-severity="misleads"][data-entity][role]'

interface Frame {
  picture: Uint8Array
  milliseconds: number
}
interface Point {
  x: number
  y: number
}

/**
 * Visits a page with the extension, as a new reader would.
 * @param address of a page that carries a bundled story
 * @returns an animated WebP that starts again at its end
 */
export async function filmed(session: Session, address: string): Promise<Buffer> {
  const page = await session.open(address)
  await page.setViewport(SIZE)
  await dress(page, 'light')
  await waitFor('the page is marked', () => page.evaluate((css) => !!document.querySelector(css), MARK))
  const frames = [...(await inThePage(page)), await withPopup(session, page), await compared(session, page)]
  await page.close()
  return sharp(
    frames.map(({ picture }) => Buffer.from(picture)),
    { join: { animated: true } }
  )
    .webp({ quality: 82, effort: 6, loop: 0, delay: frames.map(({ milliseconds }) => milliseconds) })
    .toBuffer()
}

/** The pointer comes to a mark, rests, and clicks. */
async function inThePage(page: Page): Promise<Frame[]> {
  await page.bringToFront()
  await page.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), MARK)
  const box = await page.$eval(MARK, (mark) => mark.getBoundingClientRect().toJSON() as DOMRect)
  const end = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const start = { x: end.x + 320, y: end.y + 200 }
  const markedScreenshot = await stableScreenshot(page)
  const frames: Frame[] = [{ picture: await withPointer(markedScreenshot, start), milliseconds: GLANCE }]
  for (const share of [0.3, 0.6, 0.85]) {
    const pointer = { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }
    frames.push({ picture: await withPointer(markedScreenshot, pointer), milliseconds: STEP })
  }
  await page.mouse.move(end.x - 3, end.y)
  await page.mouse.move(end.x, end.y)
  await waitFor('the preview is open', () => page.evaluate(() => !!document.querySelector('clean-copy-preview')))
  frames.push({ picture: await withPointer(await stableScreenshot(page), end), milliseconds: GLANCE })
  await page.mouse.click(end.x, end.y)
  await waitFor('the card is open', () => page.evaluate(() => !!document.querySelector('clean-copy-card')))
  frames.push({ picture: await withPointer(await stableScreenshot(page), end), milliseconds: SCENE })
  await page.keyboard.press('Escape')
  await page.mouse.move(2, 2)
  return frames
}

/** Lays the popup over the page's corner, because a picture of a page does not show the toolbar. */
async function withPopup(session: Session, page: Page): Promise<Frame> {
  const backdrop = await stableScreenshot(page)
  const popup = await session.popup(page)
  await popup.setViewport(POPUP)
  await dress(popup, 'light')
  await waitFor('the popup has the report', () =>
    popup.evaluate(() => !!document.querySelector('[data-state="found"]'))
  )
  const edge = { top: 2, bottom: 2, left: 2, right: 2, background: '#9aa0a6' }
  const input = await sharp(await stableScreenshot(popup))
    .extend(edge)
    .toBuffer()
  await popup.close()
  const left = SIZE.width - POPUP.width - 24
  return {
    picture: await sharp(backdrop)
      .composite([{ input, left, top: 12 }])
      .png()
      .toBuffer(),
    milliseconds: SCENE
  }
}

async function compared(session: Session, page: Page): Promise<Frame> {
  const comparisonPage = await comparison(session, page)
  await comparisonPage.setViewport(SIZE)
  await dress(comparisonPage, 'light')
  await waitFor('the comparison is drawn', () => comparisonPage.evaluate(isDrawn))
  const picture = await stableScreenshot(comparisonPage)
  await comparisonPage.close()
  return { picture, milliseconds: SCENE }
}

/** Draws a pointer, which pictures of a page do not show. */
function withPointer(picture: Uint8Array, { x, y }: Point): Promise<Buffer> {
  const arrow =
    '<svg xmlns="http://www.w3.org/2000/svg" width="22" height="30"><path d="M2 2v21l5-5 4 9 4-2-4-8h7z" fill="#111" stroke="#fff" stroke-width="2"/></svg>'
  return sharp(picture)
    .composite([{ input: Buffer.from(arrow), left: Math.round(x), top: Math.round(y) }])
    .png()
    .toBuffer()
}
