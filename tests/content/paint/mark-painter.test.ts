// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { EntityFinding, PassageFinding } from '../../../src/match/report'
import { atOnce } from '../../../src/shared/steps'
import { aName, aPassage } from '../../builders'

vi.mock('../../../src/shared/i18n', () => ({ t: (key: string, words: string[] = []) => `${key}: ${words.join(', ')}` }))
const { createMarkPainter } = await import('../../../src/content/paint/mark-painter')
const { readPage } = await import('../../../src/content/extract/extract-text')
const { segmentsOf: piecesOf } = await import('../../../src/content/paint/segments')
type Finding = PassageFinding | EntityFinding

const passage = (id: string, quote: string, start: number) => aPassage(quote, start, { id })
const name = (id: string, quote: string, start: number) => aName(quote, start, { id, key: `${id}:1` })

/** Paints the findings that `find` returns for the body's text, and returns the painter. */
function paint(html: string, find: (text: string) => Finding[]) {
  document.body.innerHTML = html
  const original = readPage(document.body)
  const findings = find(original.page.text)
  const painter = createMarkPainter()
  atOnce(painter.paint(piecesOf(findings, original)))
  return { painter, findings }
}
const marks = () => [...document.querySelectorAll<HTMLElement>('clean-copy-mark')]
const at = (text: string, quote: string) => text.indexOf(quote)

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('the mark painter', () => {
  it('wraps a passage that crosses elements, piece by piece', () => {
    paint('<p>said Da<em>vid L</em>ost today</p>', (text) => [passage('g1', 'David Lost', at(text, 'David Lost'))])
    expect(marks().map((m) => m.textContent)).toEqual(['Da', 'vid L', 'ost'])
    expect(marks().every((m) => m.dataset.passage === 'g1' && m.dataset.severity === 'misleads')).toBe(true)
  })

  it('makes one piece of each finding a button, named by the words of the page, with a short description', () => {
    paint('<p>said Da<em>vid L</em>ost today</p>', (text) => [passage('g1', 'David Lost', at(text, 'David Lost'))])
    const buttons = marks().filter((m) => m.getAttribute('role') === 'button')
    expect(buttons).toHaveLength(1)
    expect(buttons[0]?.tabIndex).toBe(0)
    expect(buttons[0]?.getAttribute('aria-label')).toBeNull()
    expect(buttons[0]?.getAttribute('aria-description')).toBe(
      'markPassage: severity_misleads: , cardShouldRead: , right David Lost, 1, 1'
    )
    expect(
      marks()[1]
        ?.getAttributeNames()
        .filter((name) => /role|aria|tabindex/.test(name))
    ).toEqual([])
  })

  it('has one tab stop: the first button, or the last that had the focus', () => {
    paint('<p>said David Lost to Ma and <a href="/x">Wu</a></p>', (text) => [
      passage('g1', 'David Lost', at(text, 'David Lost')),
      name('ma', 'Ma', at(text, 'Ma')),
      name('wu', 'Wu', at(text, 'Wu'))
    ])
    const buttons = [...document.querySelectorAll<HTMLElement>('[role=button]')]
    expect(buttons.map((button) => button.tabIndex)).toEqual([0, -1, -1])
    expect(buttons.map((b) => b.getAttribute('aria-description') ?? b.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/1, 1$/),
      'markEntity: 1, 2',
      'Wu. markEntity: 2, 2'
    ])
    buttons[2]?.focus()
    expect(buttons.map((button) => button.tabIndex)).toEqual([-1, -1, 0])
  })

  it('shows a passage with two names as one, with an end on each side', () => {
    const quote = 'Pier Bank Mary Ma'
    paint(`<p>${quote} said</p>`, (text) => [
      passage('g1', quote, at(text, quote)),
      name('bank', 'Pier Bank', at(text, 'Pier')),
      name('ma', 'Mary Ma', at(text, 'Mary'))
    ])
    expect(marks().map((m) => [m.textContent, m.dataset.continued, m.dataset.continues])).toEqual([
      ['Pier Bank ', undefined, ''],
      ['Mary Ma', '', undefined]
    ])
  })

  it('keeps a name inside a passage reachable', () => {
    const { findings, painter } = paint('<p>the Eurasia Group director</p>', (text) => [
      passage('g1', 'the Eurasia Group', at(text, 'the Eurasia')),
      name('eurasia', 'Eurasia Group', at(text, 'Eurasia'))
    ])
    expect(marks().map((m) => [m.textContent, m.dataset.passage, m.dataset.entity])).toEqual([
      ['the ', 'g1', undefined],
      ['Eurasia Group', 'g1', 'eurasia']
    ])
    const found = painter.findingsAt({ target: marks()[1] } as unknown as Event)
    expect(found).toEqual(findings)
  })

  it('leaves a link alone and puts a control behind it', () => {
    paint('<p><a href="/x">David Lost</a> said</p>', (text) => [passage('g1', 'David Lost', at(text, 'David Lost'))])
    expect(marks()[0]?.hasAttribute('role')).toBe(false)
    const dot = document.querySelector('a')?.nextElementSibling
    expect(dot?.nodeName).toBe('CLEAN-COPY-DOT')
    expect(dot?.getAttribute('role')).toBe('button')
  })

  describe('after the first of two paragraphs', () => {
    const html = '<p>said David Lost</p><p>David Lost said</p><aside></aside>'
    const second = () => document.querySelectorAll('p')[1]?.firstChild as Text
    function begin() {
      document.body.innerHTML = html
      const original = readPage(document.body)
      const { text } = original.page
      const starts = [at(text, 'David'), text.lastIndexOf('David')]
      const painter = createMarkPainter()
      const steps = painter.paint(
        piecesOf(
          starts.map((start, i) => passage(`g${i}`, 'David Lost', start)),
          original
        )
      )
      steps.next()
      return { painter, steps }
    }

    it('is intact, and gives back what it has not come to as it is', () => {
      const { painter } = begin()
      expect(marks()).toHaveLength(1)
      expect(painter.intact()).toBe(true)
      const written = vi.spyOn(second(), 'data', 'set')
      painter.clear()
      expect(written).not.toHaveBeenCalled()
      expect(document.body.innerHTML).toBe(html)
    })

    it.each<[string, () => void]>([
      ['written over', () => (second().data = 'Others said what David Lost said')],
      ['moved', () => document.querySelector('aside')?.append(second())],
      ['taken out', () => second().remove()]
    ])('leaves out what is then %s, and is intact no more', (_, change) => {
      const { painter, steps } = begin()
      change()
      const changed = document.body.innerHTML
      atOnce(steps)
      expect(document.body.innerHTML).toBe(changed)
      expect(painter.intact()).toBe(false)
      painter.clear()
      expect(marks()).toEqual([])
      expect(document.querySelector('p')?.childNodes).toHaveLength(1)
    })
  })

  it('gives the page back as it was, node by node, whatever was painted', () => {
    const html =
      '<h1>A title</h1><div>Loose <b>bold and <i>both</i></b> text<p>One <a href="#">link</a> more.</p>tail<br>end</div>' +
      '<table><tbody><tr><td>cell</td><td>other <span>cell</span></td></tr></tbody></table>'
    const span = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 25 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        document.body.innerHTML = html
        document.querySelector('p')?.append('', 'split', ' in two')
        const before = document.body.outerHTML
        const words = document.body.textContent
        const original = readPage(document.body)
        const { nodes } = readPage(document.body)
        const data = nodes.map((node) => node.data)
        const { text } = original.page
        const findings = spans.map(([from, length, isName], i) => {
          const start = from % text.length
          const quote = text.slice(start, start + length)
          return isName ? name(`e${i}`, quote, start) : passage(`g${i}`, quote, start)
        })
        const painter = createMarkPainter()
        atOnce(painter.paint(piecesOf(findings, original)))
        expect(document.body.textContent).toBe(words)
        expect(readPage(document.body).page.text).toBe(text)
        painter.clear()
        expect(document.body.outerHTML).toBe(before)
        const again = readPage(document.body).nodes
        expect(again.length).toBe(nodes.length)
        expect(again.every((node, i) => node === nodes[i] && node.data === data[i])).toBe(true)
      })
    )
  })

  it('leaves no empty text behind words at the end of their text', () => {
    const { painter } = paint('<p>said David Lost</p>', (text) => [passage('g1', 'David Lost', at(text, 'David'))])
    painter.clear()
    const nodes = [...(document.querySelector('p')?.childNodes ?? [])]
    expect(nodes.map((node) => node.nodeValue)).toEqual(['said David Lost'])
  })

  it('marks exactly the words of each finding', () => {
    const html =
      '<div>a <p>In <b>bold</b> and <i>slanted <u>type</u></i> here.</p> after <script>x = 1</script> it</div>'
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (from, length) => {
        document.body.innerHTML = html
        const original = readPage(document.body)
        const { text } = original.page
        const start = from % text.length
        const quote = text.slice(start, start + length)
        atOnce(createMarkPainter().paint(piecesOf([passage('g', quote, start)], original)))
        const ink = (s: string) => s.replace(/\s+/g, '')
        expect(
          ink(
            marks()
              .map((m) => m.textContent)
              .join('')
          )
        ).toBe(ink(quote))
      })
    )
  })

  it('keeps the page’s own changes when it is cleared', () => {
    const { painter } = paint('<p>said David Lost today</p>', (text) => [
      passage('g1', 'David Lost', at(text, 'David'))
    ])
    const p = document.querySelector('p')
    if (p?.lastChild) p.lastChild.textContent = ' yesterday'
    painter.clear()
    expect(marks()).toHaveLength(0)
    expect(p?.textContent).toBe('said David Lost yesterday')
  })

  it('leaves no mark behind where the page copies its own content', () => {
    const { painter } = paint('<p>said David Lost today</p>', (text) => [
      passage('g1', 'David Lost', at(text, 'David'))
    ])
    // biome-ignore lint/correctness/noSelfAssign: what pages do to add an element
    document.body.innerHTML = document.body.innerHTML
    expect(painter.intact()).toBe(false)
    painter.clear()
    expect(document.body.innerHTML).toBe('<p>said David Lost today</p>')
  })

  it('doubles no words where the page writes over a text node of its own', () => {
    const { painter } = paint('<p>said David Lost today</p>', (text) => [
      passage('g1', 'David Lost', at(text, 'David'))
    ])
    const node = document.querySelector('p')?.firstChild as Text
    node.data = 'said David Perdue yesterday, at noon'
    expect(painter.intact()).toBe(false)
    painter.clear()
    expect(document.body.innerHTML).toBe('<p>said David Perdue yesterday, at noon</p>')
  })

  it('takes its marks away where the page has put something between them', () => {
    const { painter } = paint('<p>I met David Lost</p>', (text) => [
      passage('g1', 'I met', at(text, 'I met')),
      passage('g2', 'David Lost', at(text, 'David'))
    ])
    marks()[0]?.after(document.createElement('aside'))
    painter.clear()
    expect(document.body.innerHTML).toBe('<p>I met<aside></aside> David Lost</p>')
  })

  it('puts the controls behind one link in the order of their words', () => {
    paint('<p><a href="/x">I met David Lost</a></p>', (text) => [
      passage('g1', 'I met', at(text, 'I met')),
      passage('g2', 'David Lost', at(text, 'David'))
    ])
    const dots = [...document.querySelectorAll('clean-copy-dot')].map((dot) => dot.getAttribute('aria-label'))
    const about = 'markPassage: severity_misleads: , cardShouldRead: ,'
    expect(dots).toEqual([`I met. ${about} right I met, 1, 2`, `David Lost. ${about} right David Lost, 2, 2`])
  })

  it('leaves a click on a button of the page to the page', () => {
    const { painter } = paint('<p><button>David Lost</button> <a href="#x">I met</a> an appeal</p>', (text) => [
      passage('g1', 'David Lost', at(text, 'David')),
      passage('g2', 'I met', at(text, 'I met')),
      passage('g3', 'an appeal', at(text, 'an appeal'))
    ])
    const found = marks().map((target) => painter.findingsAt({ target } as unknown as Event).length)
    expect(found).toEqual([0, 1, 1])
  })
})

describe('the sheet of the marks', () => {
  it('names an element of ours in every rule, so that no browser styles others anew for it', () => {
    const sheet = readFileSync('src/content/paint/marks.css', 'utf8').replace(/\/\*.*?\*\//gs, '')
    const heads = [...sheet.matchAll(/([^{};]+)\{/g)].map(([, head = '']) => head.trim())
    const selectors = heads.filter((head) => !/^(?:@|from$)/.test(head)).flatMap((head) => head.split(/,(?![^(]*\))/))
    expect(selectors.length).toBeGreaterThan(20)
    for (const selector of selectors) expect(selector.trim()).toMatch(/(?:^|\s)\.?clean-copy-[^\s]+$/)
  })
})
