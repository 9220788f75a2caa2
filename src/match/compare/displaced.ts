/**
 * Finds facts that were changed in a phrase that also moved: "on 14 July …" at the start of a sentence for "… on June 14"
 * at its end. There the words in each other's place are not those that replace each other.
 */
import { classesOf } from '../../language/classes'
import { nationsIn } from '../../language/nations'
import type { Token } from '../../language/tokens'
import type { SectionComparison, TokenRange } from './differences'
import type { Edit } from './findings'
import { judge } from './judge'
import { isName } from './names'
import type { Signal } from './signals'
import type { WordKnowledge } from './word-knowledge'

/** Returns the edits of a section for words that stand in one difference on the page and in another in the original. */
export function displacedEdits(section: SectionComparison, words: WordKnowledge): Edit[] {
  const edits = besideMoved(section, words)
  return [...edits, ...onlyMembers(section).filter((edit) => !edits.some((other) => overlap(edit, other)))]
}

/** Returns true if two edits share words of the page or of the original. */
export const overlap = (a: Edit, b: Edit): boolean =>
  (a.page.first < b.page.end && b.page.first < a.page.end) ||
  (a.original.first < b.original.end && b.original.first < a.original.end)

const SIGNALS: ReadonlySet<Signal> = new Set(['number', 'nation', 'name', 'opposite', 'role', 'class'])

/** A word beside a phrase that moved stands for the word beside it in the original: "could speed" for "could slow". */
function besideMoved(section: SectionComparison, words: WordKnowledge): Edit[] {
  const { links, originalOf, isMovedPage } = section
  const edits: Edit[] = []
  for (const [o, link] of links.entries()) {
    if (!link?.isMoved) continue
    for (const step of [-1, 1]) {
      const [originalPlace, pagePlace] = [o + step, link.page + step]
      if (originalPlace < 0 || originalPlace >= links.length || links[originalPlace]) continue
      if (originalOf[pagePlace] !== -1 || isMovedPage[pagePlace]) continue
      const difference = { page: only(pagePlace), original: only(originalPlace) }
      const judgement = judge(difference, section, words)
      if (judgement.outcome === 'departure' && SIGNALS.has(judgement.signal))
        edits.push({ ...difference, signals: [judgement.signal] })
    }
  }
  return edits
}

const only = (place: number): TokenRange => ({ first: place, end: place + 1 })

/** Of these a paragraph rarely has two, so that the only one of the page stands for the only one of the original. */
const CALENDAR: readonly string[] = ['month', 'weekday']

/** A country, month or weekday that the original lacks stands for the only one that the page lacks. */
function onlyMembers({ page, original, unpaired }: SectionComparison): Edit[] {
  const edits: Edit[] = []
  const pair = (find: (tokens: readonly Token[]) => Member[], signal: Signal) => {
    const [inPage, inOriginal] = [find(page), find(original)]
    const missing = (members: readonly Member[], others: readonly Member[]) =>
      members.filter(({ id }) => others.every((other) => other.id !== id))
    const [foreign, ...moreForeign] = missing(inPage, inOriginal)
    const [lost, ...moreLost] = missing(inOriginal, inPage)
    if (!foreign || !lost || moreForeign.length + moreLost.length > 0) return
    edits.push({ page: foreign.range, original: lost.range, signals: [signal] })
  }
  pair(nationMembers, 'nation')
  for (const name of CALENDAR) pair((tokens) => calendarMembers(tokens, name), 'class')
  return edits.filter(
    ({ page: range, original: originalRange }) =>
      unpaired.page.includes(page[range.first] as Token) &&
      unpaired.original.includes(original[originalRange.first] as Token)
  )
}

interface Member {
  id: string
  range: TokenRange
}

const nationMembers = (tokens: readonly Token[]): Member[] =>
  nationsIn(tokens).map(({ nation, first, end }) => ({ id: nation, range: { first, end } }))

const calendarMembers = (tokens: readonly Token[], className: string): Member[] =>
  tokens.flatMap((token, i) =>
    isName(token) && classesOf(token.fold).includes(className) ? [{ id: token.fold.slice(0, 3), range: only(i) }] : []
  )
