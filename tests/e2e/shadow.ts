/** Looking and clicking into a closed shadow root: closed to the page's scripts, open to the extension's own world. */
import type { Page } from 'puppeteer-core'
import { waitFor } from '../../src/tools/browser/browser-session'
import type { TestSession } from './browser'

/** A point in the window. */
interface Point {
  x: number
  y: number
}

/** What can be asked of an element in the shadow root. */
export interface Piece {
  text: string
  tag: string
  attributes: Record<string, string>
  /** The middle of the element in the window; null where it is not shown. */
  middle: Point | null
  /** What makes it legible, as the browser has worked it out. */
  look: { width: number; font: string; color: string; ground: string }
}

/** Runs in the page. All elements in the root that match; without a selector, the topmost ones. */
function look(host: string, selector: string): Piece[] | null {
  const element = document.querySelector(host) as (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null
  if (!element) return null
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?(e: Element): ShadowRoot | null } } }).chrome
    ?.dom
  const root = dom?.openOrClosedShadowRoot?.(element) ?? element.openOrClosedShadowRoot
  if (!root) return null
  const found = (selector ? [...root.querySelectorAll(selector)] : [...root.children]) as HTMLElement[]
  return found
    .filter((e) => !/^(STYLE|LINK|SCRIPT)$/.test(e.tagName))
    .map((e) => {
      const box = e.getBoundingClientRect()
      const { fontSize, color, backgroundColor } = getComputedStyle(e)
      const shown = e.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.height > 0
      return {
        text: (e.textContent ?? '').replace(/\s+/g, ' ').trim(),
        tag: e.tagName.toLowerCase(),
        attributes: Object.fromEntries([...e.attributes].map((a) => [a.name, a.value])),
        middle: shown ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null,
        look: { width: box.width, font: fontSize, color, ground: backgroundColor }
      }
    })
}

export class Shadow {
  constructor(
    private readonly session: TestSession,
    private readonly page: Page,
    private readonly host: string
  ) {}

  /** All elements in the root that match, or null where there is no such root. */
  find(selector: string): Promise<Piece[] | null> {
    return this.session.inContentWorld(this.page, look, this.host, selector)
  }

  /** The text that is shown in the root; empty where nothing is shown. */
  async text(): Promise<string> {
    const children = (await this.find('')) ?? []
    return children
      .filter((child) => child.middle)
      .map((child) => child.text)
      .join(' ')
  }

  /** The element in the root that has the focus. */
  async focused(): Promise<Piece | null> {
    return (await this.find(':focus'))?.[0] ?? null
  }

  /** Clicks with the real mouse on the first shown element that matches, when it stands still. */
  async click(selector: string): Promise<void> {
    const { x, y } = await stillPoint(`${selector} in ${this.host}`, async () => {
      return (await this.find(selector))?.find(({ middle }) => middle)?.middle ?? null
    })
    await this.page.mouse.click(x, y)
  }
}

/** Resolves with a point in the window when it is the same twice: a click on what moves goes beside it. */
export function stillPoint(name: string, find: () => Promise<Point | null>): Promise<Point> {
  let last: Point | null = null
  return waitFor(`${name} stands still`, async () => {
    const point = await find()
    const isStill = point !== null && point.x === last?.x && point.y === last.y
    last = point
    return isStill ? point : null
  })
}
