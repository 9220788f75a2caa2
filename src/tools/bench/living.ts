/** Pages that go on changing, with the installed extension at work in them. */
import type { Page } from 'puppeteer-core'
import { waitFor } from '../browser/browser-session'
import { sentence } from './prose'
import { seeded } from './random'
import { traced } from './trace'

export interface Living {
  /** Share of the main thread that was ours while the page added nodes, 0 to 1; null where it cannot be told. */
  share: number | null
  /** The longest task of ours meanwhile, in milliseconds; null where it cannot be told. */
  longest: number | null
  /** How often the page went from one article to the other, and how often the marks were right. */
  navigations: number
  right: number
  /** Bytes of scripts' memory before the first and after the last; null where it cannot be told. */
  heap: { heapBefore: number; heapAfter: number } | null
}

/** So many nodes a second, so many seconds. */
const BUSY = { nodes: 100, seconds: 30 }
const NAVIGATIONS = 50
/** So many go before the count: what is loaded and compiled once is not lost. */
const WARM_UP = 5

/** A page with the story that adds paragraphs all the time. The page is marked already. */
export async function busy(page: Page, canTrace: boolean): Promise<Pick<Living, 'share' | 'longest'>> {
  const random = seeded(7)
  const texts = Array.from({ length: 500 }, () => sentence(random))
  const add = () =>
    page.evaluate(
      (sentences, { nodes, seconds }) =>
        new Promise<void>((resolve) => {
          let insertedCount = 0
          const timer = setInterval(() => {
            const p = document.createElement('p')
            p.textContent = sentences[insertedCount % sentences.length] ?? ''
            document.body.append(p)
            if (++insertedCount < nodes * seconds) return
            clearInterval(timer)
            resolve()
          }, 1000 / nodes)
        }),
      texts,
      BUSY
    )
  if (!canTrace) {
    await add()
    return { share: null, longest: null }
  }
  const began = performance.now()
  const { ownWork } = await traced(page, add)
  return { share: ownWork.total / (performance.now() - began), longest: ownWork.longest }
}

/** Goes to and fro between the story and other text, as an application of a single page does. */
export async function navigate(
  page: Page,
  story: readonly string[],
  heap: () => Promise<number | undefined>
): Promise<Pick<Living, 'navigations' | 'right' | 'heap'>> {
  const random = seeded(8)
  const otherTexts = story.map(() => sentence(random))
  let markCount: number | undefined
  let right = 0
  const goTo = async (path: string, texts: readonly string[], isThere: (marks: number) => boolean) => {
    await page.evaluate(
      (address, list) => {
        history.pushState({}, '', address)
        const view = document.createElement('main')
        for (const text of list) view.appendChild(document.createElement('p')).textContent = text
        document.body.replaceChildren(view)
      },
      path,
      [...texts]
    )
    await waitFor(`the marks are right at ${path}`, async () => isThere(await marks(page)))
  }
  const toAndFro = async (n: number) => {
    await goTo(`/story/${n}`, story, (count) => (markCount === undefined ? count > 0 : count === markCount))
    markCount ??= await marks(page)
    await goTo(`/other/${n}`, otherTexts, (count) => count === 0)
    right++
  }
  for (let n = 0; n < WARM_UP; n++) await toAndFro(n)
  right = 0
  const heapBefore = await heap()
  for (let n = 0; n < NAVIGATIONS / 2; n++) await toAndFro(n)
  const heapAfter = await heap()
  const memory = heapBefore !== undefined && heapAfter !== undefined ? { heapBefore, heapAfter } : null
  return { navigations: NAVIGATIONS, right: 2 * right, heap: memory }
}

/** Marks or highlights, whichever painter is at work. */
const marks = (page: Page) =>
  page.evaluate(() => {
    let count = document.querySelectorAll('clean-copy-mark').length
    for (const [name, highlight] of CSS.highlights) if (name.startsWith('clean-copy-')) count += highlight.size
    return count
  })
