import { isDerivation } from '../../../src/language/derivation'
import { lemmaOf } from '../../../src/language/lemma'
import { quantitiesIn, withoutPartner } from '../../../src/language/numbers'
import { isSpellingVariant, isTypo, joinsTo } from '../../../src/language/spelling'
import { tokensOf } from '../../../src/language/tokens'
import { align } from '../../../src/match/align/sentence-alignment'
import { indexOf } from '../../../src/match/align/story-index'
import type { Link } from '../../../src/match/compare/align-tokens'
import { compareSections, type JudgedSection } from '../../../src/match/compare/compare'
import { comparison, differencesOf, type SectionComparison } from '../../../src/match/compare/differences'
import type { JudgedDifference } from '../../../src/match/compare/findings'
import type { Gap } from '../../../src/match/compare/gap'
import { notePlaces, type PlacedToken } from '../../../src/match/compare/names'
import { reportedEdits } from '../../../src/match/compare/report-edits'
import type { WordKnowledge } from '../../../src/match/compare/word-knowledge'
import { normalise } from '../../../src/match/text/normalise'
import { noPause } from '../../../src/match/text/pause'
import { sentencesOf } from '../../../src/match/text/words'
import type { Relation } from '../../../src/story/lexicon'
import { aStory } from '../../builders'

/** The lexicon of these tests: forms and spellings by rule, senses by a table of "original/page". */
export function knowledge(senses: Readonly<Record<string, Relation>> = {}): WordKnowledge {
  const isSpelling = (a: string, b: string) => isSpellingVariant(lemmaOf(a), lemmaOf(b))
  return {
    lemma: lemmaOf,
    isSame: (a, b) => lemmaOf(a) === lemmaOf(b) || isSpelling(a, b),
    isSpelling,
    isDerived: isDerivation,
    joins: (a, b) => (b.length === 1 && joinsTo(a, b[0] ?? '')) || (a.length === 1 && joinsTo(b, a[0] ?? '')),
    relation: (original, page) => senses[`${lemmaOf(original)}/${lemmaOf(page)}`],
    senses: (original) =>
      new Map(
        Object.entries(senses).flatMap(([pair, relation]) => {
          const [first, second = ''] = pair.split('/')
          return first === lemmaOf(original) ? [[second, relation] as const] : []
        })
      ),
    isTypo,
    looksEnglish: (word) => /^[ -~]*$/.test(word)
  }
}

/** The words of a text with what their surroundings tell. */
export function placed(text: string): PlacedToken[] {
  const tokens: PlacedToken[] = tokensOf(text)
  notePlaces(text, tokens)
  return tokens
}

/** A difference in the middle of a sentence: these words of the original, and those that the page has for them. */
export function aGap(originalWords: string, pageWords: string, more: Partial<Gap> = {}): Gap {
  const sides = { page: tokensOf(pageWords), original: tokensOf(originalWords) }
  const unmatched = withoutPartner(quantitiesIn(sides.page), quantitiesIn(sides.original))
  return {
    ...sides,
    fullSides: sides,
    context: sides,
    unpaired: sides,
    quantities: { page: unmatched.a, original: unmatched.b },
    lemma: lemmaOf,
    previous: undefined,
    next: { page: undefined, original: undefined },
    isSwapped: false,
    ...more
  }
}

/**
 * A sentence and what a page has for it, as "original/page" where they differ: "boats/boat" are two forms of a word,
 * "green/" was lost, "/green" added. "<early/" and "/<early" are a word that moved; "-" and "'" join a word to the last.
 */
export function aSection(written: string): SectionComparison {
  const pairs = written.split(' ').map((item) => {
    const [original = '', page = original] = item.split('/')
    return { original, page, isLinked: original !== '' && page !== '' }
  })
  const bare = (item: string) => item.replace(/^[-'<]/, '')
  const side = (of: 'original' | 'page') => pairs.filter((pair) => pair[of] !== '')
  const tokens = (of: 'original' | 'page') =>
    placed(
      side(of)
        .map((pair) => ` ${pair[of].replace('<', '')}`)
        .join('')
        .replace(/ (?=[-'])/g, '')
    )
  const links = side('original').map((pair): Link | undefined => {
    const moved = side('page').findIndex(({ page }) => page === pair.original)
    if (pair.original.startsWith('<')) return { page: moved, relation: 'same', isMoved: true }
    if (!pair.isLinked) return undefined
    return { page: side('page').indexOf(pair), relation: bare(pair.original) === bare(pair.page) ? 'same' : 'form' }
  })
  return comparison({ paragraphs: [0], sentences: [0] }, tokens('original'), tokens('page'), links)
}

/** The differences of a section that were judged alike, unless `judgements` has another for "original/page". */
export function judgedIn(
  section: SectionComparison,
  judgements: Readonly<Record<string, Partial<JudgedDifference['judgement']>>> = {}
): JudgedDifference[] {
  return differencesOf(section).map((difference) => {
    const judgement = judgements[writtenDifference(section, difference)]
    return { ...difference, judgement: { outcome: 'reworded', ...judgement } as JudgedDifference['judgement'] }
  })
}

/** A difference or an edit as "original/page". */
export const writtenDifference = (
  section: SectionComparison,
  { original, page }: Pick<JudgedDifference, 'original' | 'page'>
): string => {
  const text = (tokens: readonly PlacedToken[], { first, end }: { first: number; end: number }) =>
    tokens
      .slice(first, end)
      .map((token) => token.text)
      .join(' ')
  return `${text(section.original, original)}/${text(section.page, page)}`
}

/** The sections of a page, a paragraph a line, compared with an original. */
export async function sectionsOf(
  original: readonly string[],
  page: readonly string[],
  senses: Readonly<Record<string, Relation>> = {}
): Promise<JudgedSection[]> {
  const index = await indexOf(aStory({ headline: '', original: [...original] }))
  const blocks = page.map((_, i) => page.slice(0, i).join('\n').length + (i > 0 ? 1 : 0))
  const { text } = normalise(page.join('\n'), blocks)
  const sentences = sentencesOf(text)
  return compareSections(text, sentences, align(sentences, index), index, knowledge(senses), noPause)
}

/** Every difference as "page < original" and what it is judged to be: a signal, a proof, or "reworded". */
export async function judged(original: string, page: string, senses?: Readonly<Record<string, Relation>>) {
  return (await sectionsOf([original], [page], senses)).flatMap(({ section, differences }) =>
    differences.map(({ page: pageRange, original: originalRange, judgement }) => {
      const words = (tokens: typeof section.page, { first, end }: typeof pageRange) =>
        tokens
          .slice(first, end)
          .map(({ text }) => text)
          .join(' ')
      const { outcome } = judgement
      const verdict = outcome === 'departure' ? judgement.signal : outcome === 'harmless' ? judgement.proof : 'reworded'
      return {
        difference: `${words(section.page, pageRange)} < ${words(section.original, originalRange)}`,
        verdict,
        sign: judgement.sign
      }
    })
  )
}

/** The findings of a page as "quote → correction", and why. */
export async function findings(
  original: string,
  page: string,
  isGarbled?: true
): Promise<{ change: string; signals: string[] }[]> {
  const words = (tokens: readonly { text: string }[]) => tokens.map(({ text }) => text).join(' ')
  return reportedEdits(await sectionsOf([original], [page]), isGarbled).edits.map(({ section, edit }) => ({
    change: `${words(section.page.slice(edit.page.first, edit.page.end))} → ${words(section.original.slice(edit.original.first, edit.original.end))}`,
    signals: edit.signals
  }))
}
