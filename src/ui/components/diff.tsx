/** Two wordings of one passage, with the words that differ marked in each. */
import { type ChangeObject, diffWords } from 'diff'
import { Quote } from './quote'

interface Part {
  text: string
  differs: boolean
}

export interface WordDiff {
  oldParts: Part[]
  newParts: Part[]
}

/** More edits than this are no help to a reader, and the page's words are not ours to trust with time. */
const MAX_EDITS = 200

/**
 * What differs between two wordings, word by word. The parts of each side, put together, are that side's words with
 * white space made single; where the comparison cannot promise that, the side is one part that differs.
 */
export function wordDiff(oldText: string, newText: string): WordDiff {
  const [oldWords, newWords] = [single(oldText), single(newText)]
  const changes = diffWords(oldWords, newWords, { maxEditLength: MAX_EDITS }) ?? []
  return {
    oldParts: side(changes, oldWords, 'removed'),
    newParts: side(changes, newWords, 'added')
  }
}

/** White space made single. */
const single = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Words of two wordings told as one text: of both, or of one of them alone. */
export interface Woven {
  text: string
  side: 'both' | 'before' | 'after'
}

/** Two wordings as one text: where they differ, the words before stand before the words after. */
export function weave(oldText: string, newText: string): Woven[] {
  const [oldWords, newWords] = [single(oldText), single(newText)]
  const differences: ChangeObject<string>[] = diffWords(oldWords, newWords, { maxEditLength: MAX_EDITS }) ?? [
    { value: oldWords, removed: true, added: false, count: 1 },
    { value: newWords, removed: false, added: true, count: 1 }
  ]
  return differences.flatMap(({ value, added, removed }) => {
    const partSide = added ? 'after' : removed ? 'before' : 'both'
    return bare({ text: value, differs: partSide !== 'both' }).map(
      ({ text, differs }): Woven => ({ text, side: differs ? partSide : 'both' })
    )
  })
}

function side(changes: ChangeObject<string>[], wholeText: string, flag: 'added' | 'removed'): Part[] {
  const otherFlag = flag === 'added' ? 'removed' : 'added'
  const parts = changes.filter((c) => !c[otherFlag]).map((c) => ({ text: c.value, differs: c[flag] }))
  const complete = parts.map((p) => p.text).join('') === wholeText
  return complete ? parts.flatMap(bare) : [{ text: wholeText, differs: true }]
}

/** A space at the edge of a marked part would be painted as if it were a word: it is put outside. */
function bare(part: Part): Part[] {
  if (!part.differs) return [part]
  const { text } = part
  const inner = text.trim()
  const lead = text.slice(0, text.indexOf(inner))
  const tail = text.slice(lead.length + inner.length)
  return [lead, inner, tail].map((piece, i) => ({ text: piece, differs: i === 1 })).filter((piece) => piece.text !== '')
}

interface SideProps {
  parts: Part[]
  lang: string
}

/** The words as printed, those that are gone from the reading marked. */
export function Before({ parts, lang }: SideProps) {
  return <Quote lang={lang}>{parts.map((p) => (p.differs ? <del>{p.text}</del> : p.text))}</Quote>
}

/** The reading, the words that the printed text lacks marked. */
export function After({ parts, lang }: SideProps) {
  return <Quote lang={lang}>{parts.map((p) => (p.differs ? <ins>{p.text}</ins> : p.text))}</Quote>
}
