/**
 * Draws `src/public/icon/*.png` from `icon.svg` there: `npx tsx src/tools/media/icons.ts`. Run it after changing the drawing;
 * the pictures are kept in the repository, so that a build needs no browser.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { launchBrowser } from '../browser/browsers'

const FOLDER = 'src/public/icon'
const STATES = ['found', 'quiet', 'off']
const TOOLBAR_SIZES = [16, 24, 32, 48]
/** Sizes, by which WXT recognises the icons of the manifest. */
const APP_SIZES = [16, 32, 48, 96, 128]

/** Returns the drawing in one of its states. */
const inState = (svg: string, state: string) => svg.replace('class="found"', `class="${state}"`)

async function draw(page: Page, svg: string, size: number): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 })
  await page.setContent(`<style>*{margin:0}body>svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  return page.screenshot({ type: 'png', omitBackground: true })
}

async function main(): Promise<void> {
  const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8')
  const toolbar = STATES.flatMap((state) =>
    TOOLBAR_SIZES.map((size) => ({ file: `${state}-${size}.png`, svg: inState(svg, state), size }))
  )
  const app = APP_SIZES.map((size) => ({ file: `${size}.png`, svg, size }))
  const { browser } = await launchBrowser('chromium', { extension: null })
  try {
    const page = await browser.newPage()
    for (const icon of [...toolbar, ...app]) {
      writeFileSync(join(FOLDER, icon.file), await draw(page, icon.svg, icon.size))
    }
  } finally {
    await browser.close()
  }
}

await main()
