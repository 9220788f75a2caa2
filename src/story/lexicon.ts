/** What a story knows of its words: which others mean the same, the opposite, or something beside it. */

/**
 * How a word stands to one of the original:
 * - `synonym`: the same in a common sense of both
 * - `rare`: the same only in a rare sense of one of them, or a much rarer word: the mark of a spinner
 * - `opposite`: an antonym, or near one
 */
export type Relation = 'synonym' | 'rare' | 'opposite'

/** The relations by their mark in a written lexicon. */
const MARKS: Readonly<Record<string, Relation>> = {
  '!': 'opposite',
  '=': 'synonym',
  '~': 'rare'
}
const MARK = Object.fromEntries(Object.entries(MARKS).map(([mark, relation]) => [relation, mark]))
/** The relations, the one that counts first. */
export const ORDER = Object.values(MARKS)

/** The relations of a story's words, by lemma. A term of two words stands with a space in it. */
export interface Lexicon {
  /** By the lemma of the original: the relations, as text until they are asked for. */
  readonly entries: Map<string, string | Map<string, Relation>>
}

/** How a word of a page stands to a word of the original, both as lemmas; undefined where nothing is known. */
export const relationOf = (lexicon: Lexicon, originalLemma: string, pageLemma: string): Relation | undefined =>
  sensesOf(lexicon, originalLemma)?.get(pageLemma)

/** The words, as lemmas, of which something is known beside a word of the original. */
export function sensesOf({ entries }: Lexicon, originalLemma: string): ReadonlyMap<string, Relation> | undefined {
  const entry = entries.get(originalLemma)
  if (typeof entry !== 'string') return entry
  const read = readEntry(entry)
  entries.set(originalLemma, read)
  return read
}

/** A lexicon as text: a line for each word of the original. */
export function writeLexicon({ entries }: Lexicon): string {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lemma, entry]) => {
      if (typeof entry === 'string') return `${lemma}${entry}`
      const groups = ORDER.map((relation) =>
        [...entry]
          .filter(([, value]) => value === relation)
          .map(([word]) => word)
          .sort()
      )
      return (
        lemma + groups.map((words, i) => (words.length > 0 ? `${MARK[ORDER[i] ?? '']}${words.join(',')}` : '')).join('')
      )
    })
  return lines.join('\n')
}

/** Reads what `writeLexicon` wrote. */
export function readLexicon(text: string): Lexicon {
  const entries = new Map<string, string | Map<string, Relation>>()
  for (const line of text.split('\n')) {
    const markIndex = line.search(/[!=~]/)
    if (markIndex > 0) entries.set(line.slice(0, markIndex), line.slice(markIndex))
  }
  return { entries }
}

function readEntry(text: string): Map<string, Relation> {
  const relations = new Map<string, Relation>()
  for (const [, mark = '', words = ''] of text.matchAll(/([!=~])([^!=~]+)/g)) {
    const relation = MARKS[mark]
    if (relation) for (const word of words.split(',')) relations.set(word, relation)
  }
  return relations
}
