/** Finds text without enough room, in a page and in a closed shadow root. */
import type { Page } from 'puppeteer-core'
import type { TestSession } from './browser'

/** Runs in the page. Returns words that are clipped, or that overflow their box or the window, one line each. */
function cramped(root: Document | ShadowRoot): string[] {
  const found: string[] = []
  const words = document.createTreeWalker(root instanceof Document ? root.body : root, NodeFilter.SHOW_TEXT)
  const width = document.documentElement.clientWidth
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || element.closest('.unseen, style, script')) continue
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1)
    let block: Element = element
    while (block.parentElement && /^(inline|contents)/.test(getComputedStyle(block).display))
      block = block.parentElement
    const own = block.getBoundingClientRect()
    const scrolls = /auto|scroll/.test(getComputedStyle(block).overflowY)
    const name = `${block.localName}.${block.className} “${node.textContent.trim().slice(0, 40)}”`
    if (boxes.some((box) => box.left < own.left - 1 || box.right > own.right + 1)) found.push(`stands out: ${name}`)
    else if (boxes.some((box) => box.right > width + 1 || box.left < -1)) found.push(`beyond the window: ${name}`)
    else if (!scrolls && boxes.some((box) => box.bottom > own.bottom + 4)) found.push(`cut off below: ${name}`)
  }
  if (root instanceof Document && root.documentElement.scrollWidth > width) found.push('the page scrolls sideways')
  return found
}

/** Returns words without enough room in a page. */
export const crampedIn = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => { const __name = (f) => f; return (${String(cramped)})(document) })()`) as Promise<string[]>

/** Returns words without enough room in the closed shadow root of an element. */
export function crampedInShadow(session: TestSession, page: Page, host: string): Promise<string[]> {
  const run = new Function(
    'name',
    `const host = document.querySelector(name)
    return (${String(cramped)})(host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host))`
  ) as (name: string) => string[]
  return session.inContentWorld(page, run, host)
}
