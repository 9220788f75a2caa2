/** Pages that obstruct whoever reads them: names in place of functions, endless text, endless changes. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type TestSession, until } from './browser'
import { test as base, FILE, serving } from './fixtures'
import { hostilePage, paintedIn, textOf, whole } from './hostile-pages'
import { bare, painted, quotesOf, theStory } from './marked'

const { story } = theStory()
const wanted = Object.fromEntries(story.passages.map(({ id, quote }) => [id, bare(quote)]))
const sorted = (of: Record<string, string>) => Object.entries(of).sort()

const test = base.extend('server', FILE, serving(hostilePage))

describe('an obstructive page', () => {
  const settled = (session: TestSession, page: Page) =>
    until('the page was read', async () => {
      const state = await session.status(page)
      if (state === null || state === 'reading') throw new Error(String(state))
      return state
    })

  test('prototypes and globals changed by the page do not affect us', async ({ session, open }) => {
    const page = await open('/poison')
    const count = await until('the page is painted', async () => {
      const now = await session.inContentWorld(page, paintedIn)
      return now.highlights + now.marked > 0 && now
    })
    expect(count.marked === 0 ? count.highlights : count.marked).toBeGreaterThanOrEqual(83)
    expect(await session.status(page)).toBe('found')
  })

  test.for(['/globals', '/named-body'])(
    '%s: elements with the names of globals do not stand in our way',
    async (path, { open }) => {
      const page = await open(path)
      await painted(page)
      expect(await quotesOf(page)).toEqual(wanted)
    }
  )

  test('form fields named like properties of nodes cause no endless loop', async ({ session, open }) => {
    const page = await open('/fields')
    const before = await textOf(page)
    expect(await settled(session, page)).toBe('found')
    const outside = story.passages.filter(({ paragraph }) => paragraph <= 20)
    await until('what stands outside the form is marked', async () => {
      const found = await quotesOf(page)
      return outside.every(({ id, quote }) => found[id] === bare(quote))
    })
    await session.choose({ on: false })
    await until('nothing is marked', async () => Object.keys(await quotesOf(page)).length === 0)
    expect(await textOf(page)).toBe(bare(`${before}`))
  })

  test('a document whose own functions are images is left as it was', async ({ open }) => {
    const page = await open('/document')
    const control = await open('/plain')
    await painted(control)
    expect(await textOf(page)).toBe(whole)
  })

  test.for(['/near-matches', '/one-block', '/repeated'])(
    '%s: text without end is read to its end',
    async (path, { open, session }) => {
      const page = await open(path)
      await settled(session, page)
      expect(await page.evaluate(() => document.readyState)).toBe('complete')
    }
  )

  test('a page that never stops changing goes on changing, and is marked when it rests', async ({ session, open }) => {
    const page = await open('/plain')
    await painted(page)
    await page.evaluate(() => {
      const lines = [...document.querySelectorAll('p')]
      const spare = document.querySelector('aside') as HTMLElement
      let turns = 0
      const change = () => {
        turns++
        const line = lines[turns % lines.length] as HTMLElement
        spare.textContent = `${line.textContent} ${turns}`
        line.replaceChildren(line.textContent ?? '')
        line.className = `turn-${turns}`
        Object.assign(window, { turns })
        if (turns < 3000) next.port2.postMessage(null)
        else spare.textContent = ''
      }
      const next = new MessageChannel()
      next.port1.onmessage = change
      change()
    })
    expect(await session.status(page)).not.toBe(null)
    await until('it rests', () => page.evaluate(() => Reflect.get(window, 'turns') === 3000))
    await until(
      'all is marked',
      async () => JSON.stringify(sorted(await quotesOf(page))) === JSON.stringify(sorted(wanted))
    )
    expect(await textOf(page)).toBe(whole)
  })
})
