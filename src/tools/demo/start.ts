/**
 * `npm start`: builds the extension, starts a browser with it and opens a sample news page that carries a story. With a
 * display the browser stays open; without one it prints what the extension found and saves a picture.
 */

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Story } from '../../story/story'
import { Session, stableScreenshot, waitFor } from '../browser/browser-session'
import { type BrowserKind, ensureBrowser, hasDisplay } from '../browser/browsers'
import { readStories } from '../build/read-stories'
import { command, runIfStarted } from '../command'
import { showpiece } from './best-example'
import { samplePage } from './sample-page'
import { servePages } from './sample-server'

const PICTURE = '.output/start.png'

async function main(kind: BrowserKind): Promise<void> {
  ensureBrowser(kind)
  build(kind)
  const [story] = readStories('seeds')
  if (!story) throw new Error('There is no story in seeds/.')
  const html = samplePage(story.copyAsFound)
  const server = await servePages(({ pathname }) => (pathname === '/' ? { html } : null))
  const headless = !hasDisplay()
  const session = await Session.launch(kind, { headless })
  try {
    const page = await session.open(`${server.origin}/`)
    await waitForMarks(page)
    if (headless) await show(session, page, story)
    else await stay(session, server.origin)
  } finally {
    if (session.browser.connected) await session.close()
    await server.close()
  }
}

/** Builds silently: the output matters only if the build fails. */
function build(kind: BrowserKind): void {
  console.log('Building the extension …')
  const wxt = resolve('node_modules', 'wxt', 'bin', 'wxt.mjs')
  const target = kind === 'firefox' ? 'firefox' : 'chrome'
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`)
}

const waitForMarks = (page: Page) =>
  waitFor('the extension has marked the page', () => page.evaluate(() => !!document.querySelector('clean-copy-mark')))

/** With a display: waits until the window is closed. */
async function stay(session: Session, origin: string): Promise<void> {
  console.log(`${await session.browser.version()} shows ${origin}/ with Clean Copy in it.`)
  console.log('Click on a marked passage or name. Close the browser to end.')
  await new Promise<void>((finish) => session.browser.once('disconnected', () => finish()))
}

/** Without a display: prints the popup's report and takes a picture of the page with an open card. */
async function show(session: Session, page: Page, story: Story): Promise<void> {
  const popup = await session.popup(page)
  await waitFor('the popup has the report', () =>
    popup.evaluate(() => !!document.querySelector('main[data-state="found"]'))
  )
  console.log(`\n${await reportText(popup)}\n`)
  await popup.close()
  await page.bringToFront()
  await page.setViewport({ width: 1280, height: 1000 })
  await openCard(page, story)
  writeFileSync(PICTURE, await stableScreenshot(page))
  console.log(
    `Without a display there is no window: the page, with the card of a passage open, is in ${resolve(PICTURE)}`
  )
}

/** Clicks the passage that best shows what Clean Copy does. */
async function openCard(page: Page, story: Story): Promise<void> {
  const mark = `clean-copy-mark[data-passage="${showpiece(story)?.id}"]`
  await page.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), mark)
  await page.click(mark)
  await waitFor('the card is open', () => page.evaluate(() => !!document.querySelector('clean-copy-card')))
}

/** Returns the popup's content as plain text: verdict, counts, one line per correction. */
async function reportText(popup: Page): Promise<string> {
  const verdict = await textsOf(popup, '.verdict > p, .verdict > h2')
  const counts = await textsOf(popup, '.chip')
  const corrections = await popup.evaluate(() =>
    [...document.querySelectorAll('.group[data-severity]')].flatMap((group) => [
      ['', group.querySelector('h3')?.textContent ?? ''],
      ...[...group.querySelectorAll('button[data-key]')].map((row) => [
        row.querySelector('.printed')?.textContent ?? '',
        row.querySelector('.reading')?.textContent ?? ''
      ])
    ])
  )
  const lines = corrections.map(([quote, original]) => (quote ? `  ${quote}  →  ${original}` : `\n${original}`))
  return [...verdict, '', counts.join('  ·  '), ...lines].join('\n')
}

const textsOf = (page: Page, selector: string) =>
  page.evaluate(
    (css) => [...document.querySelectorAll(css)].map((e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim()),
    selector
  )

/** The command line. */
export const program = command(
  'start',
  'Builds the extension and opens a sample page with it in a browser.',
  '--firefox'
)
  .option('--firefox', 'open Firefox rather than Chromium')
  .action(({ firefox }: { firefox?: true }) => main(firefox ? 'firefox' : 'chromium'))

await runIfStarted(import.meta.url, program)
