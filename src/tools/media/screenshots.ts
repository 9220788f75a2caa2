/**
 * `npm run screenshots -- [FOLDER]`: takes pictures of every screen of the built extension: light, dark, in forced
 * colours, narrow, and in every language and two pseudo-languages. The best go into `.github/pictures`, with a moving
 * picture of a first visit.
 */

import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Session, stableScreenshot, waitFor } from '../browser/browser-session'
import { builtExtension, ensureBrowser } from '../browser/browsers'
import { readStories } from '../build/read-stories'
import { callersPath, command, runIfStarted } from '../command'
import { samplePage } from '../demo/sample-page'
import { servePages } from '../demo/sample-server'
import { extensionWith, locales, messagesOf, pseudo } from './locales'
import { filmed } from './moving-picture'
import { dress, isDrawn, type Look, openCard, SCREENS, type Screen } from './screens'

const BEST = '.github/pictures'
/** Pictures that the README shows. The large ones have the size that the stores require. */
const SHOWN = ['page-light', 'popup-dark', 'panel-light', 'compare-light']

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
        if (language === 'en') writeFileSync(join(BEST, 'clean-copy.webp'), await filmed(session, `${server.origin}/`))
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

/** The command line. */
export const program = command('screenshots', 'Takes pictures of every screen of the built extension.', 'pictures')
  .argument('[folder]', 'where all pictures go; by default a new temporary folder')
  .action(main)

await runIfStarted(import.meta.url, program)
