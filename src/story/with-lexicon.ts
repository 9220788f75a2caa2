/** What a story needs to know of its words beside its text. */
import { tokensOf } from '../language/tokens'
import { writeLexicon } from './lexicon'
import { lexiconOf } from './make-lexicon'
import type { Story } from './story'
import type { Thesaurus } from './thesaurus'

/**
 * A story with the lexicon of its original's words.
 * @param story a story that was checked; it is not changed
 */
export function withLexicon(story: Story, thesaurus: Thesaurus): Story & { lexicon: string } {
  const words = story.original.flatMap((paragraph) => tokensOf(paragraph).map(({ fold }) => fold))
  return { ...story, lexicon: writeLexicon(lexiconOf(words, thesaurus)) }
}
