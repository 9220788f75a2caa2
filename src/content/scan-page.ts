/** One look at a page, step by step: its text is read and matched with the stories whose data is there. */

import { rareWordsIn } from '../match/candidate-region'
import { matchSteps } from '../match/match'
import { nothing, type Report } from '../match/report'
import { atOnce, type Steps } from '../match/text/cooperative'
import { registeredStories } from '../shared/story-registry'
import { isClobberedForm } from './extract/dom-clobbering'
import { type ExtractedText, isBlock, type ReadOptions, readSteps, type Scope } from './extract/extract-text'
import { type SkipRanges, skimSteps } from './extract/skip-distant-text'
import { segmentsOf } from './paint/segments'

/** What was read and what was found in it. */
export interface PageScan {
  reading: ExtractedText
  report: Report
}

/**
 * What is read unasked, in UTF-16 units and text nodes: more than ten times the longest novels. Slices keep a page of
 * any length from standing still; but the text takes two bytes a unit and each node of it a hundred, and a reader who
 * opens a log file of that size does not look for news in it.
 */
export const MAX_UNASKED = { length: 20_000_000, nodes: 1_000_000 }

/** The whole page. */
export const wholePage = (): Scope => ({ first: document.body, last: document.body })

/** The paragraphs in which the reader has selected something; undefined where nothing is selected. */
export function selected(): Scope | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return undefined
  // Firefox can have several stretches selected.
  const first = blockOf(selection.getRangeAt(0).startContainer)
  const last = blockOf(selection.getRangeAt(selection.rangeCount - 1).endContainer)
  return first && last && { first, last }
}

function blockOf(node: Node): Element | undefined {
  let element = node instanceof Element ? node : node.parentElement
  while (element?.parentElement && !isBlock(element)) element = element.parentElement
  return element ?? undefined
}

/**
 * Reads and matches. Styles are asked for only where a finding stands in something that is not shown: then all that is
 * not shown is left out, if otherwise the same words would be marked there and not where they are seen. What is merely
 * folded away stays in, for it may be shown later. `before` is another look whose report still holds if the text is the
 * same.
 */
export function* scanSteps(
  scope: Scope,
  maxSize: typeof MAX_UNASKED | undefined,
  lastScan?: PageScan
): Steps<PageScan> {
  const limits = { most: maxSize, skips: yield* skipsIn(scope) }
  const fullScan = yield* extractAndMatch(readSteps(scope, limits), lastScan)
  const isHidden = ({ node }: { node: Text }) => node.parentElement?.checkVisibility() === false
  if (!segmentsOf(fullScan.report.passages, fullScan.reading).some(isHidden)) return fullScan
  const isShown = (block: Element) => block.checkVisibility()
  const visible = yield* extractAndMatch(readSteps(scope, { ...limits, isShown }), lastScan)
  return hasPlacesOf(visible, fullScan) ? fullScan : visible
}

/** What of one element has nothing of the stories that are there. */
function* skipsIn({ first, last }: Scope): Steps<SkipRanges | undefined> {
  if (first !== last || isClobberedForm(first)) return undefined
  const stories = registeredStories()
  const wordsIn = (text: string) => stories.flatMap((story) => rareWordsIn(text, story)).sort((a, b) => a - b)
  return yield* skimSteps(first, wordsIn)
}

/** Reads an element as a look does, all at once. */
export function extractText(root: Element, isShown?: ReadOptions['isShown']): ExtractedText {
  const scope = { first: root, last: root }
  return atOnce(readSteps(scope, { isShown, skips: atOnce(skipsIn(scope)) }))
}

/** Whether the passages of one look were found in another one as well, at the same places of the page. */
function hasPlacesOf(subset: PageScan, superset: PageScan): boolean {
  const pieces = ({ report, reading }: PageScan) => segmentsOf(report.passages, reading)
  const places = new Map<Text, Set<number>>()
  for (const { node, start } of pieces(superset)) places.set(node, (places.get(node) ?? new Set()).add(start))
  return pieces(subset).every(({ node, start }) => places.get(node)?.has(start))
}

function* extractAndMatch(reads: Steps<ExtractedText>, lastScan: PageScan | undefined): Steps<PageScan> {
  const reading = yield* reads
  if (!reading.isComplete) return { reading, report: nothing }
  if (reading.page.text === lastScan?.reading.page.text) return { reading, report: lastScan.report }
  const stories = registeredStories()
  return { reading, report: stories.length > 0 ? yield* matchSteps(reading.page, stories) : nothing }
}

/** Whether the words of all findings stand where they were read; the page may have changed since. */
export function isStillValid({ reading: { page, nodes, starts }, report }: PageScan): boolean {
  const findings = [...report.passages, ...report.entities]
  const firstOffset = Math.min(...findings.map(({ start }) => start))
  const lastOffset = Math.max(...findings.map(({ end }) => end))
  return nodes.every((node, i) => {
    const start = starts[i] ?? 0
    const end = starts[i + 1] ?? page.text.length
    if (end <= firstOffset || start >= lastOffset) return true
    return node.isConnected && start + node.data.length <= end && page.text.startsWith(node.data, start)
  })
}
