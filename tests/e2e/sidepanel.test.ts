/** The side panel: the original beside the page, with scroll sync; a true description of every state; follows the tab. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { marginNotes } from '../../src/story/margin'
import { type TestSession, until } from './browser'
import { testInSteps as test } from './fixtures'
import { crampedIn } from './layout'
import { bare, painted, theStory } from './marked'
import { flip, popupState } from './popup-page'
import { paragraphs } from './server'

const { story } = theStory()
const WORDS = '.paragraph > .words bdi'

describe('the side panel', () => {
  let session: TestSession
  let page: Page
  let panel: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    page = await session.open(`${server.origin}/story`)
    await painted(page)
    panel = await panelOf(page)
  })

  const panelOf = async (its: Page) => {
    const opened = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(its)}`))
    await opened.setViewport({ width: 420, height: 800 })
    await until('the page has said its words', () =>
      opened.evaluate(() => document.querySelector('.paragraph ins') !== null)
    )
    return opened
  }
  const choose = (mode: string) => panel.click(`label:has(input[value=${mode}])`)
  const textsIn = (selector: string) =>
    panel.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((e) => e.textContent ?? ''), selector)
  const current = () =>
    panel.evaluate(() => document.querySelector<HTMLElement>('.paragraph[aria-current]')?.dataset.paragraph ?? null)

  test('shows every paragraph corrected, as printed, or both word by word', async () => {
    await choose('corrected')
    expect((await textsIn(WORDS)).map(bare)).toEqual(story.original.map(bare))
    const corrected = (await textsIn('.words ins')).join(' ')
    expect(corrected).toContain('Perdue')
    expect(await textsIn('.words del')).toEqual([])
    await choose('printed')
    expect((await textsIn(WORDS)).map(bare)).toEqual(paragraphs().map(bare))
    expect((await textsIn('.words del')).join(' ')).toContain('Lost')
    await choose('both')
    const both = (await textsIn(WORDS)).join(' ')
    expect(both).toContain('Lost Perdue')
  })

  test('begins with the text, at any width', async () => {
    for (const width of [280, 420, 900]) {
      await panel.setViewport({ width, height: 800 })
      const top = await panel.evaluate(() => document.querySelector('.paragraph')?.getBoundingClientRect().top)
      expect(top, `${width} px`).toBeLessThanOrEqual(200)
      expect(await crampedIn(panel), `${width} px`).toEqual([])
    }
    await panel.setViewport({ width: 420, height: 800 })
  })

  test('a click on a corrected word opens its reason and shows the place; keys lead to the next', async () => {
    await choose('both')
    const passage = story.passages.find(({ quote }) => quote === 'David Lost')
    await panel.click(`.change[data-key="${passage?.id}"]`)
    const reason = await until('the reason is there', () =>
      panel.evaluate(() => document.querySelector('.paragraph > .reason')?.textContent)
    )
    expect(bare(reason)).toContain(bare(passage?.why ?? '?'))
    await until('the page shows it', () =>
      page.evaluate((id) => {
        const box = document.querySelector(`clean-copy-mark[data-passage="${id}"]`)?.getBoundingClientRect()
        return box && box.top >= 0 && box.bottom <= innerHeight
      }, passage?.id)
    )
    const focused = () => panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.key)
    await panel.keyboard.press('ArrowRight')
    expect(await focused()).not.toBe(passage?.id)
    await panel.keyboard.press('Enter')
    await until('another reason is there', () =>
      panel.evaluate(
        (why) => !document.querySelector('.paragraph > .reason')?.textContent?.includes(why),
        passage?.why ?? ''
      )
    )
    await panel.keyboard.press('Enter')
    expect(await panel.evaluate(() => document.querySelectorAll('.change[tabindex="0"]').length)).toBe(1)
    expect(await textsIn('.words ins[data-confidence=conjecture]')).toEqual(['to reflect'])
    await page.keyboard.press('Escape')
  })

  test('is steered by the keyboard alone', async () => {
    await panel.focus('input[name=mode]:checked')
    await panel.keyboard.press('ArrowLeft')
    await until('another choice is made', () =>
      panel.evaluate(() => document.querySelector<HTMLInputElement>('input[value=corrected]')?.checked)
    )
    await panel.keyboard.press('Tab')
    expect(await panel.evaluate(() => document.activeElement?.matches('button.number'))).toBe(true)
    await panel.keyboard.press('Enter')
    await until('the paragraph is the current one', async () => (await current()) === '0')
  })

  test('has names and notes in the margin of the paragraphs they belong to', async () => {
    const background = marginNotes(story)
    const beside = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.paragraph')].map((paragraph) => ({
        entities: [...paragraph.querySelectorAll<HTMLElement>('[data-entity]')].map((e) => e.dataset.entity),
        notes: [...paragraph.querySelectorAll<HTMLElement>('[data-note]')].map((e) => e.dataset.note)
      }))
    )
    const ids = (list: { id: string }[]) => list.map(({ id }) => id)
    expect(beside).toEqual(
      background.paragraphs.map(({ entities, notes }) => ({ entities: ids(entities), notes: ids(notes) }))
    )
    expect(beside.flatMap(({ notes }) => notes).length + background.general.length).toBe(story.notes.length)
    const note = background.paragraphs.flatMap(({ notes }) => notes)[0]
    const summary = `[data-note="${note?.id}"] > summary`
    // Out from under the row of buttons at the foot.
    await panel.evaluate(
      (css) => document.querySelector(css)?.scrollIntoView({ block: 'center', behavior: 'instant' }),
      summary
    )
    await panel.click(summary)
    const told = await panel.evaluate((wanted) => {
      const paragraph = [...document.querySelectorAll('[data-note] > p')].find((p) => p.textContent === wanted)
      return paragraph?.checkVisibility({ contentVisibilityAuto: true })
    }, note?.text)
    expect(told).toBe(true)
  })

  test('a click on a paragraph scrolls the page to it', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await panel.bringToFront()
    const index = story.original.length - 3
    await panel.click(`[data-paragraph="${index}"] > .words`)
    await page.bringToFront()
    const text = paragraphs()[index] ?? ''
    await until('the page shows it', () =>
      page.evaluate((wanted) => {
        const strip = (words: string | null) => (words ?? '').replace(/[\s\u00ad\u200b]/g, '')
        const box = [...document.querySelectorAll('p')]
          .find((p) => strip(p.textContent) === wanted)
          ?.getBoundingClientRect()
        return box && box.top >= 0 && box.top < innerHeight
      }, bare(text))
    )
    expect(await current()).toBe(String(index))
  })

  test('the page scrolls and the panel goes along', async () => {
    await page.bringToFront()
    const index = 12
    await page.evaluate(
      (wanted) => {
        const strip = (words: string | null) => (words ?? '').replace(/[\s\u00ad\u200b]/g, '')
        const element = [...document.querySelectorAll('p')].find((p) => strip(p.textContent) === wanted)
        document.dispatchEvent(new WheelEvent('wheel'))
        element?.scrollIntoView({ block: 'start', behavior: 'instant' })
      },
      bare(paragraphs()[index] ?? '')
    )
    await until('the panel has the paragraph', async () => Number(await current()) >= index)
    await panel.bringToFront()
    await until('it stands in view', () =>
      panel.evaluate(() => {
        const box = document.querySelector('.paragraph[aria-current]')?.getBoundingClientRect()
        return box && box.top >= 0 && box.top < innerHeight
      })
    )
  })

  test('says what the page leaves out, and still has it to read', async ({ server }) => {
    const part = await session.open(`${server.origin}/blank`)
    const texts = paragraphs().filter((_, i) => i < 8 || i > 10)
    await part.evaluate((list) => {
      for (const text of list) document.body.appendChild(document.createElement('p')).textContent = text
    }, texts)
    await painted(part)
    const its = await panelOf(part)
    const said = await its.evaluate(() => document.querySelector('.left-out-text')?.textContent ?? '')
    expect(said).toContain('leaves out 3 paragraphs')
    const gap = await its.evaluate(() => document.querySelector('.gap')?.textContent ?? '')
    for (const index of [8, 9, 10]) expect(bare(gap)).toContain(bare(story.original[index] ?? '?'))
    expect(await its.evaluate(() => document.querySelectorAll('.gap button.number').length)).toBe(0)
    await its.close()
    await part.close()
    expect(await textsIn('.left-out-text')).toEqual(['The page has every paragraph of the story.'])
  })

  test('says what is the case in every other state', async () => {
    await flip(panel, 'on')
    await popupState(panel, 'off')
    await flip(panel, 'on')
    await popupState(panel, 'found')
    const closed = await session.open('about:blank')
    const its = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(closed)}`))
    await popupState(its, 'restricted')
    await its.close()
    await closed.close()
  })

  test('opens beside the page by a button of the popup and follows the active tab of its window', async ({
    server
  }) => {
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await popup.bringToFront()
    await popup.click('button[name=panel]')
    // The real panel has no tab in its address. The extension's other pages can look into it.
    const real = `api.extension.getViews().find(({ location: at }) => at.pathname === '/sidepanel.html' && !at.search)`
    const says = (state: string) =>
      until(`the panel says ${state}`, async () => {
        const now = await session.evaluateInExtension<string | null>(
          `${real}?.document.querySelector('main')?.dataset.state ?? null`
        )
        if (now !== state) throw new Error(`it says ${now}`)
        return true
      })
    const windowId = await until('there is a panel', () =>
      session.evaluateInExtension<number>(`(await ${real}?.chrome.windows.getCurrent())?.id`)
    )
    const open = (path: string) =>
      session.evaluateInExtension<number>(
        `(await api.tabs.create({ windowId: ${windowId}, url: '${server.origin}${path}', active: true })).id`
      )
    const copy = await open('/story')
    await says('found')
    const news = await open('/news/1')
    await says('none')
    await session.evaluateInExtension(`await api.tabs.update(${copy}, { active: true })`)
    await says('found')
    await session.evaluateInExtension(`await api.tabs.remove([${copy}, ${news}])`)
    await popup.close()
  })

  test('has a key of its own', async () => {
    const commands =
      await session.evaluateInExtension<{ name: string; description: string; shortcut: string }[]>(
        'await api.commands.getAll()'
      )
    expect(commands.find(({ name }) => name === 'panel')).toMatchObject({ description: 'Open the side panel' })
  })
})
