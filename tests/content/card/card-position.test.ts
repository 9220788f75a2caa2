// @vitest-environment happy-dom
/** When a card counts its words as scrolled away. */
import { afterEach, expect, it, vi } from 'vitest'

/** What Floating UI calls after every scroll. */
let update = () => {}
vi.mock('@floating-ui/dom', () => ({
  autoUpdate(_words: unknown, _panel: unknown, onMove: () => void) {
    update = onMove
    onMove()
    return () => {}
  },
  computePosition: async () => ({ x: 0, y: 0 }),
  offset() {},
  shift() {},
  size() {}
}))
const { keepPlaced } = await import('../../../src/content/card/card-position')

/** Where the words are, from the top of the window. */
let top = 0
const onGone = vi.fn()
const moveTo = (position: number) => {
  top = position
  update()
}

let life = new AbortController()
/** Opens a card whose words are there. */
const openAt = (position: number, isScrolledTo = true) => {
  top = position
  life = new AbortController()
  const rects = () => [new DOMRect(0, top, 50, 20)]
  keepPlaced(document.createElement('div'), { rects, isScrolledTo }, onGone, life.signal)
}
afterEach(() => {
  life.abort()
  onGone.mockClear()
})

it('keeps the card while the page still swings from the jump that led to the words', () => {
  openAt(100)
  moveTo(10)
  moveTo(-30)
  moveTo(40)
  window.dispatchEvent(new Event('scrollend'))
  expect(onGone).not.toHaveBeenCalled()
})

it('tells when the scrolling ends where the words are not seen', () => {
  openAt(100)
  moveTo(-30)
  window.dispatchEvent(new Event('scrollend'))
  expect(onGone).toHaveBeenCalledTimes(1)
})

it.each(['wheel', 'touchmove', 'keydown', 'pointerdown'])('tells at once when the reader scrolls: %s', (type) => {
  openAt(100)
  document.body.dispatchEvent(new Event(type, { bubbles: true }))
  moveTo(-30)
  expect(onGone).toHaveBeenCalledTimes(1)
})

it('tells at once when the page moves the words without scrolling', () => {
  openAt(100, false)
  moveTo(3000)
  expect(onGone).toHaveBeenCalledTimes(1)
})

it('does not tell of words that were never in the window', () => {
  openAt(5000)
  window.dispatchEvent(new Event('scrollend'))
  expect(onGone).not.toHaveBeenCalled()
})
