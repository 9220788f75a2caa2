/** Hostile pages: nothing of ours opens by itself, or is read or controlled by a page. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type TestSession, until } from './browser'
import { test as base, FILE, serving } from './fixtures'
import { hostilePage, MARKUP, paintedIn, textOf, whole } from './hostile-pages'
import { painted, theStory } from './marked'
import { popupState } from './popup-page'

const { story } = theStory()
const LOST = story.passages.find(({ quote }) => quote === 'David Lost')
const MARK = `clean-copy-mark[data-passage="${LOST?.id}"]`

const test = base.extend('server', FILE, serving(hostilePage))

describe('a hostile page', () => {
  /** Returns the element of the card, whatever its name. */
  const cardName = (page: Page) =>
    page.evaluate(
      () => [...document.documentElement.children].find((e) => /^clean-copy-card/.test(e.localName))?.localName
    )
  const says = (session: TestSession, page: Page, words: string) =>
    until(`the card says ${words}`, async () => {
      const text = await session.shadow(page, (await cardName(page)) ?? 'none').text()
      if (!text.includes(words)) throw new Error(`it says: ${text}`)
      return text
    })

  test('clicks and keys of a script open no card, and close none', async ({ open, session }) => {
    const page = await open('/plain')
    await painted(page)
    const act = () => {
      for (const mark of document.querySelectorAll<HTMLElement>('clean-copy-mark')) {
        mark.click()
        // Words that are scrolled away take the card with them, whoever scrolls.
        mark.focus({ preventScroll: true })
        for (const key of ['Enter', ' '])
          mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
        for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
          mark.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, detail: 1 }))
      }
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
      return document.querySelectorAll('clean-copy-card').length
    }
    expect(await page.evaluate(act)).toBe(0)
    await page.click(MARK)
    await says(session, page, 'David Perdue')
    expect(await page.evaluate(act)).toBe(1)
    await says(session, page, 'David Perdue')
    await page.close()
  })

  test('a page that knows the names of our elements, and hides them, neither reads nor hides the card', async ({
    open,
    session
  }) => {
    const page = await open('/spy')
    await painted(page)
    await page.click(MARK)
    const text = await says(session, page, 'David Perdue')
    expect(text).toContain(LOST?.why.replace(/\s+/g, ' '))
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const spy = window as unknown as { roots: unknown[]; paths: EventTarget[]; internals?: ElementInternals }
      const host = [...document.documentElement.children].find((e) =>
        /^clean-copy-card/.test(e.localName)
      ) as HTMLElement
      const at = host.getRootNode() === document ? document.elementsFromPoint(innerWidth / 2, innerHeight / 2) : []
      const targets = document.getAnimations().map(({ effect }) => (effect as KeyframeEffect | null)?.target)
      const inside = [...spy.paths, ...at, ...targets].filter(
        (one) => one instanceof Node && one.getRootNode() !== document
      )
      return {
        roots: [...spy.roots, host.shadowRoot, spy.internals?.shadowRoot].filter(Boolean).length,
        inside: inside.length,
        heard: spy.paths.length > 0,
        text:
          getSelection()?.toString() +
          host.textContent +
          host.outerHTML.replace(/^<[\w-]+ class="clean-copy-card">|<\/[\w-]+>$/g, '')
      }
    })
    expect(seen).toEqual({ roots: 0, inside: 0, heard: true, text: '' })
    await page.close()
  })

  test('a card that the page takes out keeps no key from it and opens again', async ({ open, session }) => {
    const page = await open('/plain')
    await painted(page)
    await page.click(MARK)
    await says(session, page, 'David Perdue')
    await page.evaluate(() => {
      document.querySelector('clean-copy-card')?.remove()
      addEventListener('keydown', ({ key, defaultPrevented }) => Object.assign(window, { key, defaultPrevented }))
    })
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => Reflect.get(window, 'key'))).toBe('Escape')
    expect(await page.evaluate(() => Reflect.get(window, 'defaultPrevented'))).toBe(false)
    await page.click(MARK)
    await says(session, page, 'David Perdue')
    await page.close()
  })

  test('marks taken out and copied by the page are not put there again; copies open nothing', async ({
    session,
    open
  }) => {
    const page = await open('/meddle')
    const taken = () => page.evaluate(() => Number(Reflect.get(window, 'taken')))
    const highlights = async () => (await session.inContentWorld(page, paintedIn)).highlights
    await until(
      'marks were taken out and words are highlighted',
      async () => (await taken()) > 0 && (await highlights()) > 0
    )
    const first = await taken()
    const all = await highlights()
    await session.choose({ names: false })
    await until('fewer words are highlighted', async () => {
      const now = await highlights()
      return now > 0 && now < all
    })
    expect(await textOf(page)).toBe(whole)
    await page.evaluate((id) => {
      const [first] = CSS.highlights.keys()
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('p') as Element)
      CSS.highlights.set(String(first), new Highlight(range))
      const own = document.createElement('clean-copy-mark')
      Object.assign(own, { textContent: 'Words of the page', tabIndex: 0 })
      own.dataset.passage = id
      // It is taken for a leftover of another annotator and may be removed at any time.
      const around = document.createElement('span')
      Object.assign(around, { id: 'forged', style: 'display: inline-block' })
      around.append(own)
      document.querySelector('aside')?.append(around)
    }, LOST?.id)
    await page.click('#forged')
    expect(await cardName(page)).toBeUndefined()
    expect(await session.status(page)).toBe('found')
    await session.choose({ on: false })
    await until('our highlights are gone', async () => (await session.status(page)) === 'off')
    // One more belongs to the page.
    expect(await taken()).toBe(first + 1)
    expect(await textOf(page)).toBe(whole)
    await page.close()
  })

  test('markup in the text and the title stays text, in the card and in the popup', async ({ session, open }) => {
    const page = await open('/markup')
    await painted(page)
    const own = await page.evaluate((markup) => {
      const marks = [...document.querySelectorAll<HTMLElement>('clean-copy-mark')]
      return marks.find((mark) => markup.includes(mark.textContent ?? '-') && mark.textContent?.includes('script'))
        ?.dataset.passage
    }, MARKUP)
    await page.click(`clean-copy-mark[data-passage="${own}"]`)
    expect(MARKUP).toContain('script>ran()</script')
    await says(session, page, 'script>ran()</script')
    expect(await session.shadow(page, 'clean-copy-card').find('img, script')).toEqual([])
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    const inPopup = await popup.evaluate(() => ({
      text: document.body.textContent,
      elements: document.querySelectorAll('img[src=x], body script').length,
      ran: 'ran' in window
    }))
    expect(inPopup.text).toContain('script>ran()</script')
    expect(inPopup).toMatchObject({ elements: 0, ran: false })
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    await popup.close()
    await page.close()
  })

  test('what a page calls out reaches nobody: neither its background nor its annotator', async ({ session, open }) => {
    const page = await open('/plain')
    await painted(page)
    await session.evaluateInExtension(
      `(globalThis.heard = [], api.runtime.onMessage.addListener((m) => void heard.push(m.call)), null)`
    )
    await page.evaluate((key) => {
      const calls = [
        { to: 'page', call: 'show', data: key },
        { to: 'page', call: 'step', data: 1 },
        { to: 'page', call: 'check', data: 'page' },
        { to: 'background', call: 'status', data: { state: 'off' } }
      ]
      for (const call of calls) {
        postMessage(call, '*')
        for (const name of ['message', 'clean-copy', call.call])
          for (const target of [window, document])
            target.dispatchEvent(new CustomEvent(name, { detail: call, bubbles: true }))
      }
      for (let n = 0; n < 50; n++) dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      for (const name of ['wxt:content-script-started', 'visibilitychange', 'focus', 'copy'])
        for (const target of [window, document]) target.dispatchEvent(new Event(name))
    }, `passage:${LOST?.id}`)
    expect(await cardName(page)).toBeUndefined()
    // What is requested later is reported after everything that the page may have caused.
    await session.choose({ look: 'quiet' })
    await until('the page tells of the change', () => session.evaluateInExtension<boolean>(`heard.includes('status')`))
    await until('the page is marked again', async () => (await session.status(page)) === 'found')
    expect(await session.evaluateInExtension<string[]>('heard')).toEqual(expect.arrayContaining(['status']))
    expect((await session.evaluateInExtension<string[]>('heard')).length).toBeLessThan(8)
    await page.close()
  })
})
