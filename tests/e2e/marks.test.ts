/** The whole story in a news layout: every passage marked at its words, nothing that is right, all names; and no trace. */
import { describe, expect } from 'vitest'
import { FILE, ownBrowser, test } from './fixtures'
import {
  bare,
  bareSpan,
  highlighted,
  type Marked,
  marksOf,
  outerHTML,
  painted,
  theStory,
  tintedShare,
  unpainted
} from './marked'
import { flip, popupState } from './popup-page'

const { story, right } = theStory()
const LAYOUTS = ['/story', '/story?decorate=none&ads=no', '/story?decorate=heavy']
const WAYS = LAYOUTS.flatMap((path) => [[path, 'auto'] as const, [path, 'overlay'] as const])

/** With a browser that never had the extension. */
const testBeside = test.extend('plain', FILE, ownBrowser({ extension: null }))

describe('marks', () => {
  describe.each(WAYS)('on %s by %s', (path, method) => {
    let marks: Marked[]
    let tinted: number
    test.beforeAll(async ({ session, server }) => {
      await session.choose({ method })
      const page = await session.open(server.origin + path)
      await (method === 'overlay' ? highlighted : painted)(page)
      marks = await marksOf(page)
      tinted = await tintedShare(page)
      await page.close()
      await session.choose({})
    })

    test('all passages are marked, each at its own words', () => {
      expect(story.passages).toHaveLength(83)
      const wanted = story.passages.map((passage) => ({
        id: passage.id,
        severity: passage.severity,
        text: bare(passage.quote),
        ...bareSpan(story.copyAsFound, passage)
      }))
      const found = story.passages.map(({ id }) => joined(id, marks))
      expect(found).toEqual(wanted)
    })

    test('nothing else is marked as garbled', () => {
      const known = new Set(story.passages.map(({ id }) => id))
      expect(marks.filter(({ passage }) => passage !== null && !known.has(passage))).toEqual([])
    })

    test('no span that is right lies in a mark of a garble', () => {
      expect(right).toHaveLength(47)
      const garbles = marks.filter(({ passage }) => passage !== null)
      const touched = right.filter((entry) => {
        const span = bareSpan(story.copyAsFound, entry)
        return garbles.some((m) => m.paragraph === span.paragraph && m.from < span.to && span.from < m.to)
      })
      expect(touched.map(({ quote }) => quote)).toEqual([])
    })

    test('at most a fifth of the article is tinted: what misleads or confuses', () => {
      expect(tinted).toBeGreaterThan(0.1)
      expect(tinted).toBeLessThan(0.2)
    })

    // A highlight does not say which name it is.
    test.runIf(method === 'auto')('every person and organisation is marked', () => {
      const marked = new Set(marks.map(({ entity }) => entity))
      const missing = story.entities
        .filter(({ type }) => type === 'person' || type === 'organisation')
        .filter(({ id }) => !marked.has(id))
      expect(missing.map(({ id }) => id)).toEqual([])
    })
  })

  testBeside.for(LAYOUTS)(
    'switched off, %s is what it is without the extension',
    async (path, { session, server, open, plain }) => {
      const page = await open(path)
      await painted(page)
      const popup = await session.popup(page)
      await popupState(popup, 'found')
      await flip(popup, 'on')
      await unpainted(page)
      const same = await plain.open(server.origin + path)
      expect(await outerHTML(page)).toBe(await outerHTML(same))
      await same.close()
      await flip(popup, 'on')
      await painted(page)
      await popup.close()
      await page.close()
    }
  )

  test('a gate that is injected again, as by the popup, changes nothing', async ({ session, open }) => {
    const page = await open('/story')
    await painted(page)
    const before = await outerHTML(page)
    const gate = `{ target: { tabId: ${session.tabId(page)} }, files: ['/gate.js'] }`
    await session.evaluateInExtension(
      `await api.scripting.executeScript(${gate}).then(() => api.scripting.executeScript(${gate}))`
    )
    // Once a page that was opened later is marked, all requests of the gate have been answered.
    const later = await open('/story')
    await painted(later)
    expect(await session.status(page)).toBe('found')
    expect(await outerHTML(page)).toBe(before)
    await later.close()
    await page.close()
  })
})

/** The marks of one passage taken together. */
function joined(id: string, marks: Marked[]) {
  const own = marks.filter(({ passage }) => passage === id)
  const [first] = own
  return {
    id,
    severity: first?.severity,
    text: own.map(({ text }) => text).join(''),
    paragraph: first?.paragraph,
    from: first?.from,
    to: own.at(-1)?.to
  }
}
