/** `npm run screenshots`: pictures of every screen, on the built extension, into `.github/pictures`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { ensureBrowser } from './browsers'
import { samplePage } from './sample-page'
import { servePages } from './sample-server'
import { readSeeds } from './seeds'
import { Session, until } from './session'

const PICTURES = '.github/pictures'
const THEMES = ['light', 'dark'] as const
/** The size that the stores ask for, and a phone's. */
const SIZES = { page: { width: 1280, height: 800 }, narrow: { width: 320, height: 640 } }

async function main(): Promise<void> {
  ensureBrowser('chromium')
  mkdirSync(PICTURES, { recursive: true })
  const [story] = readSeeds('seeds')
  if (!story) throw new Error('There is no story in seeds/.')
  const html = samplePage(story.source)
  const server = await servePages(({ pathname }) => (pathname === '/' ? { html } : null))
  const session = await Session.launch('chromium')
  try {
    for (const theme of THEMES) {
      const page = await session.open(`${server.origin}/`)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      await until('the page is marked', () => page.evaluate(() => !!document.querySelector('clean-copy-mark')))
      await popup(session, page, theme)
      for (const [name, size] of Object.entries(SIZES)) await card(page, `${name}-${theme}`, size)
      await page.close()
    }
  } finally {
    await session.close()
    await server.close()
  }
}

async function card(page: Page, name: string, size: { width: number; height: number }): Promise<void> {
  await page.bringToFront()
  await page.setViewport(size)
  const mark = 'clean-copy-mark[data-severity="misleads"][data-entity][role]'
  await page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'center' }), mark)
  await page.click(mark)
  await until('the card is open', () => page.evaluate(() => !!document.querySelector('clean-copy-card')))
  await save(page, name)
  await page.keyboard.press('Escape')
}

async function popup(session: Session, page: Page, theme: string): Promise<void> {
  const shown = await session.popup(page)
  await shown.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
  await until('the popup has the report', () => shown.evaluate(() => !!document.querySelector('[data-state="found"]')))
  await shown.setViewport({ width: 380, height: 600 })
  await save(shown, `popup-${theme}`)
  await shown.close()
}

/** Keeps a picture of a page at rest: cards come in softly, and the first picture would show half of one. */
async function save(page: Page, name: string): Promise<void> {
  let last = await page.screenshot()
  const picture = await until('nothing moves in the page', async () => {
    const next = await page.screenshot()
    const still = Buffer.compare(last, next) === 0
    last = next
    return still && next
  })
  writeFileSync(join(PICTURES, `${name}.png`), picture)
  console.log(join(PICTURES, `${name}.png`))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
