/** A page as it is read for a comparison, in its tab or from a file. */
import * as v from 'valibot'
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import { browser } from './browser'
import { READER } from './extension-files'
import type { Frame } from './frames'

/** The longest that is taken of a single detail, in UTF-16 units. */
const MAX_DETAIL = 500
/** The longest text that is read of a page, in UTF-16 units: more than twice what can be compared. */
export const MAX_READ = { length: 1_000_000, nodes: 200_000 }

const detail = v.pipe(
  v.fallback(v.string(), ''),
  v.transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, MAX_DETAIL))
)

/** What comes from a page is hostile until it was checked. */
const PageReadingSchema = v.object({
  address: detail,
  title: detail,
  /** The language that the page says it is in, such as en-GB; empty where it says none. */
  language: detail,
  page: v.object({ text: v.string(), blocks: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  /** False where the page is so long that reading stopped. */
  isComplete: v.boolean(),
  details: v.object({
    headline: detail,
    publisher: detail,
    author: detail,
    published: v.fallback(v.pipe(v.string(), v.isoDate()), ''),
    address: v.fallback(v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(2000)), '')
  })
})

/** A page's text, and what it says of itself. */
export type PageReading = v.InferOutput<typeof PageReadingSchema>

/** Checks what a page's script brought back; undefined where it is none. */
export function toPageReading(data: unknown): PageReading | undefined {
  const reading = v.safeParse(PageReadingSchema, data)
  return reading.success ? reading.output : undefined
}

/** A block with fewer UTF-16 units is a label or a link. */
const PARAGRAPH_LENGTH = 100
/** A page with less prose, in UTF-16 units, may have its article in a frame: six lines. */
const LITTLE_PROSE = 600

/**
 * Reads the page of a tab: the frame that its article is in.
 * @throws if the tab is gone, or the browser admits no extension to its page
 */
export const readTab = async (tabId: number): Promise<PageReading> => (await readArticle(tabId)).reading

/**
 * Returns the frame that the article of a tab is in: the page's own, unless it has little prose and another has more.
 * @throws as `readTab`
 */
export const articleFrame = async (tabId: number): Promise<Frame> => (await readArticle(tabId)).frame

async function readArticle(tabId: number): Promise<{ frame: Frame; reading: PageReading }> {
  const [page] = await readFrames({ tabId })
  if (!page) throw new Error('the page brought back no text')
  if (proseLength(page.reading) >= LITTLE_PROSE) return page
  // Advertising frames may load for ever: what has come so far is read.
  const frames = await readFrames({ tabId, allFrames: true }, true).catch(() => [])
  const fullest = frames.reduce(
    (best, candidate) => (proseLength(candidate.reading) > proseLength(best.reading) ? candidate : best),
    page
  )
  return fullest.frame.frameId === 0 ? page : { frame: fullest.frame, reading: asPage(fullest.reading, page.reading) }
}

async function readFrames(
  target: { tabId: number; allFrames?: boolean },
  injectImmediately = false
): Promise<{ frame: Frame; reading: PageReading }[]> {
  const files = [READER] as ScriptPublicPath[]
  const injections = await browser.scripting.executeScript({ target, files, injectImmediately })
  return injections.flatMap(({ frameId, result }) => {
    const reading = toPageReading(result)
    return reading ? [{ frame: { tabId: target.tabId, frameId }, reading }] : []
  })
}

/** The text of a frame as that of its page, whose address it is found at. */
function asPage(inFrame: PageReading, page: PageReading): PageReading {
  const { headline, publisher, author, published } = inFrame.details
  return {
    ...inFrame,
    address: page.address,
    title: page.title || inFrame.title,
    language: inFrame.language || page.language,
    details: {
      headline: headline || page.details.headline,
      publisher: publisher || page.details.publisher,
      author: author || page.details.author,
      published: published || page.details.published,
      address: page.details.address
    }
  }
}

/** How much of a page's text is prose, in UTF-16 units. */
function proseLength({ page: { text, blocks } }: PageReading): number {
  const lengths = blocks.map((start, i) => text.slice(start, blocks[i + 1]).replace(/\s+/g, ' ').length)
  return lengths.reduce((sum, length) => (length >= PARAGRAPH_LENGTH ? sum + length : sum), 0)
}
