/** Builders of what tests hand around: each gives one whole thing, and a line of overrides makes it the one wanted. */
import type { EntityFinding, PassageFinding, Report } from '../src/match/report'
import { nothing } from '../src/match/report'
import type { KeptFinding } from '../src/story/kept'
import type { Story } from '../src/story/story'

/**
 * A story of one paragraph, without passages, names or notes; a story is its original, so the copy as found is that
 * unless it is given.
 */
export function aStory({ original = ['The ferry is late.'], ...more }: Partial<Story> = {}): Story {
  return {
    id: 'a-story',
    language: 'en',
    version: '2026-01-02',
    headline: 'A story',
    publisher: 'The Quayside',
    published: '2026-01-01',
    copyAsFound: original,
    original,
    passages: [],
    entities: [],
    notes: [],
    slips: [],
    routes: [],
    sources: {},
    ...more
  }
}

/** A passage that misleads, with this quote at this offset of its text; its id is the quote. */
export function aPassage(quote: string, start: number, more: Partial<PassageFinding> = {}): PassageFinding {
  return {
    key: more.id ?? quote,
    id: quote,
    quote,
    start,
    end: start + quote.length,
    correction: `right ${quote}`,
    severity: 'misleads',
    confidence: 'confirmed',
    found: 'exact',
    ...more
  }
}

/** A person's first mention, with this quote at this offset of its text; its id is the quote. */
export function aName(quote: string, start: number, more: Partial<EntityFinding> = {}): EntityFinding {
  return {
    key: `e-${more.id ?? quote}-${start}`,
    id: quote,
    quote,
    start,
    end: start + quote.length,
    name: quote,
    type: 'person',
    first: true,
    ...more
  }
}

/** A report on a garbled copy of half of `aStory`, without findings. */
export function aReport(more: Partial<Report> = {}): Report {
  return { ...nothing, story: 'a-story', verdict: 'garbled-copy', coverage: 0.5, ...more }
}

/** What a reader made of a difference in the second paragraph: "boat" stands there for "ferry". */
export const aKeptFinding = (more: Partial<KeptFinding> = {}): KeptFinding => ({
  paragraph: 1,
  quote: 'boat',
  words: 'ferry',
  correction: 'ferry',
  kind: 'wrong-term',
  severity: 'confuses',
  reason: '',
  source: '',
  ...more
})
