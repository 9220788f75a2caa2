/** A story that is its original and nothing else: what a comparison needs, and the names found in it; nothing of what an editor adds. */
import { findNames } from './find-names'
import type { Story } from './story'

/** What an original says of itself, or a reader of it; empty where it is unknown. */
export interface OriginalDetails {
  headline: string
  publisher: string
  author: string
  /** A day such as 2025-05-23. */
  published: string
  /** Where it stands, as an https address. */
  address: string
}

/** An original of which nothing is known but its text. */
export const NO_DETAILS: OriginalDetails = { headline: '', publisher: '', author: '', published: '', address: '' }

/**
 * The story of an original.
 * @param paragraphs the original's text, the headline first
 * @throws RangeError where there is no text
 */
export function storyOfOriginal(
  id: string,
  paragraphs: readonly string[],
  { headline, publisher, published }: OriginalDetails = NO_DETAILS
): Story {
  const [first] = paragraphs
  if (first === undefined) throw new RangeError('the original has no text')
  return {
    id,
    language: 'en',
    version: '',
    headline: headline || first,
    publisher,
    published,
    copyAsFound: [...paragraphs],
    original: [...paragraphs],
    sources: {},
    passages: [],
    routes: [],
    entities: findNames(paragraphs),
    notes: [],
    slips: []
  }
}
