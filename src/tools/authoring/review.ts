/** Reviews proposals one by one in a terminal. */
import { styleText } from 'node:util'
import type { ReviewedProposal } from './draft'
import type { Proposal } from './propose'

/** Asks a question and returns the answer; undefined once nobody answers. */
export type Ask = (question: string) => Promise<string | undefined>

const CHOICES = '[y]es, [e]dit, [n]o, [l]ater, [q]uit and leave the rest for later'
/** Characters of context shown on either side of a quote. */
const CONTEXT_LENGTH = 90

/**
 * Shows each proposal in context and asks whether it is accepted.
 * @returns the accepted and the pending ones; the others are dropped
 */
export async function review(
  proposals: readonly Proposal[],
  copy: readonly string[],
  ask: Ask,
  print: (line: string) => void
): Promise<ReviewedProposal[]> {
  const reviewed: ReviewedProposal[] = []
  const postpone = (first: number) => proposals.slice(first).map((proposal) => ({ ...proposal, accepted: false }))
  for (const [i, proposal] of proposals.entries()) {
    print(`\n${i + 1} of ${proposals.length}, paragraph ${proposal.paragraph + 1}: ${proposal.explanation}`)
    print(inPlace(proposal, copy[proposal.paragraph] ?? ''))
    const answer = await choose(proposal, ask)
    if (answer === 'quit') return [...reviewed, ...postpone(i)]
    if (answer) reviewed.push(answer)
  }
  return reviewed
}

/** Asks for the decision on one proposal; undefined if it is rejected. */
async function choose(proposal: Proposal, ask: Ask): Promise<ReviewedProposal | 'quit' | undefined> {
  for (;;) {
    const answer = (await ask(`${CHOICES}: `))?.trim().toLowerCase()
    if (answer === undefined || answer === 'q') return 'quit'
    if (answer === 'n') return undefined
    if (answer === 'l') return { ...proposal, accepted: false }
    if (answer === 'y' && proposal.correction !== '') return { ...proposal, accepted: true }
    if (answer !== 'y' && answer !== 'e') continue
    const correction = (await ask(`should read${proposal.correction ? ` (${proposal.correction})` : ''}: `))?.trim()
    if (correction === undefined) return 'quit'
    const words = correction || proposal.correction
    if (words !== '' && words !== proposal.quote) return { ...proposal, correction: words, accepted: true }
  }
}

function inPlace({ start, end, quote, correction }: Proposal, text: string): string {
  const contextBefore = start > CONTEXT_LENGTH ? `…${text.slice(start - CONTEXT_LENGTH, start)}` : text.slice(0, start)
  const contextAfter =
    text.length > end + CONTEXT_LENGTH ? `${text.slice(end, end + CONTEXT_LENGTH)}…` : text.slice(end)
  const correctionText = correction === '' ? '' : ` ${styleText('green', `→ ${correction}`)}`
  return `  ${contextBefore}${styleText(['red', 'underline'], quote)}${correctionText}${contextAfter}`
}
