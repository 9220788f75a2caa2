/** A page as it is read for a comparison, in its tab or from a file. */
import * as v from 'valibot'
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import { browser } from './browser'
import { READER } from './extension-files'

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

/**
 * Reads the page of a tab, its top frame.
 * @throws if the tab is gone, or the browser admits no extension to its page
 */
export async function readTab(tabId: number): Promise<PageReading> {
  const files = [READER] as ScriptPublicPath[]
  const [injection] = await browser.scripting.executeScript({ target: { tabId }, files })
  const reading = toPageReading(injection?.result)
  if (!reading) throw new Error('the page brought back no text')
  return reading
}
