/** An example of each kind of error, from the stories that are part of the extension. */
import type { Passage, Story } from '../../story/story'
import type { Kind } from '../../story/terms'
import { Quote } from '../components/quote'

/** Returns the shortest confirmed passage of a kind; undefined if no story has one. Pure. */
export function exampleOf(kind: Kind, stories: readonly Story[]): (Passage & { language: string }) | undefined {
  const length = ({ quote, correction }: Passage) => quote.length + correction.length
  return stories
    .flatMap(({ passages, language }) => passages.map((passage) => ({ ...passage, language })))
    .filter((passage) => passage.kind === kind && passage.confidence === 'confirmed')
    .sort((a, b) => length(a) - length(b))[0]
}

/** Words of a page and what they should read. Renders nothing without a passage. */
export function KindExample({ passage }: { passage: ReturnType<typeof exampleOf> }) {
  if (!passage) return null
  const { quote, correction, language } = passage
  return (
    <Quote lang={language}>
      {quote} → {correction}
    </Quote>
  )
}
