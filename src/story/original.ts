/** A story that is its original and nothing else: what a comparison needs, and the names found in it; nothing of what an editor adds. */
import { findNames } from './find-names'
import type { Story } from './story'

/**
 * The story of an original.
 * @param paragraphs the original's text, the headline first
 * @throws RangeError where there is no text
 */
export function storyOfOriginal(id: string, paragraphs: readonly string[]): Story {
  const [headline] = paragraphs
  if (headline === undefined) throw new RangeError('the original has no text')
  return {
    id,
    language: 'en',
    version: '',
    headline,
    publisher: '',
    published: '',
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
