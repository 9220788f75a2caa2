/** Measures the colours of marks as the browser paints them. */
import type { Page } from 'puppeteer-core'

/** Background and text colours of websites: light, dark, and coloured. */
const GROUNDS: [ground: string, text: string][] = [
  ['#ffffff', '#1b1d21'],
  ['#fffdf9', '#333333'],
  ['#f4ecd8', '#433422'],
  ['#e0e0e0', '#222222'],
  ['#ffd54f', '#222222'],
  ['#cfe8fc', '#102a43'],
  ['#000000', '#ffffff'],
  ['#17181b', '#e6e4df'],
  ['#0a2540', '#f6f9fc'],
  ['#3b1f4d', '#f3e9fb'],
  ['#0b4d3a', '#ffffff']
]

export interface Measured {
  ground: string
  mark: string
  /** The contrast of text and underline with their background, as in WCAG: 1 to 21. */
  text: number
  line: number
}

/** Sets the page to each background in turn and measures one mark of every kind. Leaves the page as it was. */
export function paintedColours(page: Page): Promise<Measured[]> {
  return page.evaluate((grounds) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    if (!canvas) throw new Error('no canvas')
    /** Paints one pixel with these colours on top of each other, as the browser mixes them. */
    const luminance = (...layers: string[]) => {
      for (const layer of layers) {
        canvas.fillStyle = layer
        canvas.fillRect(0, 0, 1, 1)
      }
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((v) => {
        const c = v / 255
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrast = (a: number, b: number) =>
      Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100
    const kinds = new Map<string, HTMLElement>()
    for (const mark of document.querySelectorAll<HTMLElement>('p > clean-copy-mark')) {
      const { severity = 'name', found = '' } = mark.dataset
      kinds.set(`${severity} ${found}`.trim(), mark)
    }
    const style = document.head.appendChild(document.createElement('style'))
    const measured = grounds.flatMap(([ground = '', ink = '']) => {
      style.textContent = `html { background: ${ground} !important; color: ${ink} !important }
        :not(html, clean-copy-mark) { background: none !important; color: inherit !important }`
      return [...kinds].map(([mark, element]) => {
        const { backgroundColor, color, textDecorationColor } = getComputedStyle(element)
        const behind = luminance(ground, backgroundColor)
        return {
          ground: `${ground} ${ink}`,
          mark,
          text: contrast(behind, luminance(ground, backgroundColor, color)),
          line: contrast(behind, luminance(ground, backgroundColor, textDecorationColor))
        }
      })
    })
    style.remove()
    return measured
  }, GROUNDS)
}
