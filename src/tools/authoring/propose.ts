/** What is proposed to the editor of a new story: garbled passages, with corrections where something tells them. */
import { stem } from '../../match/text/stem'
import { isFunctionWord } from '../../match/text/words'
import type { Kind, Severity } from '../../story/schema'
import { type Comparison, compare, type Difference } from './compare'
import type { Dictionary } from './spelling'
import { type Suspicion, suspicious } from './suspicious'
import { isWord, tokensOf } from './tokens'

/** A passage as proposed; a person accepts it, changes it, or throws it away. */
export interface Proposal extends Difference {
  /** Empty where nothing tells what was meant. */
  correction: string
  kind: Kind
  severity: Severity
  why: string
  /** The id of the source that speaks for it: the clean copy, or the context alone. */
  evidence: typeof CLEAN_COPY | typeof CONTEXT
}

export const CLEAN_COPY = 'clean-copy'
export const CONTEXT = 'context'

/**
 * Proposals for a garbled text, in its order, none over another.
 * @param has the dictionary of the text's language
 * @param reading the paragraphs of a clean copy, where there is one
 * @throws RangeError when the texts are too long to compare
 */
export function propose(
  source: readonly string[],
  has: Dictionary,
  reading?: readonly string[]
): { proposals: Proposal[]; apart: Comparison['apart'] } {
  const odd = suspicious(source, has)
  if (!reading) return { proposals: odd.map(fromSuspicion), apart: [] }
  // What the clean copy has too is right, however odd it looks.
  const { differences, apart } = compare(source, reading)
  return { proposals: differences.map((difference) => fromDifference(difference, odd, has)), apart }
}

function fromSuspicion({ correction = '', ...span }: Suspicion): Proposal {
  return { ...span, correction, severity: severityOf(span.kind), evidence: CONTEXT }
}

function fromDifference(difference: Difference, odd: readonly Suspicion[], has: Dictionary): Proposal {
  const { paragraph, start, end } = difference
  const known = odd.find((o) => o.paragraph === paragraph && o.start < end && start < o.end)
  const kind = known?.kind ?? kindOf(difference, has)
  const why = known?.why ?? 'The clean copy has other words here.'
  return { ...difference, kind, severity: severityOf(kind), why, evidence: CLEAN_COPY }
}

/** A first guess; the editor knows better. */
function kindOf({ quote, correction }: Difference, has: Dictionary): Kind {
  const words = (text: string) =>
    tokensOf(text)
      .filter(isWord)
      .map((token) => token.text)
  const [own, meant] = [words(quote), words(correction)]
  const stems = (list: string[]) => new Set(list.map((word) => stem(word.toLowerCase())))
  const [ownStems, meantStems] = [stems(own), stems(meant)]
  const added = [...meantStems].filter((word) => !ownStems.has(word))
  const lost = [...ownStems].filter((word) => !meantStems.has(word))
  if (own.some((word) => /^\p{Ll}/u.test(word) && !has(word) && !meant.includes(word))) return 'nonword'
  if (lost.length === 0 && added.length > 0) return 'lost-words'
  if ([...added, ...lost].every((word) => isFunctionWord(word))) return 'grammar'
  const isCapital = (word: string) => /^\p{Lu}/u.test(word)
  if (meant.length > 0 && meant.every(isCapital)) return 'wrong-name'
  return own.length > 2 ? 'stiff-wording' : 'wrong-term'
}

function severityOf(kind: Kind): Severity {
  if (kind === 'wrong-name' || kind === 'wrong-person') return 'misleads'
  return kind === 'grammar' || kind === 'stiff-wording' ? 'stiff' : 'confuses'
}

/** A text with the corrections of some proposals put in. */
export function corrected(source: readonly string[], proposals: readonly Proposal[]): string[] {
  return source.map((text, paragraph) => {
    let done = 0
    let out = ''
    const own = proposals.filter((p) => p.paragraph === paragraph && p.correction !== '')
    for (const { start, end, correction } of own.toSorted((a, b) => a.start - b.start)) {
      out += text.slice(done, start) + correction
      done = end
    }
    return (out + text.slice(done)).trim()
  })
}
