/** Two wordings of a passage, with the differing words marked in each. */
import { type ChangeObject, diffArrays, diffWords } from 'diff'
import { Quote } from './quote'

interface Part {
  text: string
  differs: boolean
}

/** The parts of two wordings. */
export interface WordDiff {
  oldParts: Part[]
  newParts: Part[]
}

/** More edits than this do not help a reader, and text of the page must not be able to take unlimited time. */
const MAX_EDITS = 200

/**
 * Compares two wordings word by word. The parts of each side add up to its text with normalised white space; if the
 * comparison fails to ensure that, the side is a single differing part.
 */
export function wordDiff(oldText: string, newText: string): WordDiff {
  const [oldWords, newWords] = [single(oldText), single(newText)]
  const changes = diffWords(oldWords, newWords, { maxEditLength: MAX_EDITS }) ?? []
  return {
    oldParts: side(changes, oldWords, 'removed'),
    newParts: side(changes, newWords, 'added')
  }
}

/** Normalises white space. */
const single = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Words of two wordings merged into one text: from both, or from one of them. */
export interface Woven {
  text: string
  side: 'both' | 'before' | 'after'
}

/** Merges two wordings into one text: where they differ, the old words precede the new ones. No word is ever divided. */
export function weave(oldText: string, newText: string): Woven[] {
  const [oldWords, newWords] = [single(oldText).split(' '), single(newText).split(' ')]
  const differences: Pick<ChangeObject<string[]>, 'value' | 'added' | 'removed'>[] = diffArrays(oldWords, newWords, {
    maxEditLength: MAX_EDITS
  }) ?? [
    { value: oldWords, removed: true, added: false },
    { value: newWords, removed: false, added: true }
  ]
  return differences.map(({ value, added, removed }) => ({
    text: value.join(' '),
    side: added ? 'after' : removed ? 'before' : 'both'
  }))
}

function side(changes: ChangeObject<string>[], wholeText: string, flag: 'added' | 'removed'): Part[] {
  const otherFlag = flag === 'added' ? 'removed' : 'added'
  const parts = changes.filter((c) => !c[otherFlag]).map((c) => ({ text: c.value, differs: c[flag] }))
  const complete = parts.map((p) => p.text).join('') === wholeText
  return complete ? parts.flatMap(bare) : [{ text: wholeText, differs: true }]
}

/** Moves white space at the edges out of a marked part, where it would be painted like a word. */
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

/** The printed words; those that the correction drops are marked. */
export function Before({ parts, lang }: SideProps) {
  return <Quote lang={lang}>{parts.map((p) => (p.differs ? <del>{p.text}</del> : p.text))}</Quote>
}

/** The corrected words; those that the printed text lacks are marked. */
export function After({ parts, lang }: SideProps) {
  return <Quote lang={lang}>{parts.map((p) => (p.differs ? <ins>{p.text}</ins> : p.text))}</Quote>
}
