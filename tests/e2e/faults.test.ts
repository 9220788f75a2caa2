/** Failures around us: a background that stops, storage that fails, an extension that is replaced or removed. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type TestSession, until } from './browser'
import { testInSteps as base, FILE, kind, ownBrowser } from './fixtures'
import { fillStorage } from './full-storage'
import { Manager } from './manage'
import { bare, highlighted, painted, quotesOf, theStory, traces, unpainted } from './marked'
import { flip, isOn, popupState } from './popup-page'

const { story } = theStory()
const wanted = Object.fromEntries(story.passages.map(({ id, quote }) => [id, bare(quote)]))

const textOf = (page: Page) => page.evaluate(() => document.querySelector('article')?.textContent)
/** Tags the marks that are there now, to tell them from later ones. */
const tag = (page: Page) =>
  page.evaluate(() => {
    for (const mark of document.querySelectorAll('clean-copy-mark')) mark.classList.add('tagged')
  })
const replaced = (page: Page) =>
  until('other marks have taken their place', () =>
    page.evaluate(() => {
      const marks = [...document.querySelectorAll('clean-copy-mark')]
      return marks.length > 0 && marks.every((mark) => !mark.matches('.tagged'))
    })
  )

const test = base.extend('session', FILE, ownBrowser())

describe('faults', () => {
  let session: TestSession
  let manager: Manager
  let address: string
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    address = `${server.origin}/story`
    manager = await Manager.of(session)
  })

  const open = async () => {
    const page = await session.open(address)
    await painted(page)
    return page
  }
  /** Returns the middle of the card. */
  const cardIsOpen = (page: Page) =>
    until('a card is open', async () => (await session.shadow(page, 'clean-copy-card').find('.body'))?.[0]?.middle)
  const store = (settings: unknown) =>
    session.evaluateInExtension(`await api.storage.local.set({ settings: ${JSON.stringify(settings)} })`)
  const run = (page: Page, ...files: string[]) =>
    session.evaluateInExtension(
      `await api.scripting.executeScript({ target: { tabId: ${session.tabId(page)} }, files: ${JSON.stringify(files)} })`
    )

  test('scripts that are put into a page twice mark it once', async () => {
    const page = await open()
    const text = await textOf(page)
    const before = await traces(page)
    await tag(page)
    for (let n = 0; n < 2; n++) await run(page, '/gate.js', '/annotator.js')
    await replaced(page)
    expect(await traces(page)).toBe(before)
    expect(await quotesOf(page)).toEqual(wanted)
    expect(await textOf(page)).toBe(text)
    await page.close()
  })

  test.each([
    ['missing', undefined],
    ['no settings at all', 'on: yes'],
    ['broken in each field', { version: 'x', on: 1, where: 'nowhere', sitesOff: 'all', hiddenKinds: [null], look: {} }],
    ['of a newer version', { version: 99, on: true, where: { sites: [] }, look: 'hologram', added: [1] }]
  ])('works with stored settings that are %s', async (_, settings) => {
    if (settings === undefined) await session.evaluateInExtension(`await api.storage.local.clear()`)
    else await store(settings)
    const page = await open()
    expect(await quotesOf(page)).toEqual(wanted)
    await session.choose({})
    await page.close()
  })

  test('what the reader changes in broken settings is kept', async () => {
    await store({ version: 99, names: 'some', look: {} })
    const page = await open()
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await flip(popup, 'names')
    await until('it is kept', () =>
      session.evaluateInExtension(`(await api.storage.local.get('settings')).settings.names === false`)
    )
    await session.choose({})
    await popup.close()
    await page.close()
  })

  test('ignores broken stored stories', async () => {
    await session.evaluateInExtension(
      `await api.storage.local.set({ stories: [null, 1, { id: 'a', text: '{' }, { id: 2 }, 'x'] })`
    )
    // A background that starts reads them again.
    await manager.killBackground()
    const page = await open()
    expect(Object.keys(await quotesOf(page))).toHaveLength(83)
    await session.evaluateInExtension(`await api.storage.local.remove('stories')`)
    await page.close()
  })

  test('storage that is full is told, and what was on stays on', async () => {
    await session.choose({})
    const page = await open()
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    const empty = await fillStorage(popup)
    await popup.click('label:has(input[name=names])')
    await until('the popup says so', () =>
      popup.evaluate(() => document.querySelector('[role=status], [role=alert]')?.textContent?.trim() !== '')
    )
    await until('the switch is back', async () => (await isOn(popup, 'names')) === true)
    expect(await quotesOf(page)).toEqual(wanted)
    await empty()
    await flip(popup, 'names')
    await session.choose({})
    await popup.close()
    await page.close()
  })

  test('two windows that change settings at once lose neither change', async () => {
    const page = await open()
    const popups = [await session.popup(page), await session.popup(page)]
    for (const popup of popups) await popupState(popup, 'found')
    const [first, second] = popups as [Page, Page]
    const click = (popup: Page, name: string) =>
      popup.evaluate((wanted) => document.querySelector<HTMLElement>(`input[name=${wanted}]`)?.click(), name)
    await Promise.all([click(first, 'names'), click(second, 'garbles')])
    const stored = () =>
      session.evaluateInExtension<{ names?: boolean; garbles?: boolean }>(
        `(await api.storage.local.get('settings')).settings ?? {}`
      )
    await until('both are kept', async () => {
      const { names, garbles } = await stored()
      return names === false && garbles === false
    })
    await unpainted(page)
    await session.choose({})
    await painted(page)
    for (const one of [...popups, page]) await one.close()
  })

  test('tabs that are closed in the middle leave the next page as it is', async () => {
    for (let n = 0; n < 4; n++) {
      const page = await session.open('about:blank')
      void page.goto(address).catch(() => {})
      if (n > 0) await until('it is there', () => page.evaluate(() => document.querySelector('article') !== null))
      await page.close()
    }
    const page = await open()
    expect(await quotesOf(page)).toEqual(wanted)
    await page.close()
  })

  test('a background that was stopped is started again when needed', async () => {
    const page = await open()
    await manager.killBackground()
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await manager.killBackground()
    await flip(popup, 'on')
    await unpainted(page)
    await until('no gate is registered', () =>
      session.evaluateInExtension(`(await api.scripting.getRegisteredContentScripts()).length === 0`)
    )
    await manager.killBackground()
    await flip(popup, 'on')
    await painted(page)
    await manager.killBackground()
    await (await open()).close()
    await popup.close()
    await page.close()
  })

  test('a background that was stopped is started again for the card, and no click is lost', async () => {
    const page = await open()
    await manager.killBackground()
    await page.click('clean-copy-mark')
    await cardIsOpen(page)
    await page.close()
  })

  test('a background that was stopped during its work does it after its restart', async () => {
    await manager.inBackground(`(scope.browser ?? scope.chrome).scripting.insertCSS = () => {
      scope.stuck = true
      return new Promise(() => {})
    }, true`)
    const page = await session.open(address)
    await until('it is at work', () => manager.inBackground('scope.stuck === true') as Promise<boolean>)
    expect(await traces(page)).toBe(0)
    await manager.killBackground()
    await painted(page)
    expect(await quotesOf(page)).toEqual(wanted)
    await page.close()
  })

  test('a background that was stopped during a call is called again', async () => {
    // A context that has run no script yet, so that it runs the one that is there now.
    await manager.killBackground()
    await manager.inBackground(`(({ scripting }, run) => {
      scripting.executeScript = (...args) => {
        if (args[0].world !== 'MAIN') return run.apply(scripting, args)
        scope.stuck = true
        return new Promise(() => {})
      }
    })(scope.browser ?? scope.chrome, (scope.browser ?? scope.chrome).scripting.executeScript)`)
    const page = await session.open(address)
    await until('it is asked', () => manager.inBackground('scope.stuck === true') as Promise<boolean>)
    await highlighted(page)
    await manager.killBackground()
    await painted(page)
    expect(await quotesOf(page)).toEqual(wanted)
    await page.close()
  })

  test('revoked access is reported, and access granted again works at once', async () => {
    await manager.does('takeAccess')
    const alone = await session.open(address)
    const page = await session.open(address)
    const popup = await session.popup(page)
    await popupState(popup, 'noAccess')
    expect(await traces(page)).toBe(0)
    await manager.does('giveAccess')
    await painted(page)
    await popupState(popup, 'found')
    await alone.bringToFront()
    await painted(alone)
    for (const one of [popup, page, alone]) await one.close()
  })

  test('nothing so far is an error to the browser', async () => {
    // Chrome records an error of its own if a tab closes before its icon is set, however the answer is handled.
    const ours = (await manager.complaints()).filter((message) => !/No tab with id/.test(message))
    expect(ours).toEqual([])
  })

  test.each(['auto', 'overlay'] as const)(
    'an update with marked tabs open: the new one takes over (%s)',
    async (method) => {
      await session.choose({ method })
      const page = await session.open(address)
      await (method === 'auto' ? painted(page) : highlighted(page))
      const before = await traces(page)
      await tag(page)
      await session.install()
      await until('the new one answers', async () => (await session.status(page)) === 'found')
      if (method === 'auto') await replaced(page)
      expect(await traces(page)).toBe(before)
      expect(await quotesOf(page)).toEqual(wanted)
      await session.choose({})
      await painted(page)
      await page.bringToFront()
      await page.click('clean-copy-mark')
      await cardIsOpen(page)
      await page.close()
    }
  )

  test('switched off in the browser: nothing is seen any more; switched on again it is at work', async () => {
    const page = await open()
    const text = await textOf(page)
    await tag(page)
    await page.click('clean-copy-mark')
    const atCard = () => page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, middle)
    const middle = await cardIsOpen(page)
    expect(await atCard()).toBe('clean-copy-card')
    await manager.does('disable')
    await page.bringToFront()
    await page.mouse.wheel({ deltaY: 40 })
    // Firefox stops scripts without notice: what they made stays in the page, but is invisible.
    if (kind === 'chromium') await unpainted(page)
    else
      await until('nothing can be seen', () =>
        page.evaluate(() => {
          const [mark] = document.querySelectorAll('clean-copy-mark')
          const { backgroundColor } = getComputedStyle(mark ?? document.body)
          return mark && backgroundColor === 'rgba(0, 0, 0, 0)'
        })
      )
    expect(await atCard()).not.toBe('clean-copy-card')
    expect(await textOf(page)).toBe(text)
    await manager.does('enable')
    // Chrome does not tell an extension about it; the popup has the page read again.
    if (kind === 'chromium') await popupState(await session.popup(page), 'found')
    await painted(page)
    await replaced(page)
    expect(await quotesOf(page)).toEqual(wanted)
    await page.close()
  })

  test('taken out and installed again, it looks into pages that were open all the time', async () => {
    const page = await open()
    await tag(page)
    await session.uninstall()
    await page.bringToFront()
    await page.mouse.wheel({ deltaY: 40 })
    if (kind === 'chromium') await unpainted(page)
    await session.install()
    // The welcome page opened in front of it: a hidden page is not read.
    await page.bringToFront()
    await replaced(page)
    expect(await quotesOf(page)).toEqual(wanted)
    await page.close()
  })
})
