// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { atOnce } from '../../src/match/steps'
import { gateSteps } from '../../src/page/gate'

/** The text that the gate gets to see of a node. */
function seen(node: Node): string {
  const texts: string[] = []
  const feed = (more: string) => {
    texts.push(more)
  }
  atOnce(gateSteps(node, { feed, take: () => [] }, () => {}))
  return texts.join('')
}
const element = (html: string) => {
  const div = document.createElement('div')
  div.innerHTML = html
  return div
}
const code = (length: number) => `<script type="text/plain">${'x '.repeat(length / 2)}</script>`

it('sees all text of a page, in order, but for long code and comments', () => {
  const page = element(
    `<p>one <b>two</b></p>${code(9000)}<section><p>three</p>${code(9000)}four<!--five--></section>six`
  )
  expect(seen(page)).toBe('one twothreefoursix')
})

it('sees the text of a text node, unless that is code', () => {
  expect(seen(document.createTextNode('late'))).toBe('late')
  const script = element(code(10)).firstChild?.firstChild
  expect(script && seen(script)).toBe('')
})

it('asks after many fingerprints in several messages', () => {
  const asked: number[] = []
  const gate = { feed() {}, take: () => Array.from({ length: 600 }, (_, i) => i) }
  atOnce(gateSteps(element('text'), gate, (fingerprints) => asked.push(fingerprints.length)))
  expect(asked).toEqual([256, 256, 88])
})

it('pauses in long text and loses nothing there', () => {
  const page = element('<p></p>')
  page.append('word '.repeat(200_000))
  let letters = 0
  const feed = ({ length }: string) => {
    letters += length
  }
  const steps = gateSteps(page, { feed, take: () => [] }, () => {})
  let pauses = 0
  while (!steps.next().done) pauses++
  expect(pauses).toBe(4)
  expect(letters).toBeGreaterThanOrEqual(1_000_000)
})
