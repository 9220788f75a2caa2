/** Runs in a page: random trees of elements, read and painted by both painters. */
import fc from 'fast-check'
import { type ExtractedText, readPage } from '../../src/content/extract/extract-text'
import { createHighlightPainter } from '../../src/content/paint/highlight-painter'
import { createMarkPainter } from '../../src/content/paint/mark-painter'
import type { Painter } from '../../src/content/paint/painter'
import { segmentsOf } from '../../src/content/paint/segments'
import type { PassageFinding } from '../../src/match/report'
import { atOnce } from '../../src/shared/steps'
import { aPassage } from '../builders'

const NAMES =
  'p div span b a form li details summary section template textarea br x-y h2 ruby sup table tr td button svg'.split(
    ' '
  )
const words = fc.oneof(
  fc.constantFrom('Two words.', ' ', '\n', 'a', 'née', '“so”', '😀 ok'),
  fc.string({ maxLength: 12 })
)
type Tree = string | { name: string; attribute: string; children: Tree[] }
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    words,
    fc.record({
      name: fc.constantFrom(...NAMES),
      attribute: fc.constantFrom('', 'hidden', 'contenteditable', 'href', 'open'),
      children: fc.array(tie('tree'), { maxLength: 4 })
    })
  )
}))
const span = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 30 }))
const made = fc.tuple(fc.array(tree, { maxLength: 8 }), fc.array(span, { maxLength: 6 }))

function grow(parent: Element, tree: Tree): void {
  if (typeof tree === 'string') {
    parent.append(tree)
    return
  }
  const element = document.createElement(tree.name)
  if (tree.attribute) element.setAttribute(tree.attribute, '')
  for (const child of tree.children) grow(element, child)
  parent.append(element)
}

const finding = (n: number, text: string, start: number, end: number) =>
  aPassage(text.slice(start, end), start, { id: `${n}`, correction: '', severity: 'stiff', confidence: 'likely' })

function same(what: string, found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (one !== other) throw new Error(`${what}: ${one} in place of ${other}`)
}

/** All nodes of the page, with the data of those that have some. */
function nodes(): [Node, string | null][] {
  const all: [Node, string | null][] = []
  const walker = document.createTreeWalker(document.body)
  while (walker.nextNode()) all.push([walker.currentNode, walker.currentNode.nodeValue])
  return all
}

const paintedBy: Record<string, [painter: () => Painter, words: () => string[]]> = {
  marks: [createMarkPainter, () => [...document.querySelectorAll('clean-copy-mark')].map((m) => m.textContent ?? '')],
  highlights: [
    createHighlightPainter,
    () => [...(CSS.highlights.get('clean-copy-stiff') ?? [])].map((range) => (range as Range).toString())
  ]
}

function paints(name: string, findings: PassageFinding[], original: ExtractedText): void {
  const [create, painted] = paintedBy[name] ?? []
  const before = nodes()
  const pieces = segmentsOf(findings, original)
  const wanted = pieces.map(({ node, start, end }) => node.data.slice(start, end))
  const painter = create?.()
  if (painter) atOnce(painter.paint(pieces))
  same(`${name} stand on their words`, painted?.(), wanted)
  same(`${name} are intact`, painter?.intact(), true)
  painter?.clear()
  same(`${name} are gone`, painted?.(), [])
  const after = nodes()
  const kept =
    after.length === before.length &&
    after.every(([node, data], i) => before[i]?.[0] === node && before[i]?.[1] === data)
  same(`every node is as it was without ${name}`, kept, true)
}

function holds(growing: Tree[], spans: [start: number, length: number][]): void {
  document.body.replaceChildren()
  for (const one of growing) grow(document.body, one)
  const original = readPage(document.body)
  const { text } = original.page
  original.nodes.forEach((node, i) => {
    const at = original.starts[i] ?? -1
    same('read where it says', text.slice(at, at + node.data.length), node.data)
  })
  const findings = spans.flatMap(([start, length], n) =>
    start < text.length ? [finding(n, text, start, Math.min(text.length, start + length))] : []
  )
  for (const name of Object.keys(paintedBy)) paints(name, findings, original)
}

/** Makes this many trees. Returns what fast-check says of a failure, or null, and how long the longest run took (ms). */
export function tried(runs: number, seed: number, longest: number): { failure: string | null; took: number } {
  let took = 0
  const timed = fc.property(made, ([growing, spans]) => {
    const time = () => {
      const start = performance.now()
      holds(growing, spans)
      return performance.now() - start
    }
    const first = time()
    took = Math.max(took, first)
    // A busy machine may delay a single run: only what is slow twice is slow.
    if (first > longest && time() > longest) throw new Error(`it took ${first} ms`)
  })
  const result = fc.check(timed, { numRuns: runs, seed })
  const failure = result.failed ? `${result.errorInstance}\n${fc.defaultReportMessage(result)}` : null
  return { failure, took }
}
