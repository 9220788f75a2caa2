/**
 * Selects the painter for a page. Only static text gets marks. Nothing is inserted into a page before it has loaded, if
 * a framework owns the text or is about to, or if the page has changed what we painted.
 */

import type { Finding } from '../../match/report'
import { isOwnPage } from '../../shared/browser'
import { callBackground } from '../../shared/messages'
import type { Settings } from '../../shared/settings'
import { atOnce, type Steps } from '../../shared/steps'
import { inSlices } from '../../shared/time-slice'
import { childIndexPaths, hasFrameworkMarkup } from './framework-markup'
import { createHighlightPainter } from './highlight-painter'
import { createMarkPainter } from './mark-painter'
import type { Painter, Painting } from './painter'
import type { Segment } from './segments'
import { shadowTreesOf } from './shadow-styles'

/** A painter that schedules its own work: in time slices on large pages, otherwise at once. */
export interface PagePainter extends Painting {
  /** Paints segments. Resolves when all are painted, or when `clear` was called before that. */
  paint(pieces: readonly Segment[]): Promise<void>
}

/** Selects the painter of a page. */
export interface PainterSelector {
  /**
   * Creates a painter of the selected kind. While the choice is open it highlights, or paints nothing if the page is
   * large.
   */
  createPainter(isLarge?: boolean): PagePainter
  /** Call this when the page has changed what was painted: from now on nothing is inserted into it. */
  onPageInterference(): void
}

/**
 * Documents whose pages have changed what we painted. Nothing is inserted into them again, whatever the reader
 * switches.
 */
const touchedDocuments = new WeakSet<Document>()

/**
 * Creates the selector for a page; the reader's setting comes first. Paints nothing more after the signal.
 * @param silently runs work that changes the page without reporting it as a change of the page
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

/** Paints nothing, but remembers whether the words it was given are still there. */
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

/** A painter that can be replaced by another one while painted. */
class SwitchablePainter implements PagePainter {
  /** True while nothing was painted because the choice is open. */
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

  /** Lets another painter paint the same segments. Does nothing if nothing is painted. */
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

  /** Paints until all is painted or `clear` was called. */
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
  findingsAt = (event: Event, evenInControls?: boolean) => this.#painter.findingsAt(event, evenInControls)
  rects = (finding: Finding) => this.#painter.rects(finding)
  element = (finding: Finding) => this.#painter.element(finding)
  handle = (finding: Finding) => this.#painter.handle(finding)
}

/** Returns true if nobody but us changes the text, as far as can be told. Waits until the page has loaded. */
async function mayModifyText(pieces: readonly Segment[]): Promise<boolean> {
  if (isOwnPage()) return true
  // A component owns what is in its shadow tree.
  if (shadowTreesOf(pieces).some(({ host }) => host.localName.includes('-'))) return false
  const nodes = pieces.map(({ node }) => node).filter((node) => !(node.getRootNode() instanceof ShadowRoot))
  if (isBeingEdited() || hasFrameworkMarkup(nodes)) return false
  await whenLoaded()
  if (isBeingEdited() || hasFrameworkMarkup(nodes)) return false
  // No answer, such as after an update of the extension, means unknown.
  return !(await callBackground('owned', childIndexPaths(nodes)).catch(() => true))
}

const whenLoaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve()
    else window.addEventListener('load', () => resolve(), { once: true })
  })

const isBeingEdited = () => document.designMode === 'on'
