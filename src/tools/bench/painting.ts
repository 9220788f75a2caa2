/** Ways of painting, in the page: the shipped one with the whole way to it, and bare CSS highlights to compare it with. */

import { createMarkPainter } from '../../content/paint/mark-painter'
import type { Segment } from '../../content/paint/segments'
import { match } from '../../match/match'
import { isPassage } from '../../match/report'
import { atOnce } from '../../shared/steps'
import { registerStories } from '../../shared/story-registry'
import { gate, type Known, pieces, read } from './ours'
import type { Variant } from './timing'

/** The least that highlights can do: no clicks, no focus, no names. */
function highlights() {
  const names = ['bench-passage', 'bench-entity']
  return {
    paint(segments: readonly Segment[]) {
      const isGarbled = ({ findings }: Segment) => findings.some(isPassage)
      const lists = [segments.filter(isGarbled), segments.filter((piece) => !isGarbled(piece))]
      lists.forEach((list, i) => {
        const ranges = list.map(
          ({ node, start, end }) =>
            new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
        )
        CSS.highlights.set(names[i] ?? '', new Highlight(...ranges))
      })
    },
    clear() {
      for (const name of names) CSS.highlights.delete(name)
    }
  }
}

/** Without rules for them highlights would cost nothing. */
export function styleHighlights(): void {
  const style = document.createElement('style')
  style.textContent =
    '::highlight(bench-passage){background-color:#fde2e2;text-decoration:underline #c00}' +
    '::highlight(bench-entity){text-decoration:underline dotted #666}'
  document.head.append(style)
}

/** Painting with highlights, again and again, with the layout that has to follow. */
export function highlighting(knownStories: Known): Variant {
  const brush = highlights()
  let segments: Segment[] = []
  return {
    async prepare() {
      const extracted = read()
      segments = pieces(await match(extracted.page, knownStories.stories), extracted)
      layout()
    },
    steps: [
      { name: 'highlights: paint', run: () => brush.paint(segments) },
      { name: 'highlights: layout', run: layout },
      { name: 'highlights: clear', run: () => brush.clear() }
    ]
  }
}

/** Everything from the gate to the marks as a page sees it: with nodes not seen and stories not matched before. */
export async function wholeWay(knownStories: Known): Promise<Variant> {
  let stories = knownStories.stories
  let extracted = read()
  let report = await match(extracted.page, stories)
  let segments: Segment[] = []
  let brush = createMarkPainter()
  return {
    prepare() {
      stories = structuredClone(knownStories.stories)
      registerStories(stories)
      document.body.replaceWith(document.body.cloneNode(true))
      brush = createMarkPainter()
      layout()
    },
    steps: [
      { name: 'whole: gate', run: () => gate(document.body, knownStories.filter) },
      { name: 'whole: read', run: () => (extracted = read()) },
      { name: 'whole: match', run: async () => (report = await match(extracted.page, stories)) },
      { name: 'whole: pieces', run: () => (segments = pieces(report, extracted)) },
      { name: 'whole: paint', run: () => atOnce(brush.paint(segments)) },
      { name: 'whole: layout', run: layout },
      { name: 'whole: clear', run: () => brush.clear() }
    ]
  }
}

const layout = () => document.body.offsetHeight
