/** Exports: what the popup copies, saves and prints, and that its anchors lead to the same words of the page. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import type { Collection } from '../../src/export/annotations'
import { type Anchor, spanOfPosition, spanOfQuote } from '../../src/export/selectors'
import { type TestSession, until } from './browser'
import { kind, testInSteps as test } from './fixtures'
import { bare, painted, theStory } from './marked'
import { popupState } from './popup-page'

const { story } = theStory()

describe('taken along from the popup', () => {
  let session: TestSession
  let page: Page
  let popup: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    page = await session.open(`${server.origin}/story?decorate=heavy`)
    await painted(page)
    popup = await session.popup(page)
    await popupState(popup, 'found')
    await popup.evaluate(keepFiles)
  })

  const press = async (form: string) => {
    await popup.bringToFront()
    await popup.click('.export > summary')
    await popup.click(`button[name=${form}]`)
  }
  const saved = async (form: string) => {
    await press(form)
    return until(`the ${form} is saved`, () => popup.evaluate((ending) => globalThis.saved?.[ending], form))
  }

  test('the JSON-LD leads back to the same words on the same page', async () => {
    const { items } = (JSON.parse(await saved('jsonld')) as Collection).first
    const { text, spans } = await page.evaluate(markedSpans)
    const places = (motivation: string) =>
      items
        .filter((item) => item.motivation === motivation)
        .map(({ target }) => {
          const anchor = Object.assign({}, ...(target.selector ?? [])) as Anchor
          const span = spanOfPosition(text, anchor)
          expect(spanOfQuote(text, anchor)).toEqual(span)
          return span ?? { start: -1, end: -1 }
        })
    expect(places('editing')).toEqual(spans)
    expect(spans).toHaveLength(83)
    expect(places('identifying').length).toBeGreaterThan(60)
    expect(items.every(({ target }) => target.source === page.url())).toBe(true)
  })

  test('the table has a row for each correction', async () => {
    const rows = (await saved('csv')).split('\r\n')
    expect(rows.filter((row) => row.startsWith('"Correction"'))).toHaveLength(83)
  })

  test('corrected text, changes and notes are on the clipboard, with a word of success', async ({ server }) => {
    const blank = await session.open(`${server.origin}/blank`)
    await blank.evaluate(() => document.body.appendChild(document.createElement('textarea')))
    const pasted = async (form: string, notice: string) => {
      await press(form)
      await until('it says so', () =>
        popup.evaluate((wanted) => document.querySelector('.notice')?.textContent === wanted, notice)
      )
      await blank.bringToFront()
      await blank.evaluate(() => document.querySelector('textarea')?.select())
      await blank.focus('textarea')
      await blank.keyboard.down('Control')
      await blank.keyboard.press('v')
      await blank.keyboard.up('Control')
      return until('it is pasted', () => blank.evaluate(() => document.querySelector('textarea')?.value))
    }
    const corrected = await pasted('corrected', 'Corrected text copied.')
    expect(corrected).toContain('Ma met the new American ambassador to China, David Perdue')
    expect(await pasted('changes', 'Text with corrections copied.')).toContain('[I → Ma] met')
    const text = await pasted('markdown', 'Notes copied.')
    expect(text).toContain(`# ${story.headline}`)
    expect(text).toContain('~~David Lost~~ → **David Perdue**')
    expect(text).toContain(page.url())
    await blank.close()
  })

  test('the print view has the corrected text, the reasons, the names, the notes and the address', async () => {
    await press('print')
    // Firefox hides tabs opened by an extension from automation; the extension's other pages can look into them.
    const view = `api.extension.getViews().find(({ location: at }) => at.search.endsWith('&print'))?.document`
    await until('it is drawn', () =>
      session.evaluateInExtension<boolean>(`Boolean(${view}?.querySelector('.print section b'))`)
    )
    const text = bare(await session.evaluateInExtension<string>(`${view}.querySelector('.print').textContent`))
    expect(text.indexOf(bare('Ma met the new American'))).toBeLessThan(text.indexOf(bare('Corrections (83)')))
    for (const { why } of story.passages) expect(text).toContain(bare(why))
    for (const { text: note } of story.notes) expect(text).toContain(bare(note))
    expect(text).toContain(bare(page.url()))
    const tabs = `(await api.tabs.query({})).filter(({ url }) => url?.endsWith('&print')).map(({ id }) => id)`
    await session.evaluateInExtension(`await api.tabs.remove(${tabs})`)
  })

  test('on paper there is nothing to press', async () => {
    if (kind === 'firefox') return
    const panel = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(page)}`))
    await popupState(panel, 'found')
    await panel.emulateMediaType('print')
    const visible = await panel.evaluate(() =>
      [...document.querySelectorAll('header *, footer *, .modes *')]
        .filter((e) => e.checkVisibility())
        .map((e) => e.className)
    )
    expect(visible).toEqual([])
    await panel.close()
  })
})

declare global {
  var saved: Record<string, string> | undefined
}

/** Runs in the popup: keeps files instead of saving them. */
function keepFiles(): void {
  const kept: Record<string, string> = {}
  globalThis.saved = kept
  const files = new Map<string, Blob>()
  const create = URL.createObjectURL
  URL.createObjectURL = (file: Blob) => {
    const address = create(file)
    files.set(address, file)
    return address
  }
  HTMLAnchorElement.prototype.click = function () {
    const ending = this.download.split('.').pop() ?? ''
    void files
      .get(this.href)
      ?.text()
      .then((text) => (kept[ending] = text))
  }
}

/** Runs in the page: returns its text, and where each passage is marked, in page order. */
function markedSpans() {
  const at = new Map<string, { start: number; end: number }>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = length
    length += (node as Text).data.length
    const passage = node.parentElement?.closest<HTMLElement>('clean-copy-mark[data-passage]')?.dataset.passage
    if (passage) at.set(passage, { start: at.get(passage)?.start ?? start, end: length })
  }
  return { text: document.body.textContent ?? '', spans: [...at.values()] }
}
