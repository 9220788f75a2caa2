/** How many passages of a story its proposals hit: at the right words, with the right correction. */

import type { Passage } from '../../../src/story/story'
import type { Difference } from '../../../src/tools/authoring/compare'
import { tokensOf } from '../../../src/tools/authoring/tokens'

/** So many words may a proposal have beside those that differ; the editor sees the slip at once. */
const BESIDE = 3

const texts = (text: string) => tokensOf(text).map((token) => token.text)

/** What differs between quote and correction, without the words they share at both ends. */
function core({ quote, correction, start }: { quote: string; correction: string; start: number }) {
  const [own, meant] = [texts(quote), texts(correction)]
  let left = 0
  while (left < own.length && left < meant.length && own[left] === meant[left]) left++
  let right = 0
  while (right < own.length - left && right < meant.length - left && own.at(-1 - right) === meant.at(-1 - right))
    right++
  const tokens = tokensOf(quote)
  const from = tokens[left]?.start ?? quote.length
  const to = own.length - right > left ? (tokens[own.length - right - 1]?.end ?? from) : from
  return {
    start: start + from,
    end: start + to,
    own: own.slice(left, own.length - right),
    meant: meant.slice(left, meant.length - right)
  }
}

/**
 * Passages hit by a proposal of their own: it covers all words that differ, has at most three words more on either side
 * of the arrow, and its correction has the words that were meant, one after the other. A proposal counts for one passage.
 */
export function hits(passages: readonly Passage[], proposals: readonly Difference[]): Passage[] {
  const used = new Set<Difference>()
  return passages.filter((passage) => {
    const wanted = core(passage)
    const hit = proposals.find((proposal) => {
      if (used.has(proposal) || proposal.paragraph !== passage.paragraph - 1) return false
      const [own, meant] = [texts(proposal.quote), texts(proposal.correction)]
      const covers = proposal.start <= wanted.start && wanted.end <= proposal.end
      const says = ` ${meant.join(' ')} `.includes(wanted.meant.length > 0 ? ` ${wanted.meant.join(' ')} ` : ' ')
      const close = own.length - wanted.own.length <= BESIDE && meant.length - wanted.meant.length <= BESIDE
      return covers && says && close
    })
    if (hit) used.add(hit)
    return hit !== undefined
  })
}

/** Passages that a proposal meets to the letter. */
export function exact(passages: readonly Passage[], proposals: readonly Difference[]): Passage[] {
  return passages.filter((passage) =>
    proposals.some(
      ({ paragraph, quote, start, correction }) =>
        paragraph === passage.paragraph - 1 &&
        start === passage.start &&
        quote === passage.quote &&
        correction === passage.correction
    )
  )
}
