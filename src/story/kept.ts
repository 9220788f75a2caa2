/** A story that a reader keeps from a comparison, as a pack. */

import { headlineSlug } from './ids'
import { packText } from './load/pack'
import type { OriginalDetails } from './original'
import { putQuotes } from './put-quotes'
import type { NameEntry } from './schema'
import type { Kind, Severity } from './terms'

/** What the reader made of a difference. */
export interface KeptFinding {
  /** Index of the original's paragraph. */
  paragraph: number
  /** What the page has, and the original's words in their place. */
  quote: string
  words: string
  /** What it should read; the original's words unless the reader knows better. */
  correction: string
  kind: Kind
  severity: Severity
  /** Why; empty where the reader gave no reason. */
  reason: string
  /** Who says so; empty where that is the original alone. */
  source: string
}

/** A wording that the reader lets stand in place of the original's. */
export interface LetStand {
  paragraph: number
  words: string
  wording: string
}

export interface KeptStory {
  paragraphs: readonly string[]
  details: OriginalDetails
  /** The day on which it is kept. */
  today: string
  findings: readonly KeptFinding[]
  letStand: readonly LetStand[]
  /** The names in the original, with the reader's notes. */
  names?: readonly NameEntry[]
}

const DEFAULT_REASON = 'The original has other words here.'

/**
 * The text of the pack.
 * @throws RangeError where there is no text
 */
export function packOfKept({ paragraphs, details, today, findings, letStand, names = [] }: KeptStory): string {
  const { headline, publisher, author, published, address } = details
  const [first] = paragraphs
  if (first === undefined) throw new RangeError('the original has no text')
  const title = headline || first
  const sources: Record<string, unknown> = {}
  const passages: unknown[] = []
  const texts = paragraphs.map((text, p) => {
    const paragraphFindings = placeFindings(
      text,
      findings.filter(({ paragraph }) => paragraph === p)
    ).map((finding) => ({ ...finding, length: finding.words.length }))
    const copy = putQuotes(text, paragraphFindings)
    paragraphFindings.forEach(({ quote, correction, kind, severity, reason, source }, i) => {
      const number = passages.length + 1
      const evidence = source ? `source-${number}` : 'original'
      sources[evidence] = source
        ? { kind: 'reasoning', title: source }
        : { kind: 'report', publisher, title, date: published, ...(address && { url: address }) }
      passages.push({
        id: `kept-${number}`,
        paragraph: p + 1,
        quote,
        ...copy.contexts[i],
        correction,
        kind,
        severity,
        confidence: 'likely',
        why: reason || DEFAULT_REASON,
        evidence: [evidence]
      })
    })
    const corrected = putQuotes(
      text,
      paragraphFindings.map((finding) => ({ ...finding, quote: finding.correction }))
    )
    return { copy: copy.text, original: corrected.text }
  })
  const story = {
    id: idOf(title, published),
    language: 'en',
    version: today,
    headline: title,
    publisher,
    ...(author && { author }),
    published,
    ...(address && { address }),
    sources,
    original: texts.map(({ original }) => original),
    passages,
    letStand: letStand.map(({ paragraph, words, wording }) => ({ paragraph: paragraph + 1, words, wording })),
    names
  }
  return packText(
    story,
    texts.map(({ copy }) => copy)
  )
}

/** Findings with the offsets of their words in a paragraph of the original; what is not there, or overlaps, is left out. */
function placeFindings(text: string, findings: readonly KeptFinding[]): (KeptFinding & { at: number })[] {
  const placedFindings: (KeptFinding & { at: number })[] = []
  let searchStart = 0
  for (const finding of findings) {
    const at = text.indexOf(finding.words, searchStart)
    if (at < 0 || finding.words === '' || finding.quote === finding.correction) continue
    placedFindings.push({ ...finding, at })
    searchStart = at + finding.words.length
  }
  return placedFindings
}

/** An id made of the first words of a headline and the month. */
export function idOf(headline: string, published: string): string {
  return [headlineSlug(headline) || 'story', published.slice(0, 7)].join('-')
}
