// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { scanForFingerprints, watchGate } from '../../src/gate/page-gate'
import { atOnce } from '../../src/shared/steps'

/** The text of a node that the gate scans. */
function seen(node: Node): string {
  const texts: string[] = []
  const feed = (more: string) => {
    texts.push(more)
  }
  atOnce(
    scanForFingerprints(node, { feed, take: () => [], isDisguised: () => false, hasLittleProse: () => false }, () => {})
  )
  return texts.join('')
}
const element = (html: string) => {
  const div = document.createElement('div')
  div.innerHTML = html
  return div
}
const code = (length: number) => `<script type="text/plain">${'x '.repeat(length / 2)}</script>`

it('scans all text of a page in order, except long code and comments', () => {
  const page = element(
    `<p>one <b>two</b></p>${code(9000)}<section><p>three</p>${code(9000)}four<!--five--></section>six`
  )
  expect(seen(page)).toBe('one twothreefoursix')
})

it('scans a text node unless it is code', () => {
  expect(seen(document.createTextNode('late'))).toBe('late')
  const script = element(code(10)).firstChild?.firstChild
  expect(script && seen(script)).toBe('')
})

it('sends many fingerprints in several messages', () => {
  const asked: number[] = []
  const gate = {
    feed() {},
    take: () => Array.from({ length: 600 }, (_, i) => i),
    isDisguised: () => false,
    hasLittleProse: () => false
  }
  atOnce(scanForFingerprints(element('text'), gate, (fingerprints) => asked.push(fingerprints.length)))
  expect(asked).toEqual([256, 256, 88])
})

it('pauses in long text without losing anything', () => {
  const page = element('<p></p>')
  page.append('word '.repeat(200_000))
  let letters = 0
  const feed = ({ length }: string) => {
    letters += length
  }
  const steps = scanForFingerprints(
    page,
    { feed, take: () => [], isDisguised: () => false, hasLittleProse: () => false },
    () => {}
  )
  let pauses = 0
  while (!steps.next().done) pauses++
  expect(pauses).toBe(10)
  expect(letters).toBeGreaterThanOrEqual(1_000_000)
})

const items = (count: number) => Array.from({ length: count }, (_, i) => `<li>item <b>number ${i}</b> of them</li>`)

it('scans a page in chunks with the same result, in the same order', () => {
  const page = element(`<main><p>before</p><ul>${items(100).join('')}</ul>${code(9000)}after</main>`)
  const whole = vi.spyOn(page, 'textContent', 'get')
  const texts: string[] = []
  const feed = (text: string) => {
    texts.push(text)
  }
  const steps = scanForFingerprints(
    page,
    { feed, take: () => [], isDisguised: () => false, hasLittleProse: () => false },
    () => {},
    15
  )
  let pauses = 0
  while (!steps.next().done) pauses++
  expect(whole).not.toHaveBeenCalled()
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(15 * 20)
  expect(pauses).toBeGreaterThan(10)
  expect(texts.join('')).toBe(
    `before${items(100)
      .join('')
      .replace(/<[^>]*>/g, '')}after`
  )
})

it('still scans a node that was removed from the page meanwhile', () => {
  const page = element('<p>a paragraph of the page</p>'.repeat(200))
  document.body.replaceChildren(page)
  let seen = ''
  const feed = (text: string) => {
    seen += text
  }
  const steps = scanForFingerprints(
    page,
    { feed, take: () => [], isDisguised: () => false, hasLittleProse: () => false },
    () => {},
    10
  )
  steps.next()
  for (const paragraph of [...page.children].slice(0, 100)) paragraph.remove()
  page.lastElementChild?.append('the end')
  while (!steps.next().done);
  expect(seen).toMatch(/the end$/)
})

it.each([
  [5_000_000, 0],
  [50_000, 1]
])('asks a page of %i bytes for its whole text %i times', (decodedBodySize, times) => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ decodedBodySize }] as unknown as PerformanceEntryList)
  document.body.innerHTML = items(100).join('')
  const whole = vi.spyOn(document.body, 'textContent', 'get')
  const ending = new AbortController()
  watchGate(undefined, () => {}, ending.signal)
  ending.abort()
  expect(whole).toHaveBeenCalledTimes(times)
  vi.restoreAllMocks()
})

it('looks for shadow trees only when it has scanned the page, and only where that has little prose', async () => {
  const openOrClosedShadowRoot = vi.fn(() => null)
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
    get: openOrClosedShadowRoot,
    configurable: true
  })
  let tellSize = () => {}
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(onSize: () => void) {
        tellSize = onSize
      }
      observe() {}
    }
  )
  document.body.innerHTML = '<div>Menu</div>'
  const ending = new AbortController()
  watchGate(undefined, () => {}, ending.signal)
  tellSize()
  expect(openOrClosedShadowRoot).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(openOrClosedShadowRoot).toHaveBeenCalled())
  ending.abort()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(Element.prototype, 'openOrClosedShadowRoot')
})
