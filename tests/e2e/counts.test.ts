/** One number for one thing: badge, tooltip, popup, panel, card and diagnostics count the same on every page. */
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import type { Report } from '../../src/match/report'
import { samplePage } from '../../src/tools/demo/sample-page'
import { type TestSession, until } from './browser'
import { test as base, FILE, serving } from './fixtures'
import { painted, theStory } from './marked'
import { popupState } from './popup-page'
import { paragraphs } from './server'

const { story } = theStory()

/** The original with five facts changed. */
const altered = story.original.map((text) =>
  text
    .replace('officials on Thursday', 'officials on Tuesday')
    .replace('temporarily reduce', 'temporarily raise')
    .replace('in November 2023', 'in November 2021')
    .replace('the second diplomatic-level call', 'the third diplomatic-level call')
    .replace('did not want to decouple', 'wanted to decouple')
)
const PAGES: Record<string, string[]> = {
  '/seed': paragraphs(),
  '/excerpt': paragraphs().slice(8, 13),
  '/altered': altered
}
const test = base.extend(
  'server',
  FILE,
  serving(({ pathname }) => {
    const text = PAGES[pathname]
    return text ? { html: samplePage(text) } : null
  })
)

interface Counted {
  corrections: number
  misleads: number
  hidden: number
}

/** What each part of the product says, by the part's name. */
async function saidOf(session: TestSession, page: Page): Promise<Record<string, Partial<Counted>>> {
  const popup = await fromPopup(session, page)
  return {
    ...(await fromToolbar(session, page, popup.corrections)),
    popup,
    panel: await fromPanel(session, page),
    card: { corrections: await fromCard(session, page) },
    diagnostics: await fromDiagnostics(session, page)
  }
}

/** What the toolbar says when it tells of so many corrections: it comes after the marks. */
async function fromToolbar(session: TestSession, page: Page, wanted: number) {
  const numbers = (pattern: RegExp, text: string) => (pattern.exec(text)?.slice(1) ?? []).map(Number)
  return until(`the toolbar tells of ${wanted} corrections`, async () => {
    const { badge, title } = await session.toolbar(page)
    const [corrections, misleads] = numbers(/(\d+) corrections?, (\d+) misleading/, title)
    if (corrections !== wanted) throw new Error(`it says: ${title}`)
    const hidden = numbers(/(\d+) corrections? (?:is|are) hidden/, title)[0] ?? 0
    return { badge: { misleads: Number(badge.replace('~', '')) }, tooltip: { corrections, misleads, hidden } }
  })
}

/** Runs in the popup and in the panel. */
const hiddenIn = () =>
  Number(/\d+/.exec(document.querySelector('.hidden-note:has([name=reveal-all])')?.textContent ?? '')?.[0] ?? 0)

async function fromPopup(session: TestSession, page: Page): Promise<Counted> {
  const popup = await session.popup(page)
  await popupState(popup, 'found')
  const counts = await popup.evaluate(() => {
    const sum = (css: string) =>
      [...document.querySelectorAll<HTMLElement>(css)].reduce((total, e) => total + Number(e.textContent), 0)
    const tab = sum('#tab-corrections .count')
    return {
      tab,
      sums: [sum('.chip strong'), sum('.group .count')],
      misleads: [sum('.chip[data-severity=misleads] strong'), sum('.group[data-severity=misleads] .count')]
    }
  })
  expect(counts.sums).toEqual([counts.tab, counts.tab])
  expect(counts.misleads[1]).toBe(counts.misleads[0])
  const hidden = await popup.evaluate(hiddenIn)
  await popup.close()
  return { corrections: counts.tab, misleads: counts.misleads[0] ?? 0, hidden }
}

async function fromPanel(session: TestSession, page: Page): Promise<Partial<Counted>> {
  const panel = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(page)}`))
  await panel.waitForSelector('.modes [value=both]')
  await panel.click('.modes label:has([value=both])')
  const corrections = await until('the panel shows corrections', () =>
    panel.evaluate(
      () => new Set([...document.querySelectorAll<HTMLElement>('.words [data-key]')].map((e) => e.dataset.key)).size
    )
  )
  const hidden = await panel.evaluate(hiddenIn)
  await panel.close()
  return { corrections, hidden }
}

async function fromCard(session: TestSession, page: Page): Promise<number> {
  await page.bringToFront()
  expect(await session.call(page, 'step', 1)).toBe(true)
  const position = await until('the card says its position', async () => {
    const [piece] = (await session.shadow(page, 'clean-copy-card').find('.position')) ?? []
    return / of (\d+)/.exec(piece?.text ?? '')?.[1]
  })
  return Number(position)
}

async function fromDiagnostics(session: TestSession, page: Page): Promise<Counted> {
  const options = await session.open(session.extensionUrl('options.html'))
  await page.bringToFront()
  await options.bringToFront()
  const line = await until('the diagnostics are there', () =>
    options.evaluate(
      () =>
        /\npage: .* corrections .*/.exec(
          document.querySelector<HTMLTextAreaElement>('[name=diagnostics]')?.value ?? ''
        )?.[0]
    )
  )
  await options.close()
  const [corrections = 0, misleads = 0, hidden = 0] =
    /(\d+) corrections \((\d+) misleading\), (\d+) hidden/.exec(line)?.slice(1).map(Number) ?? []
  return { corrections, misleads, hidden }
}

/** Returns what all parts say; fails where they differ. */
async function agreed(session: TestSession, page: Page): Promise<Counted> {
  const said = await saidOf(session, page)
  const { corrections = 0, misleads = 0, hidden = 0 } = said.popup ?? {}
  expect(said).toEqual({
    badge: { misleads },
    tooltip: { corrections, misleads, hidden },
    popup: { corrections, misleads, hidden },
    panel: { corrections, hidden },
    card: { corrections },
    diagnostics: { corrections, misleads, hidden }
  })
  return { corrections, misleads, hidden }
}

/** How many passages a page marks. */
const marked = (page: Page) =>
  page.evaluate(
    () => new Set([...document.querySelectorAll<HTMLElement>('[data-passage]')].map((e) => e.dataset.passage)).size
  )

test.for(Object.keys(PAGES))('all parts count the same on %s, also what is hidden', async (path, { session, open }) => {
  const page = await open(path)
  await painted(page)
  const all = await agreed(session, page)
  expect(all.hidden).toBe(0)
  expect(await marked(page)).toBe(all.corrections)
  const { report } = (await session.call<{ report: Report }>(page, 'status')) ?? {}
  const passages = report?.passages ?? []
  const first = passages.find(({ severity }) => severity === 'misleads')
  const name = first?.found === 'compared' ? `${first.quote} → ${first.correction}` : first?.id
  await session.choose({ hiddenSeverities: ['stiff'], dismissed: [`${report?.story}/${name}`] })
  const hidden = 1 + passages.filter(({ severity }) => severity === 'stiff').length
  await until('fewer are marked', async () => (await marked(page)) === passages.length - hidden)
  expect(await agreed(session, page)).toEqual({
    corrections: all.corrections - hidden,
    misleads: all.misleads - 1,
    hidden
  })
})
