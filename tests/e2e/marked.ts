/** What is marked in a page, told in places that do not depend on how the page breaks its text. */
import type { Page } from 'puppeteer-core'
import { checkSeeds } from '../../src/cli/seeds'
import { until } from './browser'
import { STORY } from './server'

/** A mark with its place: signs of its paragraph before its beginning and its end, white space not counted. */
export interface Marked {
  passage: string | null
  entity: string | null
  severity: string | null
  text: string
  paragraph: string
  from: number
  to: number
}

/** Text without what a page may break it by. */
export const bare = (text: string) => text.replace(/[\s\u00ad\u200b]/g, '')

/** The story on the sample page, with the spans of it that are right as they are. */
export function theStory() {
  const found = checkSeeds('seeds').find(({ story }) => story.id === STORY)
  if (!found) throw new Error(`no story ${STORY}`)
  return found
}

/** Where a place of the story stands, in the same terms as `Marked`. */
export function bareSpan(source: string[], place: { paragraph: number; start: number; end: number }) {
  const text = source[place.paragraph - 1] ?? ''
  return {
    paragraph: bare(text),
    from: bare(text.slice(0, place.start)).length,
    to: bare(text.slice(0, place.end)).length
  }
}

/** All marks of a page in page order. */
export function marksOf(page: Page): Promise<Marked[]> {
  return page.evaluate(() => {
    const strip = (text: string | null) => (text ?? '').replace(/[\s\u00ad\u200b]/g, '')
    return [...document.querySelectorAll<HTMLElement>('clean-copy-mark')].map((mark) => {
      const credit = mark.closest('.credit')
      const block = credit ?? mark.closest('p, figcaption, h1, li') ?? document.body
      const before = document.createRange()
      before.setStart(block, 0)
      before.setEndBefore(mark)
      const copy = block.cloneNode(true) as Element
      copy.querySelector('.credit')?.remove()
      const from = strip(before.toString()).length
      const text = strip(mark.textContent)
      const { passage = null, entity = null, severity = null } = mark.dataset
      return { passage, entity, severity, text, paragraph: strip(copy.textContent), from, to: from + text.length }
    })
  })
}

/** Resolves when the page is painted; the marks are all put there at once. */
export async function painted(page: Page): Promise<void> {
  await until('the page is marked', () => page.evaluate(() => document.querySelector('clean-copy-mark') !== null))
}

/** Resolves when nothing of ours is left in the page. */
export async function unpainted(page: Page): Promise<void> {
  await until('the marks are gone', async () => (await traces(page)) === 0)
}

/** How many elements of ours a page has. */
export function traces(page: Page): Promise<number> {
  return page.evaluate(
    () => [...document.querySelectorAll('*')].filter((e) => e.localName.startsWith('clean-copy-')).length
  )
}

export const outerHTML = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)
