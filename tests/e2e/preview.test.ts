/** The preview over marked words, by whichever painter. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { until } from './browser'
import { test as base, kind } from './fixtures'
import { highlighted, outerHTML, theStory, traces } from './marked'

const LOST = theStory().story.passages.find(({ quote }) => quote === 'David Lost')
const MARK = `clean-copy-mark[data-passage="${LOST?.id}"]`

const test = base.extend('preview', ({ session, storyPage: page }) => {
  const root = session.shadow(page, 'clean-copy-preview')
  return {
    says: (words: string) => until(`the preview says ${words}`, async () => (await root.text()).includes(words)),
    isGone: () => until('the preview is gone', async () => (await root.text()) === '')
  }
})

/** Moves the pointer to the words without resting on others. */
async function pointAt(page: Page, selector = MARK): Promise<void> {
  await page.mouse.move(2, 2)
  await page.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), selector)
  const box = await page.$eval(selector, (mark) => mark.getBoundingClientRect().toJSON() as DOMRect)
  await page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
}

describe('the preview', () => {
  test('says what a pointer at rest is on, and goes when it leaves; nothing stays', async ({ preview, storyPage }) => {
    const before = await outerHTML(storyPage)
    await pointAt(storyPage)
    await preview.says('→ David Perdue')
    await storyPage.mouse.move(2, 2)
    await preview.isGone()
    expect(await outerHTML(storyPage)).toBe(before)
  })

  test('goes by Esc and when the page is scrolled', async ({ preview, storyPage }) => {
    await pointAt(storyPage)
    await preview.says('→ David Perdue')
    await storyPage.keyboard.press('Escape')
    await preview.isGone()
    await pointAt(storyPage)
    await preview.says('→ David Perdue')
    await storyPage.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }))
    await preview.isGone()
  })

  test('takes no click: the card opens, and the preview goes', async ({ card, preview, storyPage }) => {
    await pointAt(storyPage)
    await preview.says('→ David Perdue')
    await storyPage.click(MARK)
    await card.says('David Perdue')
    await preview.isGone()
  })

  test('says who is named, in a link as well', async ({ preview, storyPage: page }) => {
    await pointAt(page, 'a clean-copy-mark[data-entity]')
    await preview.says(' · ')
  })

  test('shows for a focus that keys have moved', async ({ card, preview, storyPage: page }) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.byline a')?.focus())
    await page.keyboard.press('Tab')
    await preview.says(' ')
    await page.keyboard.press('End')
    await preview.says(' ')
    await page.keyboard.press('Enter')
    await card.isOpen()
    await preview.isGone()
  })

  test.runIf(kind === 'chromium')('never shows on touch', async ({ card, storyPage: page }) => {
    await page.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), MARK)
    const seen = await page.evaluateHandle(() => {
      const names: string[] = []
      const note = (changes: MutationRecord[]) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) names.push(node.nodeName.toLowerCase())
      }
      new MutationObserver(note).observe(document.documentElement, { childList: true })
      return names
    })
    await page.tap(MARK)
    await card.says('David Perdue')
    await page.keyboard.press('Escape')
    await card.isClosed()
    expect(await seen.jsonValue()).toEqual(['clean-copy-card'])
  })

  test('shows over highlights', async ({ session, open }) => {
    await session.choose({ method: 'overlay' })
    const page = await open('/story')
    await highlighted(page)
    const middle = await page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[])
      const range = ranges.find((r) => r.toString() === 'David Lost')
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x = 0, y = 0, width = 0, height = 0 } = range?.getClientRects()[0] ?? {}
      return { x: x + width / 2, y: y + height / 2 }
    })
    await page.mouse.move(middle.x - 3, middle.y)
    await page.mouse.move(middle.x, middle.y)
    await until('it says David Perdue', async () =>
      (await session.shadow(page, 'clean-copy-preview').text()).includes('→ David Perdue')
    )
    await page.mouse.move(2, 2)
    await until('nothing of ours is in the page', async () => (await traces(page, 'clean-copy-preview')) === 0)
    await page.close()
  })
})
