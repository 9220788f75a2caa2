/** What is measured, in the page: the shipped modules as they are, and the floor they are held against. */

import type { ExtractedText } from '../../content/extract/extract-text'
import { findingsToMark, segmentsOf } from '../../content/paint/segments'
import { extractText } from '../../content/scan-page'
import { isLarge, scanForFingerprints } from '../../gate/page-gate'
import { createGate } from '../../gate/prose-scanner'
import { match } from '../../match/match'
import type { Report } from '../../match/report'
import { atOnce } from '../../shared/steps'
import { ELEMENTS_PER_CHUNK } from '../../shared/text-chunks'
import type { Story } from '../../story/story'

export interface Known {
  stories: Story[]
  /** As `filterOf` makes it. */
  filter: string | undefined
}

const NOT_TEXT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'IFRAME', 'TITLE', 'SELECT', 'OBJECT'])

/** The least that any look at a page's text costs: walk it and add up how long it is. */
export function floor(body: Element): number {
  let length = 0
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!NOT_TEXT.has(node.parentNode?.nodeName ?? '')) length += (node as Text).data.length
  }
  return length
}

const elementsPerChunk = isLarge() && ELEMENTS_PER_CHUNK

type Look = Parameters<typeof scanForFingerprints>

/** The gate's look at a page's text, with a gate that is made already. */
export const lookAt = (root: Look[0], gate: Look[1], ask: Look[2]): void =>
  atOnce(scanForFingerprints(root, gate, ask, elementsPerChunk))

/** All that the gate does in a page when it opens: whether it would ask after any fingerprint. */
export function gate(body: Element, filter: string | undefined): boolean {
  let hasAsked = false
  lookAt(body, createGate(filter), ({ length }) => {
    hasAsked ||= length > 0
  })
  return hasAsked
}

/** As the annotator reads: in a large page only what is near words of the stories on the shelf. */
export const read = (body: Element = document.body): ExtractedText => extractText(body)

export const matchStories = (extracted: ExtractedText, stories: readonly Story[]) => match(extracted.page, stories)

/** The settings as they come. */
const ALL: Parameters<typeof findingsToMark>[1] = {
  garbles: true,
  hiddenKinds: [],
  hiddenSeverities: [],
  dismissed: [],
  names: true,
  nameMarks: 'first'
}

/** What is painted. */
export const pieces = (report: Report, extracted: ExtractedText) => segmentsOf(findingsToMark(report, ALL), extracted)
