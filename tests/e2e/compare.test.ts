/** A page is compared with an original that the reader names: marked at once, kept, found again. */
import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { samplePage } from '../../src/tools/demo/sample-page'
import { axeIn } from './axe'
import { type TestSession, until } from './browser'
import { kind } from './fixtures'
import { crampedIn } from './layout'
import { marksOf, painted, unpainted } from './marked'
import { popupState } from './popup-page'
import {
  ARTICLE,
  comparisonOf,
  enter,
  HEADLINE,
  ORIGINAL,
  press,
  says,
  stage,
  testWith,
  text,
  WALKING_PAGES
} from './walking'

const PAGES: Record<string, string> = {
  ...WALKING_PAGES,
  '/unrelated': samplePage(
    readFileSync('tests/roundtrips/dam-ruling/original.txt', 'utf8').split('\n').filter(Boolean),
    { headline: 'A dam', standfirst: 'A ruling.' }
  ),
  '/blank': '<!doctype html><title>Blank</title>'
}

const test = testWith(PAGES)

describe('a comparison with an original', () => {
  let session: TestSession
  let copy: Page
  let comparison: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    await session.open(`${server.origin}/unrelated`)
    await session.open(`${server.origin}/original`)
    copy = await session.open(`${server.origin}/copy`)
  })

  test('begins in the popup of any page, and proposes the likeliest tab first', async () => {
    const popup = await session.popup(copy)
    await popupState(popup, 'none')
    await popup.click('footer [name=compare]')
    comparison = await comparisonOf(session, copy)
    await popup.close()
    await stage(comparison, 'choose')
    const first = await says(comparison, '.tabs li:first-child', 'Health Courier')
    expect(first).toContain('Likely')
    expect(await comparison.$$eval('.tabs .likely', (all) => all.length)).toBe(1)
    expect(await axeIn(comparison)).toEqual([])
  })

  test('says so where the two share no story, and what was compared', async () => {
    await comparison.evaluate(() => {
      const tabs = [...document.querySelectorAll<HTMLElement>('.tab')]
      tabs.find((tab) => tab.textContent?.includes('A dam'))?.click()
    })
    await comparison.waitForSelector('[data-problem="no-story"]')
    expect(await text(comparison, '.failure')).toContain('A dam')
    expect(await axeIn(comparison)).toEqual([])
  })

  test('marks the page itself at once, as compared by the reader', async () => {
    await comparison.waitForSelector('.tabs li:first-child .likely')
    await press(comparison, '.tabs li:first-child button')
    await stage(comparison, 'done')
    await comparison.waitForSelector('[data-marks="marked"]')
    await copy.bringToFront()
    await painted(copy)
    const popup = await session.popup(copy)
    await popupState(popup, 'found')
    expect(await text(popup, '.verdict')).toContain('Compared by you with localhost')
    await popup.close()
  })

  test('shows the article alone, paragraph beside paragraph', async () => {
    const rows = await comparison.$$eval('.pair', (all) =>
      all.map((row) => ({
        standing: (row as HTMLElement).dataset.standing,
        original: row.querySelector('.original p')?.textContent ?? ''
      }))
    )
    expect(rows.filter(({ standing }) => standing !== 'added').map(({ original }) => original)).toEqual(ARTICLE)
    const here = await comparison.$$eval('.copy mark', (all) => all.map((mark) => (mark as HTMLElement).dataset.key))
    expect(new Set(here)).toEqual(new Set((await marksOf(copy)).flatMap(({ passage }) => passage ?? [])))
    expect(await axeIn(comparison)).toEqual([])
  })

  test('puts the best next step first, and says what the bar of paragraphs is for', async () => {
    await comparison.bringToFront()
    const first = await comparison.$eval('header .buttons > :first-child', (e) => (e as HTMLAnchorElement).hash)
    expect(first).toBe('#keep-title')
    expect(await text(comparison, '.bar figcaption')).toContain('Each block is a paragraph')
    const bar = await comparison.$$('.bar [role=img] > *')
    expect(bar).toHaveLength((await comparison.$$('.pair')).length)
    await bar.at(-1)?.click()
    const isInView = () =>
      comparison.$$eval('.pair', (all) => (all.at(-1)?.getBoundingClientRect().top ?? Infinity) < innerHeight)
    await until('the last paragraph is in view', isInView)
  })

  test('offers its exports in a menu, which Escape closes', async () => {
    await comparison.click('.export > summary')
    expect(await comparison.$$eval('.formats button', (all) => all.map((button) => button.name))).toEqual([
      'html',
      'markdown',
      'annotations'
    ])
    expect(await axeIn(comparison)).toEqual([])
    await comparison.keyboard.press('Escape')
    expect(await comparison.$eval('.export', (menu) => (menu as HTMLDetailsElement).open)).toBe(false)
    expect(await comparison.evaluate(() => document.activeElement?.localName)).toBe('summary')
  })

  test('goes from difference to difference by key, and hides a severity', async () => {
    await comparison.bringToFront()
    await comparison.keyboard.press('n')
    await comparison.keyboard.press('n')
    const place = await says(comparison, '.selected', '2 of ')
    expect(place).toContain('→')
    expect(await axeIn(comparison)).toEqual([])
    const before = await comparison.$$eval('.copy mark', (all) => all.length)
    await comparison.click('.severities .stiff input')
    await until('the stiff ones are hidden', async () => (await comparison.$('.copy mark.stiff')) === null)
    expect(await comparison.$$eval('.copy mark', (all) => all.length)).toBeLessThan(before)
    await comparison.click('.severities .stiff input')
    const kinds = await comparison.$$eval('[name=kind] option', (all) => all.map((option) => option.value))
    const [, kind = ''] = kinds
    await comparison.select('[name=kind]', kind)
    await until('other kinds are hidden', async () => (await comparison.$$('.copy mark')).length < before)
    expect(await comparison.$$('.copy mark')).not.toEqual([])
    await comparison.select('[name=kind]', '')
  })

  test('shows harmless differences on request, and counts them apart', async () => {
    const state = () =>
      comparison.evaluate(() => ({
        harmless: document.querySelectorAll('.copy .harmless[title]').length,
        findings: document.querySelectorAll('.copy mark').length,
        counted: document.querySelector('.sides')?.textContent ?? ''
      }))
    const before = await state()
    expect(before.harmless).toBe(0)
    await comparison.click('[name=harmless]')
    const shown = await until('harmless differences are shown', async () => {
      const now = await state()
      return now.harmless > 0 && now
    })
    expect(shown).toMatchObject({ findings: before.findings, counted: before.counted })
    expect(await axeIn(comparison)).toEqual([])
  })

  test('has room at 320 px, and axe finds nothing in dark or forced colours', async () => {
    for (const width of [320, 699, 1200]) {
      await comparison.setViewport({ width, height: 700 })
      expect(await crampedIn(comparison), `${width} px`).toEqual([])
    }
    if (kind === 'firefox') return
    const client = await comparison.createCDPSession()
    for (const forced of ['none', 'active']) {
      const features = [
        { name: 'prefers-color-scheme', value: 'dark' },
        { name: 'forced-colors', value: forced }
      ]
      await client.send('Emulation.setEmulatedMedia', { features })
      expect(await axeIn(comparison), forced).toEqual([])
    }
    await client.send('Emulation.setEmulatedMedia', { features: [] })
  })

  test('lets the reader dismiss a difference, and undo that', async () => {
    const marks = () => comparison.$$eval('.copy mark', (all) => all.length)
    const inPage = async () => new Set((await marksOf(copy)).flatMap(({ passage }) => passage ?? [])).size
    const before = await marks()
    await press(comparison, '.copy mark')
    await comparison.waitForSelector('.selected [name=dismiss]')
    await press(comparison, '.selected [name=dismiss]')
    await until('it is gone', async () => (await marks()) === before - 1)
    await copy.bringToFront()
    await until('it is gone from the page', async () => (await inPage()) === before - 1)
    await press(comparison, '[name=undo]')
    await until('it is back', async () => (await marks()) === before)
    await until('it is back in the page', async () => (await inPage()) === before)
  })

  test('takes a changed severity, with a reason, into the report', async () => {
    await comparison.bringToFront()
    await press(comparison, '.copy mark.stiff')
    await comparison.waitForSelector('.selected [name=change]')
    await press(comparison, '.selected [name=change]')
    await comparison.select('.selected [name=severity]', 'misleads')
    await comparison.type('.selected [name=reason]', 'It is <b>another</b> walk.')
    const key = await comparison.$eval('.selected', (e) => (e as HTMLElement).dataset.selected ?? '')
    await comparison.keyboard.press('Enter')
    await comparison.waitForSelector(`.copy mark.misleads[data-key="${key}"]`)
    await comparison.evaluate(() => {
      const make = URL.createObjectURL
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((words) => Object.assign(document.body.dataset, { saved: words }))
        return make(blob)
      }
      HTMLAnchorElement.prototype.click = () => {}
    })
    const saved = async (button: string) => {
      await comparison.evaluate(() => delete document.body.dataset.saved)
      await press(comparison, button)
      return until('it is saved', () => comparison.evaluate(() => document.body.dataset.saved))
    }
    expect(await saved('[name=html]')).toContain('It is &#60;b&#62;another&#60;/b&#62; walk.')
    expect(await saved('[name=markdown]')).toContain(`# ${HEADLINE}`)
  })

  test('is kept with what the original says of itself', async () => {
    const value = (name: string) => comparison.$eval(`.keep [name=${name}]`, (e) => (e as HTMLInputElement).value)
    expect(await value('headline')).toBe(HEADLINE)
    expect(await value('publisher')).toBe('The Health Courier')
    expect(await value('author')).toBe('Ann Writer')
    expect(await value('published')).toBe('2026-02-03')
    expect(await value('address')).toBe('https://courier.example/walking')
    await press(comparison, '.keep [name=keep]')
    await says(comparison, '.notice', 'was added')
    await says(comparison, '.keep .known', 'was added')
    await says(comparison, '[data-marks=kept]', 'on later visits too')
    expect(await comparison.$('header .button.main'), 'nothing to add').toBeNull()
    const isOffered = (name: string) => comparison.$(`.keep [name=${name}]`).then(Boolean)
    expect(await isOffered('merge'), 'nothing to merge').toBe(false)
    await enter(comparison, '.keep [name=author]', 'Ann Writer jr.')
    await says(comparison, '.keep .known', 'You added this original')
    expect(await isOffered('merge')).toBe(true)
    await comparison.bringToFront()
    await comparison.keyboard.press('Escape')
    await comparison.focus('h1')
    await comparison.keyboard.press('n')
    await until('the notice makes room', async () => (await text(comparison, '.notice')) === '')
    await comparison.keyboard.press('Escape')
    await copy.bringToFront()
    const popup = await session.popup(copy)
    await says(popup, '.verdict', 'Added by you on')
    await popup.close()
    await painted(copy)
  })

  test('finds another copy by itself', async ({ server }) => {
    const other = await session.open(`${server.origin}/other-copy`)
    await painted(other)
    const unrelated = await session.open(`${server.origin}/unrelated`)
    expect(await session.annotated(unrelated)).toBe(false)
    await unrelated.close()
    await other.close()
  })

  test('finds it after a restart of the browser too; the options list it and remove it', async ({ server }) => {
    await session.restart()
    const other = await session.open(`${server.origin}/other-copy`)
    await painted(other)
    const options = await session.open(session.extensionUrl('options.html'))
    const shown = await says(options, '.library-stories [data-story]', HEADLINE)
    expect(shown).toContain('Added by you on')
    expect(shown).not.toContain('0 corrections')
    await press(options, '[data-story] [name=remove]')
    await says(options, '.library [role=status]', 'was removed')
    await other.bringToFront()
    await unpainted(other)
  })
})

describe('a comparison that is not kept', () => {
  test('lasts as long as the tab shows the page', async ({ session, server }) => {
    await session.tidy([])
    await session.open(`${server.origin}/original`)
    const copy = await session.open(`${server.origin}/copy`)
    const comparison = await session.open(session.extensionUrl(`compare.html?tab=${session.tabId(copy)}`))
    await says(comparison, '.tabs li:first-child', 'Health Courier')
    await press(comparison, '.tabs li:first-child button')
    await comparison.waitForSelector('[data-marks="marked"]')
    await comparison.close()
    await copy.bringToFront()
    await painted(copy)
    await copy.reload()
    await painted(copy)
    const popup = await session.popup(copy)
    await popupState(popup, 'found')
    expect(await text(popup, '.verdict')).toContain('Compared by you with localhost')
    await popup.close()
    await copy.goto(`${server.origin}/other-copy`)
    expect(await session.annotated(copy)).toBe(false)
    const second = await session.open(`${server.origin}/copy`)
    expect(await session.annotated(second)).toBe(false)
    await copy.goto(`${server.origin}/copy`)
    await painted(copy)
  })
})

describe('an original that is no good', () => {
  let session: TestSession
  let copy: Page
  let original: Page
  let comparison: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    copy = await session.open(`${server.origin}/copy`)
    original = await session.open(`${server.origin}/original`)
    comparison = await session.open(session.extensionUrl(`compare.html?tab=${session.tabId(copy)}`))
    await stage(comparison, 'choose')
  })

  const problem = async (name: string, words: string) => {
    await says(comparison, `[data-problem="${name}"]`, words)
    await comparison.waitForSelector('.drop input')
  }
  const give = (name: string, content: string) =>
    comparison.evaluate(
      (file, words) => {
        const input = document.querySelector<HTMLInputElement>('.drop input')
        const files = new DataTransfer()
        files.items.add(new File([words], file))
        if (!input) return
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      name,
      content
    )
  const paste = async (words: string) => {
    await comparison.evaluate((value) => {
      const field = document.querySelector('textarea')
      if (!field) return
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }, words)
    await until('it is taken', () =>
      comparison.evaluate((length) => document.querySelector('textarea')?.value.length === length, words.length)
    )
    await press(comparison, 'form [type=submit]')
  }

  test('is refused with what to do: a file that is no text, a page without prose, and nothing in it runs', async () => {
    await give('<b>article</b>.pdf', '%PDF-1.7\0\0')
    await problem('source', '<b>article</b>.pdf is not a text file')
    await give(
      'page.html',
      '<title>x</title><script>document.title = "ran"</script><img src=x onerror="document.title=1"><p>Home'
    )
    await problem('no-prose', 'no article text')
    expect(await comparison.title()).toBe('Compare with an original')
  })

  test('is refused where it is too long, a list, or in another language', async () => {
    await paste('A ferry goes to the islands. '.repeat(4000))
    await problem('too-long', 'more than 20000 words')
    await paste(Array.from({ length: 3000 }, (_, i) => `Item ${i} here`).join('\n'))
    await problem('no-prose', 'no article text')
    await paste(
      'Le ministre a déclaré hier que les travaux du port commenceraient au printemps. Les habitants des îles attendent ce chantier depuis des années, et la compagnie de navigation a promis deux nouveaux bateaux avant la fin de la saison prochaine.'
    )
    await problem('no-story', 'The page is in English and the original in French')
  })

  test('is told from one whose tab was closed; and the page too', async () => {
    await comparison.waitForSelector(`[data-tab="${session.tabId(original)}"]`)
    const id = session.tabId(original)
    await original.close()
    await press(comparison, `[data-tab="${id}"]`)
    await problem('source', 'That tab was closed')
    await copy.close()
    await paste(ORIGINAL.join('\n'))
    await says(comparison, '[data-problem="source"]', 'The page was closed')
  })
})
