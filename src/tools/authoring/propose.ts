/** Proposes garbled passages to the editor of a new story, with corrections where known. */

import { isFunctionWord } from '../../language/function-words'
import { lemmaOf } from '../../language/lemma'
import { kindOf as kindOfSignals } from '../../match/kinds'
import { match } from '../../match/match'
import type { PassageFinding } from '../../match/report'
import { plainText } from '../../match/text/page-text'
import { storyOfOriginal } from '../../story/original'
import { type Kind, SEVERITIES, type Severity } from '../../story/terms'
import { completed } from '../build/read-stories'
import { type Comparison, compare, type Difference } from './compare'
import type { Dictionary } from './spelling'
import { type Suspicion, suspicious } from './suspicious'
import { isWord, tokensOf } from './tokens'

/** A proposed passage; a person accepts, changes or rejects it. */
export interface Proposal extends Difference {
  /** Empty if it is unknown what was meant. */
  correction: string
  kind: Kind
  severity: Severity
  explanation: string
  /** The id of the source that supports it: the clean copy, or the context alone. */
  evidence: typeof CLEAN_COPY | typeof CONTEXT
}

/** The id of the clean copy as a source. */
export const CLEAN_COPY = 'clean-copy'
/** The id of the context as a source. */
export const CONTEXT = 'context'

/**
 * Returns proposals for a garbled text, in its order and without overlaps.
 * @param has the dictionary of the text's language
 * @param original the paragraphs of a clean copy, if there is one
 * @throws RangeError if the texts are too long to compare
 */
export async function propose(
  copy: readonly string[],
  has: Dictionary,
  original?: readonly string[]
): Promise<{ proposals: Proposal[]; unmatched: Comparison['unmatched'] }> {
  const odd = suspicious(copy, has)
  if (!original) return { proposals: odd.map(fromSuspicion), unmatched: [] }
  // What the clean copy has too is right, however odd it looks.
  const { differences, unmatched } = compare(copy, original)
  const findings = await findingsIn(copy, original)
  return { proposals: differences.map((difference) => fromDifference(difference, odd, findings, has)), unmatched }
}

/** A finding of the comparison that pages are judged by, in a paragraph of the copy. */
interface Found extends Pick<PassageFinding, 'severity' | 'signals'> {
  paragraph: number
  start: number
  end: number
}

/** What the extension finds on a page of the copy that is compared with the original. */
async function findingsIn(copy: readonly string[], original: readonly string[]): Promise<Found[]> {
  const page = plainText(copy.join('\n\n'))
  const { passages } = await match(page, [completed(storyOfOriginal('original', original))])
  return passages.map(({ start, end, severity, signals }) => {
    const paragraph = page.blocks.findLastIndex((block) => block <= start)
    const block = page.blocks[paragraph] ?? 0
    return { paragraph, start: start - block, end: end - block, severity, ...(signals && { signals }) }
  })
}

function fromSuspicion({ correction = '', ...span }: Suspicion): Proposal {
  return { ...span, correction, severity: severityOf(span.kind), evidence: CONTEXT }
}

function fromDifference(
  difference: Difference,
  odd: readonly Suspicion[],
  findings: readonly Found[],
  has: Dictionary
): Proposal {
  const { paragraph, start, end } = difference
  const isHere = (o: { paragraph: number; start: number; end: number }) =>
    o.paragraph === paragraph && o.start < end && start < o.end
  const suspicion = odd.find(isHere)
  const finding = findings
    .filter(isHere)
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))[0]
  const kind = suspicion?.kind ?? (finding?.signals ? kindOfSignals(finding.signals) : kindOf(difference, has))
  const explanation = suspicion?.explanation ?? 'The clean copy has other words here.'
  return { ...difference, kind, severity: finding?.severity ?? severityOf(kind), explanation, evidence: CLEAN_COPY }
}

/** Guesses the kind of a passage; the editor decides. */
function kindOf({ quote, correction }: Difference, has: Dictionary): Kind {
  const words = (text: string) =>
    tokensOf(text)
      .filter(isWord)
      .map((token) => token.text)
  const [garbledWords, correctedWords] = [words(quote), words(correction)]
  const lemmas = (list: string[]) => new Set(list.map((word) => lemmaOf(word.toLowerCase())))
  const [ownLemmas, meantLemmas] = [lemmas(garbledWords), lemmas(correctedWords)]
  const addedWords = [...meantLemmas].filter((word) => !ownLemmas.has(word))
  const lostWords = [...ownLemmas].filter((word) => !meantLemmas.has(word))
  if (garbledWords.some((word) => /^\p{Ll}/u.test(word) && !has(word) && !correctedWords.includes(word)))
    return 'nonword'
  if (lostWords.length === 0 && addedWords.length > 0) return 'lost-words'
  if ([...addedWords, ...lostWords].every((word) => isFunctionWord(word))) return 'grammar'
  const isCapital = (word: string) => /^\p{Lu}/u.test(word)
  if (correctedWords.length > 0 && correctedWords.every(isCapital)) return 'wrong-name'
  return garbledWords.length > 2 ? 'stiff-wording' : 'wrong-term'
}

function severityOf(kind: Kind): Severity {
  if (kind === 'wrong-name' || kind === 'wrong-person') return 'misleads'
  return kind === 'grammar' || kind === 'stiff-wording' ? 'stiff' : 'confuses'
}

/** Returns a text with the corrections of some proposals applied. */
export function corrected(copy: readonly string[], proposals: readonly Proposal[]): string[] {
  return copy.map((text, paragraph) => {
    let position = 0
    let result = ''
    const paragraphProposals = proposals.filter((p) => p.paragraph === paragraph && p.correction !== '')
    for (const { start, end, correction } of paragraphProposals.toSorted((a, b) => a.start - b.start)) {
      result += text.slice(position, start) + correction
      position = end
    }
    return (result + text.slice(position)).trim()
  })
}
