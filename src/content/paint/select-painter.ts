/**
 * Which painter a page gets. Marks are put into pages whose text stands still; nothing is put into a page before it has
 * loaded, where a framework owns the text or is about to take it over, or where the page has touched what we painted.
 */

import type { Finding } from '../../match/report'
import { atOnce, type Steps } from '../../match/text/cooperative'
import { isOwnPage } from '../../shared/browser'
import { callBackground } from '../../shared/messages'
import type { Settings } from '../../shared/settings'
import { inSlices } from '../../shared/time-slice'
import { childIndexPaths, hasFrameworkMarkup } from './framework-markup'
import { createHighlightPainter } from './highlight-painter'
import { createMarkPainter } from './mark-painter'
import type { Painter, Painting } from './painter'
import type { Segment } from './segments'

/** Paints of its own accord: a large page in slices, any other in one go. */
export interface PagePainter extends Painting {
  /** Paints the pieces, and resolves when all are painted or it was cleared before that. */
  paint(pieces: readonly Segment[]): Promise<void>
}

export interface PainterSelector {
  /**
   * A painter that paints as chosen. Where nothing is chosen it highlights until it is known whether marks do harm, or
   * in a large page paints nothing until then.
   */
  createPainter(isLarge?: boolean): PagePainter
  /** The page has changed what was painted, if anything was: from now on nothing is put into it. */
  onPageInterference(): void
}

/** Documents whose pages have touched what we painted: whatever the reader switches, nothing is put into them again. */
const touchedDocuments = new WeakSet<Document>()

/**
 * Makes the choice for a page, as far as the reader has left it to us. `silently` does what changes the page. After the
 * signal nothing more is painted.
 */
export function createPainterSelector(
  { method, look }: Pick<Settings, 'method' | 'look'>,
  silently: (work: () => void) => void,
  signal: AbortSignal
): PainterSelector {
  let choice: 'marks' | 'overlay' | undefined = touchedDocuments.has(document)
    ? 'overlay'
    : method === 'auto'
      ? undefined
      : method
  let latestPainter: SwitchablePainter | undefined
  const create = (method: 'marks' | 'overlay') =>
    method === 'marks' ? createMarkPainter(look) : createHighlightPainter(look)
  const inOneGo = (steps: Steps<void>) => silently(() => atOnce(steps))
  const slowly = (steps: Steps<void>) => inSlices(eachWithoutObserving(steps, silently), signal)
  const decide = async (painter: SwitchablePainter, pieces: readonly Segment[], provisional: typeof choice) => {
    const mayMark = await mayModifyText(pieces)
    if (signal.aborted) return
    if (mayMark) choice ??= 'marks'
    const next = choice ?? 'overlay'
    if (next !== provisional && painter.intact()) await painter.changeTo(create(next))
  }
  return {
    createPainter(isLarge = false) {
      const run = isLarge ? slowly : inOneGo
      const provisional = choice ?? (isLarge ? undefined : 'overlay')
      const painter = new SwitchablePainter(provisional && create(provisional), run)
      if (choice === undefined) painter.onPaint = (pieces) => void decide(painter, pieces, provisional)
      latestPainter = painter
      return painter
    },
    onPageInterference() {
      if (latestPainter?.isWaiting) return
      touchedDocuments.add(document)
      choice = 'overlay'
    }
  }
}

function* eachWithoutObserving(steps: Steps<void>, silently: (work: () => void) => void): Steps<void> {
  for (let isDone = false; !isDone; ) {
    silently(() => (isDone = steps.next().done === true))
    if (!isDone) yield
  }
}

/** Paints nothing, but knows whether the words still stand that it was given. */
function createPendingPainter(): Painter {
  let snapshot: { node: Text; data: string }[] = []
  return {
    *paint(pieces) {
      snapshot = pieces.map(({ node }) => ({ node, data: node.data }))
    },
    clear() {
      snapshot = []
    },
    intact: () => snapshot.every(({ node, data }) => node.isConnected && node.data === data),
    findingsAt: () => [],
    rects: () => [],
    element: () => undefined,
    handle: () => undefined,
    activate() {}
  }
}

/** A painter behind which another one can take over. */
class SwitchablePainter implements PagePainter {
  /** Whether nothing was painted yet, since it is not known what may be. */
  isWaiting: boolean
  #painter: Painter
  #pieces: readonly Segment[] = []
  #active: Finding | undefined
  readonly #run: (steps: Steps<void>) => unknown
  onPaint: ((pieces: readonly Segment[]) => void) | undefined

  constructor(first: Painter | undefined, run: (steps: Steps<void>) => unknown) {
    this.isWaiting = first === undefined
    this.#painter = first ?? createPendingPainter()
    this.#run = run
  }

  /** Lets another painter paint the same. Nothing happens where nothing is painted. */
  async changeTo(nextPainter: Painter): Promise<void> {
    if (this.#pieces.length === 0) return
    this.#painter.clear()
    this.#painter = nextPainter
    this.isWaiting = false
    await this.#paint()
  }

  async paint(pieces: readonly Segment[]): Promise<void> {
    this.#pieces = pieces
    await this.#paint()
    this.onPaint?.(pieces)
  }

  async #paint(): Promise<void> {
    await this.#run(this.#steps(this.#painter, this.#pieces))
    this.#painter.activate(this.#active)
  }

  /** Paints until it is done or something else is to be painted. */
  *#steps(painter: Painter, pieces: readonly Segment[]): Steps<void> {
    for (const _ of painter.paint(pieces)) {
      yield
      if (painter !== this.#painter || pieces !== this.#pieces) return
    }
  }

  clear(): void {
    this.#pieces = []
    this.#painter.clear()
  }

  activate(finding: Finding | undefined): void {
    this.#active = finding
    this.#painter.activate(finding)
  }

  intact = () => this.#painter.intact()
  findingsAt = (event: Event) => this.#painter.findingsAt(event)
  rects = (finding: Finding) => this.#painter.rects(finding)
  element = (finding: Finding) => this.#painter.element(finding)
  handle = (finding: Finding) => this.#painter.handle(finding)
}

/** Whether nobody but us works on the text, as far as can be told. Waits until the page has loaded. */
async function mayModifyText(pieces: readonly Segment[]): Promise<boolean> {
  if (isOwnPage()) return true
  const nodes = pieces.map(({ node }) => node)
  if (isBeingEdited() || hasFrameworkMarkup(nodes)) return false
  await whenLoaded()
  if (isBeingEdited() || hasFrameworkMarkup(nodes)) return false
  // Without an answer, as after an update of the extension, nothing is known.
  return !(await callBackground('owned', childIndexPaths(nodes)).catch(() => true))
}

const whenLoaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve()
    else window.addEventListener('load', () => resolve(), { once: true })
  })

const isBeingEdited = () => document.designMode === 'on'
