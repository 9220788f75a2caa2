/** Which part of a story shows best what Clean Copy does. Pure. */
import type { Story } from '../../story/story'

/** So many paragraphs in a row: of fewer a page is not taken for a copy. */
const PARAGRAPHS = 3
/** Shorter ones are captions and headings. */
const MIN_WORDS = 25

const wordsIn = (text: string) => text.split(/\s+/).length

/** The paragraphs of the copy, in a row, of which the most is misleading for their length. */
export function exampleOf({ copyAsFound, passages }: Pick<Story, 'copyAsFound' | 'passages'>): string[] {
  let best: string[] = copyAsFound.slice(0, PARAGRAPHS)
  let bestShare = 0
  for (let first = 0; first + PARAGRAPHS <= copyAsFound.length; first++) {
    const paragraphs = copyAsFound.slice(first, first + PARAGRAPHS)
    if (paragraphs.some((text) => wordsIn(text) < MIN_WORDS)) continue
    const isHere = (paragraph: number) => paragraph > first && paragraph <= first + PARAGRAPHS
    const misleading = passages.filter((p) => p.severity === 'misleads' && isHere(p.paragraph)).length
    const share = misleading / wordsIn(paragraphs.join(' '))
    if (share > bestShare) [bestShare, best] = [share, paragraphs]
  }
  return best
}
