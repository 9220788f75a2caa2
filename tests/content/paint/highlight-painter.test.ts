// @vitest-environment happy-dom
import '../../ui/browser-stub'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readPage } from '../../../src/content/extract/extract-text'
import { segmentsOf } from '../../../src/content/paint/segments'
import type { Finding, PassageFinding } from '../../../src/match/report'
import { atOnce } from '../../../src/shared/steps'
import { aName, aPassage } from '../../builders'

const asked = vi.hoisted(() => ({ look: vi.fn<(call: string) => Promise<void>>() }))
vi.mock('../../../src/shared/browser', () => ({ isOwnPage: () => false }))
vi.mock('../../../src/shared/messages', () => ({ callBackground: asked.look }))

let { clearHighlights, createHighlightPainter } = await import('../../../src/content/paint/highlight-painter')

class FakeHighlight extends Set<Range> {
  priority = 0
  type = 'highlight'
  constructor(...ranges: Range[]) {
    super(ranges)
  }
}
const registry = new Map<string, FakeHighlight>()

const passage = (id: string, quote: string, start: number, more: Partial<PassageFinding> = {}) =>
  aPassage(quote, start, { id, ...more })
const name = (id: string, quote: string, start: number) => aName(quote, start, { id, key: id })

/** Paints the findings that `find` returns for the body's text. */
function paint(html: string, find: (text: string) => Finding[]) {
  document.body.innerHTML = html
  const original = readPage(document.body)
  const findings = find(original.page.text)
  const painter = createHighlightPainter()
  atOnce(painter.paint(segmentsOf(findings, original)))
  return { painter, findings }
}
const painted = (look: string) => [...(registry.get(`clean-copy-${look}`) ?? [])].map(String)
const lost = (text: string) => [passage('g1', 'David Lost', text.indexOf('David Lost'))]

/** A trusted click on an element, at a position in the window. */
const clickOn = (target: Element | null, clientX = 5, detail = 1) => {
  const event = new MouseEvent('click', { clientX, clientY: 5, detail, bubbles: true })
  Object.defineProperty(event, 'target', { value: target })
  return event
}

beforeEach(async () => {
  vi.resetModules()
  ;({ clearHighlights, createHighlightPainter } = await import('../../../src/content/paint/highlight-painter'))
  asked.look.mockReset().mockResolvedValue()
  registry.clear()
  vi.stubGlobal('Highlight', FakeHighlight)
  vi.stubGlobal('CSS', { highlights: registry })
  Range.prototype.getClientRects = () => [new DOMRect(0, 0, 10, 10)] as unknown as DOMRectList
})
afterEach(() => vi.unstubAllGlobals())

describe('the highlight painter', () => {
  it('shows what each finding is, and changes nothing in the page', () => {
    const html = '<p>said Da<em>vid L</em>ost, an appeal, and Ma met, the odd way</p>'
    paint(html, (text) => [
      ...lost(text),
      passage('g2', 'an appeal', text.indexOf('an appeal'), { severity: 'stiff' }),
      name('ma', 'Ma', text.indexOf('Ma'))
    ])
    expect(painted('misleads').join('')).toBe('David Lost')
    expect([painted('stiff'), painted('name')]).toEqual([['an appeal'], ['Ma']])
    expect(document.body.innerHTML).toBe(html)
  })

  it('asks for its look once, when it first paints, and again where that failed', async () => {
    createHighlightPainter()
    expect(asked.look).not.toHaveBeenCalled()
    asked.look.mockRejectedValueOnce(new Error('nobody there'))
    paint('<p>said David Lost</p>', lost)
    await Promise.resolve()
    paint('<p>said David Lost</p>', lost)
    paint('<p>said David Lost</p>', lost)
    expect(asked.look.mock.calls).toEqual([
      ['highlighted', undefined],
      ['highlighted', undefined]
    ])
  })

  it('has a rule of its own for each look, and takes away every one', () => {
    document.body.innerHTML = '<p>said David Lost</p>'
    const original = readPage(document.body)
    const findings = lost(original.page.text)
    for (const look of ['highlight', 'quiet'] as const) {
      const painter = createHighlightPainter(look)
      atOnce(painter.paint(segmentsOf(findings, original)))
      expect([...registry.keys()]).toEqual([`clean-copy-misleads-${look}`])
      expect(painter.intact()).toBe(true)
      painter.clear()
      expect([...registry.keys()]).toEqual([])
      atOnce(painter.paint(segmentsOf(findings, original)))
      registry.set('clean-copybook', new FakeHighlight())
      clearHighlights()
      expect([...registry.keys()]).toEqual(['clean-copybook'])
      registry.clear()
    }
  })

  it('knows the findings where a click hits words, and nowhere else', () => {
    const { painter, findings } = paint('<div><p>said David Lost</p><aside>over it</aside></div>', lost)
    const [p, aside] = [document.querySelector('p'), document.querySelector('aside')]
    expect(painter.findingsAt(clickOn(p))).toEqual(findings)
    expect(painter.findingsAt(clickOn(p, 50))).toEqual([])
    expect(painter.findingsAt(clickOn(aside))).toEqual([])
    // A click that a key made has no place.
    expect(painter.findingsAt(clickOn(p, 5, 0))).toEqual([])
  })

  it('leaves a click on a link of the page to the page', () => {
    const { painter, findings } = paint('<p><a href="/x">David Lost</a></p>', lost)
    expect(painter.findingsAt(clickOn(document.querySelector('a')))).toEqual([])
    document.querySelector('a')?.setAttribute('href', '#x')
    expect(painter.findingsAt(clickOn(document.querySelector('a')))).toEqual(findings)
  })

  it.each<[string, (text: Text) => void]>([
    ['writes over the words', (text) => text.replaceData(5, 5, 'Peter')],
    ['puts words before them', (text) => text.insertData(0, 'He ')],
    ['takes the words out', (text) => text.remove()],
    ['takes the paragraph out', (text) => text.parentElement?.remove()],
    ['clears the highlights', () => registry.clear()],
    ['puts its own in our place', () => registry.set('clean-copy-misleads', new FakeHighlight())]
  ])('is not intact when the page %s', (_, work) => {
    const { painter } = paint('<p>said David Lost</p>', lost)
    expect(painter.intact()).toBe(true)
    work(document.querySelector('p')?.firstChild as Text)
    expect(painter.intact()).toBe(false)
  })

  it('takes away what is its own and nothing else', () => {
    const theirs = new FakeHighlight()
    registry.set('search', theirs)
    const { painter } = paint('<p>said David Lost to Ma</p>', (text) => [
      ...lost(text),
      name('ma', 'Ma', text.indexOf('Ma'))
    ])
    registry.set('clean-copy-name', theirs)
    painter.clear()
    expect([...registry]).toEqual([
      ['search', theirs],
      ['clean-copy-name', theirs]
    ])
    clearHighlights()
    expect([...registry.keys()]).toEqual(['search'])
  })

  it('shows whose card is open', () => {
    const { painter, findings } = paint('<p>said David Lost</p>', lost)
    painter.activate(findings[0])
    expect(painted('active')).toEqual(['David Lost'])
    expect(painter.intact()).toBe(true)
    painter.activate(undefined)
    expect(registry.has('clean-copy-active')).toBe(false)
  })
})
