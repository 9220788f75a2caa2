/**
 * `npm run screenshots -- [FOLDER]`: takes pictures of every screen of the built extension: light, dark, in forced
 * colours, narrow, and in every language and two pseudo-languages. The best go into `.github/pictures`.
 */

import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { Session, stableScreenshot, waitFor } from '../browser/browser-session'
import { builtExtension, ensureBrowser } from '../browser/browsers'
import { readStories } from '../build/read-stories'
import { callersPath, command, runIfStarted } from '../command'
import { samplePage } from '../demo/sample-page'
import { servePages } from '../demo/sample-server'
import { extensionWith, locales, messagesOf, pseudo } from './locales'

const BEST = '.github/pictures'
/** Pictures that the README shows. The large ones have the size that the stores require. */
const SHOWN = ['page-light', 'popup-dark', 'panel-light', 'compare-light']

const LOOKS = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' }
} as const
type Look = keyof typeof LOOKS

interface Screen {
  name: string
  width: number
  height: number
  open(session: Session, page: Page): Promise<Page>
}

const extensionPage = (file: string) => (session: Session, page: Page) =>
  session.open(session.extensionUrl(`${file}?tab=${session.tabId(page)}`))
/** The comparison of the page with the original of its story, which is pasted. */
async function comparison(session: Session, page: Page): Promise<Page> {
  const opened = await extensionPage('compare.html')(session, page)
  await opened.waitForSelector('.drop input')
  await opened.evaluate(
    (text) => {
      const field = document.querySelector('textarea')
      if (!field) return
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    originalOf(readStories('seeds'))
  )
  await opened.click('form [type=submit]')
  await opened.waitForSelector('[data-marks="marked"]')
  return opened
}

const originalOf = ([story]: ReturnType<typeof readStories>) =>
  (story ? [story.headline, ...story.original] : []).join('\n')

const SCREENS: Screen[] = [
  { name: 'page', width: 1280, height: 800, open: async (_, page) => page },
  { name: 'popup', width: 380, height: 600, open: (session, page) => session.popup(page) },
  { name: 'panel', width: 420, height: 800, open: extensionPage('sidepanel.html') },
  { name: 'compare', width: 1280, height: 800, open: comparison },
  { name: 'options', width: 900, height: 800, open: extensionPage('options.html') },
  { name: 'welcome', width: 1000, height: 800, open: extensionPage('welcome.html') }
]
const NARROW = { width: 320, height: 640 }

async function main(target: string | undefined): Promise<void> {
  ensureBrowser('chromium')
  const folder = target === undefined ? mkdtempSync(join(tmpdir(), 'clean-copy-pictures-')) : callersPath(target)
  mkdirSync(folder, { recursive: true })
  mkdirSync(BEST, { recursive: true })
  const [story] = readStories('seeds')
  if (!story) throw new Error('There is no story in seeds/.')
  const html = samplePage(story.copyAsFound)
  const server = await servePages(({ pathname }) => (pathname === '/' ? { html } : null))
  const languages = {
    ...Object.fromEntries(locales().map((l) => [l, messagesOf(l)])),
    long: pseudo(),
    rtl: pseudo(true)
  }
  try {
    for (const [language, messages] of Object.entries(languages)) {
      const { folder: extension, remove } = extensionWith(messages, builtExtension('chromium'))
      const session = await Session.launch('chromium', { extension })
      try {
        const looks: Look[] = language === 'en' ? ['light', 'dark', 'forced'] : ['light']
        for (const look of looks) await everyScreen(session, server.origin, folder, look, language)
      } finally {
        await session.close()
        remove()
      }
    }
  } finally {
    await server.close()
  }
  console.log(`All pictures are in ${folder}, the best of them in ${BEST}.`)
}

async function everyScreen(session: Session, origin: string, folder: string, look: Look, language: string) {
  const page = await session.open(`${origin}/`)
  await dress(page, look)
  await waitFor('the page is marked', () => page.evaluate(() => !!document.querySelector('clean-copy-mark')))
  for (const screen of SCREENS.filter(isBuilt)) {
    const openedPage = await screen.open(session, page)
    await dress(openedPage, look)
    for (const { width, height, suffix } of [
      { ...screen, suffix: '' },
      { ...NARROW, suffix: '-narrow' }
    ]) {
      await openedPage.bringToFront()
      await openedPage.setViewport({ width, height })
      if (openedPage === page) await openCard(page)
      else await waitFor(`${screen.name} is drawn`, () => openedPage.evaluate(isDrawn))
      const name = `${screen.name}${suffix}-${language === 'en' ? look : language}`
      const picture = await stableScreenshot(openedPage)
      writeFileSync(join(folder, `${name}.png`), picture)
      if (SHOWN.includes(name)) writeFileSync(join(BEST, `${name}.png`), picture)
      if (openedPage !== page)
        writeFileSync(join(folder, `${name}-whole.png`), await openedPage.screenshot({ fullPage: true }))
    }
    if (openedPage !== page) await openedPage.close()
  }
  await page.close()
}

const isBuilt = ({ name }: Screen) =>
  name === 'page' || existsSync(join(builtExtension('chromium'), `${name === 'panel' ? 'sidepanel' : name}.html`))

/** Runs in the page. */
function isDrawn(): boolean {
  return document.querySelector('h1, h2') !== null && document.querySelector('[aria-busy="true"]') === null
}

async function openCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  const mark = 'clean-copy-mark[data-severity="misleads"][data-entity][role]'
  await page.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), mark)
  await page.click(mark)
  await waitFor('the card is open', () => page.evaluate(() => !!document.querySelector('clean-copy-card')))
}

/** Puppeteer itself does not support forced colours. */
async function dress(page: Page, look: Look): Promise<void> {
  const features = Object.entries(LOOKS[look]).map(([name, value]) => ({ name, value }))
  const client = await page.createCDPSession()
  await client.send('Emulation.setEmulatedMedia', { features })
}

/** The command line. */
export const program = command('screenshots', 'Takes pictures of every screen of the built extension.', 'pictures')
  .argument('[folder]', 'where all pictures go; by default a new temporary folder')
  .action(main)

await runIfStarted(import.meta.url, program)
