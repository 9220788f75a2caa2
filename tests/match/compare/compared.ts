import { isDerivation } from '../../../src/language/derivation'
import { lemmaOf } from '../../../src/language/lemma'
import { quantitiesIn, withoutPartner } from '../../../src/language/numbers'
import { isSpellingVariant, isTypo, joinsTo } from '../../../src/language/spelling'
import { tokensOf } from '../../../src/language/tokens'
import { align } from '../../../src/match/align/sentence-alignment'
import { indexOf } from '../../../src/match/align/story-index'
import { compareSteps, type JudgedSection } from '../../../src/match/compare/compare'
import type { Gap } from '../../../src/match/compare/gap'
import { notePlaces, type PlacedToken } from '../../../src/match/compare/names'
import { reportedEdits } from '../../../src/match/compare/report-edits'
import type { WordKnowledge } from '../../../src/match/compare/word-knowledge'
import { atOnce } from '../../../src/match/text/cooperative'
import { normalise } from '../../../src/match/text/normalise'
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

/** The sections of a page, a paragraph a line, compared with an original. */
export function sectionsOf(
  original: readonly string[],
  page: readonly string[],
  senses: Readonly<Record<string, Relation>> = {}
): JudgedSection[] {
  const index = indexOf(aStory({ headline: '', original: [...original] }))
  const blocks = page.map((_, i) => page.slice(0, i).join('\n').length + (i > 0 ? 1 : 0))
  const { text } = normalise(page.join('\n'), blocks)
  const sentences = sentencesOf(text)
  return atOnce(compareSteps(text, sentences, align(sentences, index), index, knowledge(senses)))
}

/** Every difference as "page < original" and what it is judged to be: a signal, a proof, or "reworded". */
export function judged(original: string, page: string, senses?: Readonly<Record<string, Relation>>) {
  return sectionsOf([original], [page], senses).flatMap(({ section, differences }) =>
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
export function findings(original: string, page: string, isGarbled?: true): { change: string; signals: string[] }[] {
  const words = (tokens: readonly { text: string }[]) => tokens.map(({ text }) => text).join(' ')
  return reportedEdits(sectionsOf([original], [page]), isGarbled).edits.map(({ section, edit }) => ({
    change: `${words(section.page.slice(edit.page.first, edit.page.end))} → ${words(section.original.slice(edit.original.first, edit.original.end))}`,
    signals: edit.signals
  }))
}
