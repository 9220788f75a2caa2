/**
 * The differences of a page that change nothing, with what proves it. No page shows them: they are found only where a
 * reader asks for them.
 */
import type { Story } from '../story/story'
import type { SectionComparison } from './compare/differences'
import type { JudgedDifference } from './compare/findings'
import type { Proof } from './compare/proofs'
import { compareWithOriginal, type PlacedInOriginal, spansOf } from './departures'
import { copiesOfBestStory } from './find-copies'
import type { Report } from './report'
import { rawSpan } from './text/normalise'
import type { PageText } from './text/page-text'
import { noPause } from './text/pause'

/** Why a difference changes nothing, as a reader would say it. */
export type HarmlessReason = 'form' | 'notation' | 'synonym' | 'moved' | 'small-words' | 'left-out' | 'added'

/** A difference that changes nothing. Offsets are UTF-16 code units into the page and into a paragraph of the original. */
export interface HarmlessDifference {
  reason: HarmlessReason
  /** Where the page has its words; missing where it has none. */
  page?: { start: number; end: number; quote: string }
  /** The original's words; one span for each paragraph, counted from 0. */
  original: { paragraph: number; start: number; end: number; quote: string }[]
}

/**
 * Finds the harmless differences of a page, in the page's order.
 * @param report on the same page and story: what it lists is not harmless
 */
export async function findHarmless(
  page: PageText,
  story: Story,
  report: Report,
  pause = noPause
): Promise<HarmlessDifference[]> {
  const findings = [...report.passages, ...report.reworded]
  const harmlessDifferences: HarmlessDifference[] = []
  for (const copy of await copiesOfBestStory(page, [story], pause)) {
    const { region, read, sentences, pairs, index } = copy
    const sections = await compareWithOriginal(read.text, sentences, pairs, index, pause)
    for (const { section, differences } of sections)
      for (const difference of differences) {
        const reason = reasonOf(difference, section)
        if (!reason) continue
        const words = section.page.slice(difference.page.first, difference.page.end)
        const originalWords = section.original.slice(difference.original.first, difference.original.end)
        const [first, last] = [words[0], words.at(-1)]
        const inRegion = first && last && rawSpan(read, copy.page.text, first.start, last.end)
        const span = inRegion && { start: region.start + inRegion.start, end: region.start + inRegion.end }
        if (span && findings.some(({ start, end }) => start < span.end && span.start < end)) continue
        harmlessDifferences.push({
          reason,
          ...(span && { page: { ...span, quote: page.text.slice(span.start, span.end) } }),
          original: spansOf(originalWords as PlacedInOriginal[], index).map((place) => ({
            ...place,
            quote: (story.original[place.paragraph] ?? '').slice(place.start, place.end)
          }))
        })
      }
    await pause()
  }
  return harmlessDifferences
}

const PROOFS: Readonly<Record<Proof, HarmlessReason>> = {
  'same-words': 'form',
  'negated-opposite': 'synonym',
  'function-words': 'small-words',
  'left-out': 'left-out',
  added: 'added',
  twin: 'synonym',
  synonym: 'synonym'
}

/** Returns why a difference is harmless; undefined if it is not. */
function reasonOf(
  { judgement, relation, page, original }: JudgedDifference,
  { isMovedPage, isMovedOriginal }: SectionComparison
): HarmlessReason | undefined {
  if (judgement.outcome !== 'harmless') return undefined
  if (relation === 'value') return 'notation'
  const { proof } = judgement
  if (relation || (proof !== 'same-words' && proof !== 'function-words')) return PROOFS[proof]
  const hasMoved =
    isMovedPage.subarray(page.first, page.end).includes(1) ||
    isMovedOriginal.subarray(original.first, original.end).includes(1)
  if (hasMoved) return 'moved'
  return proof === 'same-words' ? 'notation' : PROOFS[proof]
}
