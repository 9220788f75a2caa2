/** The screens of the extension, opened and dressed to have their picture taken. */

import type { Page } from 'puppeteer-core'
import { type Session, waitFor } from '../browser/browser-session'
import { readStories } from '../build/read-stories'

/** How a screen can look. */
const LOOKS = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' }
} as const
/** The name of a look. */
export type Look = keyof typeof LOOKS

/** A screen, and its size in CSS pixels. */
export interface Screen {
  name: string
  width: number
  height: number
  open(session: Session, page: Page): Promise<Page>
}

const extensionPage = (file: string) => (session: Session, page: Page) =>
  session.open(session.extensionUrl(`${file}?tab=${session.tabId(page)}`))
/** Opens the comparison of the page with the original of its story, which is pasted. */
export async function comparison(session: Session, page: Page): Promise<Page> {
  const comparisonPage = await extensionPage('compare.html')(session, page)
  await comparisonPage.waitForSelector('.drop input')
  await comparisonPage.evaluate(
    (text) => {
      const field = document.querySelector('textarea')
      if (!field) return
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    originalOf(readStories('seeds'))
  )
  await comparisonPage.click('form [type=submit]')
  await comparisonPage.waitForSelector('[data-marks="marked"]')
  return comparisonPage
}

const originalOf = ([story]: ReturnType<typeof readStories>) =>
  (story ? [story.headline, ...story.original] : []).join('\n')

/** Every screen. */
export const SCREENS: Screen[] = [
  { name: 'page', width: 1280, height: 800, open: async (_, page) => page },
  { name: 'popup', width: 380, height: 600, open: (session, page) => session.popup(page) },
  { name: 'panel', width: 420, height: 800, open: extensionPage('sidepanel.html') },
  { name: 'compare', width: 1280, height: 800, open: comparison },
  { name: 'options', width: 900, height: 800, open: extensionPage('options.html') },
  { name: 'welcome', width: 1000, height: 800, open: extensionPage('welcome.html') }
]
/** Says whether the page is drawn. Runs in the page. */
export function isDrawn(): boolean {
  return document.querySelector('h1, h2') !== null && document.querySelector('[aria-busy="true"]') === null
}

/** Opens the card of a misleading passage in the middle of the window. */
export async function openCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  const mark = 'clean-copy-mark[data-severity="misleads"][data-entity][role]'
  await page.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), mark)
  await page.click(mark)
  await waitFor('the card is open', () => page.evaluate(() => !!document.querySelector('clean-copy-card')))
}

/** Gives the page a look. Puppeteer itself does not support forced colours. */
export async function dress(page: Page, look: Look): Promise<void> {
  const features = Object.entries(LOOKS[look]).map(([name, value]) => ({ name, value }))
  const client = await page.createCDPSession()
  await client.send('Emulation.setEmulatedMedia', { features })
}
