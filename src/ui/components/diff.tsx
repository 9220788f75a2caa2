/** Two wordings of one passage, with the words that differ marked in each. */
import { type ChangeObject, diffWords } from 'diff'
import { Quote } from './quote'

interface Part {
  text: string
  differs: boolean
}

export interface WordDiff {
  before: Part[]
  after: Part[]
}

/** More edits than this are no help to a reader, and the page's words are not ours to trust with time. */
const MAX_EDITS = 200

/**
 * What differs between two wordings, word by word. The parts of each side, put together, are that side's words with
 * white space made single; where the comparison cannot promise that, the side is one part that differs.
 */
export function wordDiff(before: string, after: string): WordDiff {
  const [old, now] = [single(before), single(after)]
  const changes = diffWords(old, now, { maxEditLength: MAX_EDITS }) ?? []
  return {
    before: side(changes, old, 'removed'),
    after: side(changes, now, 'added')
  }
}

/** White space made single. */
const single = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Words of two wordings told as one text: of both, or of one of them alone. */
export interface Woven {
  text: string
  of: 'both' | 'before' | 'after'
}

/** Two wordings as one text: where they differ, the words before stand before the words after. */
export function weave(before: string, after: string): Woven[] {
  const [old, now] = [single(before), single(after)]
  const all: ChangeObject<string>[] = diffWords(old, now, { maxEditLength: MAX_EDITS }) ?? [
    { value: old, removed: true, added: false, count: 1 },
    { value: now, removed: false, added: true, count: 1 }
  ]
  return all.flatMap(({ value, added, removed }) => {
    const of = added ? 'after' : removed ? 'before' : 'both'
    return bare({ text: value, differs: of !== 'both' }).map(
      ({ text, differs }): Woven => ({ text, of: differs ? of : 'both' })
    )
  })
}

function side(changes: ChangeObject<string>[], whole: string, own: 'added' | 'removed'): Part[] {
  const other = own === 'added' ? 'removed' : 'added'
  const parts = changes.filter((c) => !c[other]).map((c) => ({ text: c.value, differs: c[own] }))
  const complete = parts.map((p) => p.text).join('') === whole
  return complete ? parts.flatMap(bare) : [{ text: whole, differs: true }]
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
