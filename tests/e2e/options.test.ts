/** The options as a reader uses them: each applies at once to an open page, in other windows too, and after a restart. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import type { Settings } from '../../src/shared/settings'
import { type TestSession, until } from './browser'
import { paintedColours } from './colours'
import { testInSteps as base, FILE, kind, ownBrowser } from './fixtures'
import { highlighted, painted, theStory, traces, unpainted } from './marked'
import { popupState } from './popup-page'

const { story } = theStory()
const SITE = 'localhost'
const LOOKS = ['underline', 'highlight', 'quiet']
const idsOf = (wanted: (passage: (typeof story.passages)[number]) => boolean) =>
  story.passages.filter(wanted).map(({ id }) => id)

const test = base.extend('session', FILE, ownBrowser())

describe('the options', () => {
  let session: TestSession
  let page: Page
  let options: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    page = await session.open(`${server.origin}/story`)
    await painted(page)
  })

  const openOptions = async () => {
    const its = await session.open(session.extensionUrl('options.html'))
    await its.waitForSelector('[data-bundled]')
    return its
  }
  /** Puts a tick, moves a switch or chooses, by a click on the words beside it. A disabled one would ignore the click. */
  const click = async (selector: string) => {
    await options.bringToFront()
    await options.waitForSelector(`${selector}:enabled`)
    await options.click(`label:has(${selector})`)
  }
  const choose = (name: string, value: string) => click(`input[name=${name}][value=${value}]`)
  const press = async (selector: string) => {
    await options.bringToFront()
    await options.click(selector)
  }
  const text = (selector: string, where = options) =>
    where.evaluate((s) => document.querySelector(s)?.textContent ?? '', selector)
  const says = (selector: string, words: string) =>
    until(`${selector} says ${words}`, async () => {
      const now = await text(selector)
      if (!now.includes(words)) throw new Error(`it says: ${now}`)
      return now
    })
  const add = async (list: string, site: string) => {
    await options.bringToFront()
    await options.evaluate((s) => document.querySelector<HTMLInputElement>(s)?.select(), `input[name=${list}]`)
    await options.type(`input[name=${list}]`, site)
    await options.keyboard.press('Enter')
  }
  const stored = async () =>
    (await session.evaluateInExtension<{ settings?: Settings }>(`await api.storage.local.get('settings')`)).settings
  const count = (selector: string) => page.evaluate((s) => document.querySelectorAll(s).length, selector)
  const marks = (what: string, wanted: (count: (selector: string) => Promise<number>) => Promise<boolean>) =>
    until(what, () => wanted(count))
  const passages = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('clean-copy-mark[data-passage]')]
      return [...new Set(all.map(({ dataset }) => dataset.passage ?? ''))]
    })
  const give = (name: string, content: string) =>
    options.evaluate(
      (file, words) => {
        const input = document.querySelector<HTMLInputElement>('input[name=import]')
        const files = new DataTransfer()
        files.items.add(new File([words], file, { type: 'application/json' }))
        if (!input) return
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      name,
      content
    )

  test('open from the popup, wherever it stands', async ({ server }) => {
    const news = await session.open(`${server.origin}/news/1`)
    const popup = await session.popup(news)
    await popupState(popup, 'none')
    await popup.click('footer button[name=options]')
    const id = await until('the options are open', async () => {
      const tabs = await session.evaluateInExtension<{ id: number; url?: string }[]>('await api.tabs.query({})')
      return tabs.find(({ url }) => url === session.extensionUrl('options.html'))?.id
    })
    await session.evaluateInExtension(`await api.tabs.remove(${id})`)
    await popup.close()
    await news.close()
    options = await openOptions()
  })

  test('take a site that is never to be read, by a pasted address; another window follows; and give it back', async ({
    server
  }) => {
    const other = await openOptions()
    await add('sitesOff', `${server.origin}/story?x=1`)
    await says('[data-list=sitesOff] li', SITE)
    await unpainted(page)
    await until('the other window follows', async () => (await text('[data-list=sitesOff] li', other)).includes(SITE))
    expect(await stored()).toMatchObject({ sitesOff: [SITE] })
    await add('sitesOff', SITE)
    await says('[data-list=sitesOff] [role=alert]', 'already in the list')
    await press('[data-list=sitesOff] li button')
    await painted(page)
    await until('the other window follows', async () => (await text('[data-list=sitesOff] li', other)) === '')
    expect(await options.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('sitesOff')
    await other.close()
  })

  test('say what is no site, and keep it for mending', async () => {
    await add('sitesOff', 'the news')
    await says('[data-list=sitesOff] [role=alert]', '“the news” is not a site')
    expect(
      await options.$eval('input[name=sitesOff]', (e) => [e.ariaInvalid ?? e.getAttribute('aria-invalid'), e.value])
    ).toEqual(['true', 'the news'])
    expect(await stored()).toMatchObject({ sitesOff: [] })
    await add('sitesOff', '*.Example.ORG')
    await says('[data-list=sitesOff] li', '*.example.org')
    expect(await text('[data-list=sitesOff] [role=alert]')).toBe('')
    await press('[data-list=sitesOff] li button')
    await until('the list is empty', async () => (await text('[data-list=sitesOff] li')) === '')
  })

  test('restrict it to listed sites', async () => {
    await choose('where', 'only')
    await unpainted(page)
    await options.waitForSelector('input[name=sitesOn]')
    await add('sitesOn', SITE)
    await says('[data-list=sitesOn] li', SITE)
    await painted(page)
    // A site that is always checked is so in click mode too.
    await press('[data-list=sitesOn] li button')
    await unpainted(page)
  })

  test('restrict it to clicks, and say how the browser does so itself', async () => {
    await choose('where', 'click')
    await unpainted(page)
    await says('.aside', kind === 'firefox' ? 'about:addons' : 'On click')
    const popup = await session.popup(page)
    await popupState(popup, 'click')
    await popup.click('.message .button.main')
    await painted(page)
    await popup.close()
    await choose('where', 'everywhere')
    await options.waitForSelector('[data-list=sitesOff]')
    await painted(page)
  })

  test('hide severities and kinds', async () => {
    await choose('severities', 'stiff')
    await until('no stiff passages', async () => (await count('[data-severity=stiff]')) === 0)
    await choose('kinds', 'wrong-name')
    const shown = idsOf(({ severity, kind }) => severity !== 'stiff' && kind !== 'wrong-name').sort()
    await until('the others stay', async () => JSON.stringify((await passages()).sort()) === JSON.stringify(shown))
    expect(shown.length).toBeLessThan(idsOf(({ severity }) => severity !== 'stiff').length)
    await choose('severities', 'stiff')
    await choose('kinds', 'wrong-name')
    await until('all are back', async () => (await passages()).length === story.passages.length)
  })

  test('switch names, and mark them always', async () => {
    const NAMES = 'clean-copy-mark[data-entity]:not([data-passage])'
    const first = await count(NAMES)
    await choose('nameMarks', 'always')
    await marks('more names', async (now) => (await now(NAMES)) > first)
    await click('input[name=names]')
    await marks('no names', async (now) => (await now(NAMES)) === 0)
    expect(await options.$eval('input[name=nameMarks]', (e) => e.matches(':disabled'))).toBe(true)
    await click('input[name=names]')
    await choose('nameMarks', 'first')
    await marks('the first names', async (now) => (await now(NAMES)) === first)
  })

  test('change the look, by the keyboard, with a preview; words keep their contrast in every look', async () => {
    await options.bringToFront()
    await options.focus('input[name=look]:checked')
    const grounds = new Set<string>()
    for (const look of [...LOOKS.slice(1), ...LOOKS.slice(0, 1)]) {
      await options.keyboard.press('ArrowDown')
      await marks(`the look is ${look}`, async (now) => {
        const all = await now('clean-copy-mark')
        return all > 0 && (await now(`clean-copy-mark[data-look=${look}]`)) === all
      })
      const ground = (where: Page, mark: string) =>
        where.$eval(mark, (e) => {
          const { backgroundColor, textDecorationThickness } = getComputedStyle(e)
          return `${backgroundColor} ${textDecorationThickness}`
        })
      const inPage = await ground(page, 'p > clean-copy-mark[data-severity=misleads]')
      expect(await ground(options, '.legend >>> [data-severity=misleads]')).toBe(inPage)
      grounds.add(inPage)
      const measured = await paintedColours(page)
      expect(measured.length).toBeGreaterThan(40)
      expect(measured.filter(({ text: words, line }) => words < 4.5 || line < 3)).toEqual([])
    }
    expect(grounds.size).toBe(LOOKS.length)
  })

  test('mark over the text, in every look, or in it', async () => {
    await choose('method', 'overlay')
    await highlighted(page)
    await choose('look', 'quiet')
    await until('the highlights are quiet', () => page.evaluate(() => CSS.highlights.has('clean-copy-misleads-quiet')))
    expect(await page.evaluate(() => CSS.highlights.has('clean-copy-misleads'))).toBe(false)
    await choose('method', 'marks')
    await painted(page)
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
    await choose('method', 'auto')
    await choose('look', 'underline')
    await painted(page)
  })

  test('take the number off the toolbar button', async () => {
    const badge = (wanted: string) =>
      until(`the badge says ${wanted}`, async () => (await session.toolbar(page)).badge === wanted)
    await badge('26')
    await click('input[name=badge]')
    await badge('')
    await click('input[name=badge]')
    await badge('26')
  })

  test('show the keys and lead to the browser’s page for them', async () => {
    const known = await session.evaluateInExtension<{ name: string; shortcut: string }[]>('await api.commands.getAll()')
    expect(known.length).toBeGreaterThan(2)
    for (const { name, shortcut } of known) {
      expect(await text(`[data-command=${name}] dd`)).toBe(
        shortcut.replace('Period', '.').replace('Comma', ',') || 'not set'
      )
      expect(await text(`[data-command=${name}] dt`)).not.toBe('')
    }
    const before = await session.evaluateInExtension<number[]>('(await api.tabs.query({})).map(({ id }) => id)')
    await press('dl + p button')
    const fresh = await until('a tab opens', async () => {
      const now = await session.evaluateInExtension<number[]>('(await api.tabs.query({})).map(({ id }) => id)')
      return now.find((id) => !before.includes(id))
    })
    await session.evaluateInExtension(`await api.tabs.remove(${fresh})`)
  })

  test('name the stories, how old their data is, and their sources', async () => {
    const shown = await text(`[data-bundled="${story.id}"]`)
    for (const words of [story.headline, story.publisher, '83 corrections', 'Story data as of'])
      expect(shown).toContain(words)
    await press(`[data-bundled="${story.id}"] summary`)
    expect(await options.$$eval('[data-bundled] .sources li', (all) => all.length)).toBe(
      Object.keys(story.sources).length
    )
  })

  test('save settings to a file and load them from it; a bad file changes nothing and says which field is wrong', async () => {
    await choose('look', 'quiet')
    await add('sitesOff', 'a.example')
    await says('[data-list=sitesOff] li', 'a.example')
    const saved = await stored()
    await options.evaluate(() => {
      const make = URL.createObjectURL
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((words) => Object.assign(document.body.dataset, { saved: words }))
        return make(blob)
      }
      const noDownload = (event: Event) => {
        const link = event.target as HTMLAnchorElement
        document.body.dataset.file = link.download
        event.preventDefault()
      }
      HTMLAnchorElement.prototype.click = function () {
        this.addEventListener('click', noDownload)
        this.dispatchEvent(new MouseEvent('click', { cancelable: true }))
      }
    })
    await press('[data-do=export]')
    const file = await until('the file is made', () => options.evaluate(() => document.body.dataset.saved))
    expect(JSON.parse(file)).toEqual(saved)
    expect(await options.evaluate(() => document.body.dataset.file)).toMatch(/^clean-copy-settings-[\d-]+\.json$/)

    await give('bad.json', file.replace('"quiet"', '"pink"'))
    const reason = await says('[data-refused=settings]', 'bad.json was not imported. Nothing has changed.')
    expect(reason).toContain('“look” is "pink" in the file. Allowed: "underline", "highlight", "quiet".')
    expect(await stored()).toEqual(saved)

    await session.choose({ names: false, hiddenKinds: ['grammar'] })
    await marks('other settings hold', async (now) => (await now('clean-copy-mark[data-look=underline]')) > 0)
    await give('good.json', file)
    await says('.notice', 'Settings imported from good.json.')
    expect(await stored()).toEqual(saved)
    expect(await text('[data-refused=settings]')).toBe('')
    await marks('the page follows', async (now) => (await now('clean-copy-mark[data-look=quiet][data-entity]')) > 0)
  })

  test('survive a restart of the browser', async ({ server }) => {
    await session.restart()
    page = await session.open(`${server.origin}/story`)
    await painted(page)
    options = await openOptions()
    expect(await count('clean-copy-mark:not([data-look=quiet])')).toBe(0)
    expect(await options.$eval('input[name=look][value=quiet]', (e) => e.checked)).toBe(true)
    expect(await text('[data-list=sitesOff] li')).toContain('a.example')
  })

  test('tell what helps with a problem, without addresses unless they are wanted', async ({ server }) => {
    const diagnosis = () => options.$eval('textarea', (e) => e.value)
    await page.bringToFront()
    await options.bringToFront()
    const told = await until('the page is told of', async () => {
      const now = await diagnosis()
      return now.includes('garbled-copy') && now
    })
    expect(told).toContain(`stories: ${story.id}`)
    expect(told).toContain('look: "quiet"')
    expect(told).not.toMatch(/localhost|a\.example/)
    await click('input[name=addresses]')
    const full = await until('addresses are told', async () => {
      const now = await diagnosis()
      return now.includes('a.example') && now
    })
    expect(full).toContain(`address: ${server.origin}/story`)
    await press('[data-do=copy]')
    await says('.notice', 'Copied.')
  })

  test('list their sections, each a link, and set off the one in view', async () => {
    await options.bringToFront()
    const links = await options.$$eval('nav a', (all) => all.map((a) => [a.hash.slice(1), a.textContent]))
    const headings = await options.$$eval('main > section > h2', (all) => all.map((h) => [h.id, h.textContent?.trim()]))
    expect(links).toEqual(headings)
    const current = () =>
      options.$$eval('nav [aria-current=true]', (all) => all.map((a) => (a as HTMLAnchorElement).hash))
    for (const hash of ['#about', '#where', '#marked']) {
      await options.focus(`nav [href="${hash}"]`)
      await options.keyboard.press('Enter')
      await until(`${hash} is set off`, async () => (await current()).join() === hash)
      const top = await options.$eval(hash, (heading) => heading.getBoundingClientRect().top)
      expect(top, hash).toBeGreaterThanOrEqual(0)
    }
  })

  test('say what this is, and show the welcome again', async () => {
    const facts = await options.$eval('.facts', (e) => e.textContent ?? '')
    for (const words of ['Nothing leaves', 'MIT', 'CC BY 4.0', '-sources.zip', 'diagnostics'])
      expect(facts).toContain(words)
    expect(await options.$eval('.facts a', (e) => e.getAttribute('href'))).toBe('/THIRD-PARTY.txt')
    await press('button[name=welcome]')
    const welcome = await session.waitForPage('welcome.html')
    await welcome.waitForSelector('blockquote')
    await welcome.close()
    await options.bringToFront()
  })

  test('are reset only after a question', async () => {
    const before = await stored()
    await press('[data-do=reset]')
    await options.waitForSelector('dialog[open]')
    // Enter, pressed without reading, changes nothing.
    await options.keyboard.press('Enter')
    await until('the question is gone', () => options.evaluate(() => document.querySelector('dialog[open]') === null))
    await press('[data-do=reset]')
    await options.waitForSelector('dialog[open]')
    await options.keyboard.press('Escape')
    await until('the question is gone', () => options.evaluate(() => document.querySelector('dialog[open]') === null))
    expect(await stored()).toEqual(before)
    await press('[data-do=reset]')
    await press('dialog .button.main')
    await says('.notice', 'All settings have been reset.')
    expect(await stored()).toMatchObject({ look: 'underline', sitesOff: [], where: 'everywhere' })
    await marks('the page follows', async (now) => (await now('clean-copy-mark[data-look=underline]')) > 0)
    expect(await traces(page)).toBeGreaterThan(0)
  })

  // Chromium leaves such access to the reader alone.
  test.runIf(kind === 'firefox')('say so where the browser withholds sites', async () => {
    expect(await options.$('[data-access=withheld]')).toBeNull()
    await session.evaluateInExtension(`await api.permissions.remove({ origins: ['http://*/*', 'https://*/*'] })`)
    options = await openOptions()
    await says('[data-access=withheld]', 'does not give Clean Copy access to every site')
    expect(await options.$eval('textarea', (e) => e.value)).toContain('access: 0 sites')
  })
})
