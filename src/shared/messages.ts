/** The messages between the parts of the extension, and the only code that sends them. */
import * as v from 'valibot'
import type { Runtime } from 'webextension-polyfill'
import type { AnchoredPage } from '../export/selectors'
import type { Report } from '../match/report'
import { browser, isExtensionThere } from './browser'
import type { Frame } from './frames'
import type { Part } from './load-part'

/**
 * The state of a page: being read, read without or with a story, too large to be read without a request, or switched
 * off.
 */
export type PageStatus =
  | { state: 'reading' }
  | { state: 'none' }
  | { state: 'too-large' }
  | { state: 'off' }
  | { state: 'found'; report: Report }

/** What the reader can ask to have read. */
export const CHECKED = ['page', 'selection'] as const
/** What is checked: the whole page or the selection. */
export type Checked = (typeof CHECKED)[number]
/** To the next finding, or to the previous one. */
export const Direction = v.picklist([1, -1])

/** The findings that a reader steps through. */
export const AMONG = ['passages', 'names'] as const
/** A step from a place in a frame to the next finding, or to the previous one. */
export const Step = v.object({
  direction: Direction,
  among: v.picklist(AMONG),
  /** Where the reader is, as an offset in the text of the frame. */
  offset: v.number()
})
export type Step = v.InferOutput<typeof Step>

/** A correction that the reader hides, or shows again: its name in the settings. Limited, because it comes from a page. */
export const Dismissal = v.object({ name: v.pipe(v.string(), v.maxLength(5000)), isDismissed: v.boolean() })
type Dismissal = v.InferOutput<typeof Dismissal>

/** A finding that a reader can step to: its key, and its offset in the text of its frame. */
export interface Stop {
  key: string
  start: number
}

/** Where a frame is, and where the frames in it are. */
export interface FramePlace {
  /**
   * Its index among the frames of each document around it, from the page inwards; empty for the top frame. Frames in
   * shadow trees come after the others.
   */
  path: number[]
  /** For each frame in it, by its index, the offset in the text before which it stands. */
  offsets: number[]
}

/** Calls from a frame of a page to the background. */
export interface BackgroundCalls {
  /**
   * The gate saw these fingerprints: inject the data and the annotator if a story has one of them. Without any: the page
   * needs the thorough gate.
   */
  wake(fingerprints: number[]): void
  /** The page has a frame large enough to hold an article, which may not have a gate yet. */
  frames(): void
  /**
   * The reader steps where another frame may be next: shows what comes next in the tab. Returns false if no other frame
   * carries the story.
   */
  stepOn(step: Step): boolean
  /** Hides a correction on all pages with its story, or shows it again. */
  dismiss(dismissal: Dismissal): void
  /** The page's status has changed: update the toolbar. */
  status(status: PageStatus): void
  /** Returns true if a framework owns the elements at these places of the page, given as by `childIndexPaths`. */
  owned(places: number[][]): boolean
  /** A page of a site with comparisons was loaded: inject the story and the annotator again if this is the page compared. */
  compared(): void
  /** Highlights are painted in this page: inject their styles. */
  highlighted(): void
  /** The annotator needs another script: inject it. */
  load(part: Part): void
}

/** Calls from the popup or the background to a frame of a page. */
export interface PageCalls {
  /** Answers true while an annotator runs in the page. */
  ping(): boolean
  /** Returns the page's status. */
  status(): PageStatus
  /** Scrolls to a finding, by its key, and opens its card. Returns false if it has no position in the page. */
  show(key: string): boolean
  /** Returns what the page prints for the story's paragraphs, in the page's order. */
  printed(): PrintedSentence[]
  /** Returns the page with anchors for its findings; null if there are none. */
  anchors(): AnchoredPage | null
  /** Scrolls to a paragraph of the story, counted from 0. Returns false if the page does not contain it. */
  scrollTo(paragraph: number): boolean
  /** Moves to the next or previous finding and opens its card. Returns false if there is none. */
  step(direction: 1 | -1): boolean
  /** Returns the findings to step through, in page order. */
  stops(among: Step['among']): Stop[]
  /** Returns where this frame is, and where the frames in it are. */
  place(): FramePlace
  /** Returns true if the reader is in this frame, or in one inside it. */
  hasFocus(): boolean
  /**
   * Reads the page, however large, or the selected paragraphs, whatever the settings say about its site. Returns false
   * if nothing is selected, or if Clean Copy is switched off.
   */
  check(checkScope: Checked): boolean
  /** Copies the selection with corrections in brackets. Returns false if nothing was put on the clipboard. */
  copy(): boolean
}

/** A sentence of the page that corresponds to one in a paragraph of the story, counted from 0. */
export interface PrintedSentence {
  paragraph: number
  text: string
}

// Chrome serialises messages as JSON, which drops undefined values.
const Anything = v.optional(v.unknown())
/** What every message comes in. */
export const Envelope = v.strictObject({ to: v.picklist(['background', 'page']), call: v.string(), data: Anything })
const Answer = v.union([v.strictObject({ ok: Anything }), v.strictObject({ failed: v.string() })])
type Calls = { background: BackgroundCalls; page: PageCalls }
type Data<F> = F extends (data: infer D) => unknown ? D : undefined
type Result<F> = F extends (...args: never[]) => infer R ? R : never
type Handlers<C> = {
  [K in keyof C]: (data: unknown, sender: Frame | undefined) => Result<C[K]> | Promise<Result<C[K]>>
}

/** The fields that are read of the sender of a message. */
export interface Sender {
  id?: string
  tab?: { id?: number }
  frameId?: number
}

/** The frame that a message comes from; undefined for a page of the extension. */
export const frameOf = ({ tab, frameId = 0 }: Sender): Frame | undefined =>
  tab?.id === undefined ? undefined : { tabId: tab.id, frameId }

/**
 * Answers the calls to one side. Handlers get unchecked data, which they must check, and the sender's frame. Ignores
 * messages of other senders, of other shapes and to the other side.
 * @returns a function that stops answering
 */
export function answer<T extends keyof Calls>(side: T, handlers: Handlers<Calls[T]>): () => void {
  const listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => {
    const envelope = v.safeParse(Envelope, message)
    if (!envelope.success || envelope.output.to !== side || sender.id !== browser.runtime.id) return undefined
    const { call, data } = envelope.output
    if (!Object.hasOwn(handlers, call)) return undefined
    const handler = handlers[call as keyof Calls[T]]
    Promise.resolve()
      .then(() => handler(data, frameOf(sender)))
      .then(
        (ok) => reply({ ok }),
        (error: unknown) => reply({ failed: String(error) })
      )
    return true as const
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}

/** The name of the port between a page and the side panel. */
const SCROLL_SYNC_PORT = 'along'

/**
 * Follows the scroll position of a tab's page, in whichever frame it scrolls: calls back with the story's paragraph that the reader sees, counted from
 * 0, after each change. Stops when the page goes away or does not answer.
 * @returns a function that stops following
 */
export function followScroll(tab: number, onParagraph: (paragraph: number) => void): () => void {
  const line = browser.tabs.connect(tab, { name: SCROLL_SYNC_PORT })
  line.onMessage.addListener((message: unknown) => {
    const paragraph = v.safeParse(v.pipe(v.number(), v.integer(), v.minValue(0)), message)
    if (paragraph.success) onParagraph(paragraph.output)
  })
  // Reading the error marks it as handled: a page without an annotator is normal.
  line.onDisconnect.addListener(() => void browser.runtime.lastError)
  return () => line.disconnect()
}

/**
 * In a page: calls `watch` for each side panel that connects, with a signal that aborts when it disconnects or when
 * `signal` aborts.
 */
export function serveScrollSync(
  watch: (tell: (paragraph: number) => void, signal: AbortSignal) => void,
  signal: AbortSignal
): void {
  const listener = (line: Runtime.Port) => {
    if (line.name !== SCROLL_SYNC_PORT || line.sender?.id !== browser.runtime.id) return
    const controller = new AbortController()
    line.onDisconnect.addListener(() => controller.abort())
    signal.addEventListener('abort', () => line.disconnect(), { signal: controller.signal })
    watch((paragraph) => line.postMessage(paragraph), controller.signal)
  }
  browser.runtime.onConnect.addListener(listener)
  signal.addEventListener('abort', () => isExtensionThere() && browser.runtime.onConnect.removeListener(listener))
}

/** Thrown when the other side answered that its handler failed. */
export class HandlerFailed extends Error {}

/**
 * Calls the background.
 * @throws HandlerFailed if its handler failed; Error if it does not answer
 */
export async function callBackground<K extends keyof BackgroundCalls>(
  call: K,
  data: Data<BackgroundCalls[K]>
): Promise<Result<BackgroundCalls[K]>> {
  const send = async () =>
    unwrap<Result<BackgroundCalls[K]>>(call, await browser.runtime.sendMessage({ to: 'background', call, data }))
  // A background that the browser stopped before it could answer is started again by the next call. If another page of
  // the extension receives the call too, the browser then resolves with nothing instead of rejecting.
  return send().catch((error: unknown) =>
    isExtensionThere() && !(error instanceof HandlerFailed) ? send() : Promise.reject(error)
  )
}

/**
 * Calls a frame of a page.
 * @throws HandlerFailed if its handler failed; Error if no annotator runs there
 */
export async function callPage<K extends keyof PageCalls>(
  { tabId, frameId }: Frame,
  call: K,
  data: Data<PageCalls[K]>
): Promise<Result<PageCalls[K]>> {
  return unwrap(call, await browser.tabs.sendMessage(tabId, { to: 'page', call, data }, { frameId }))
}

function unwrap<R>(call: string, message: unknown): R {
  const answer = v.safeParse(Answer, message)
  if (!answer.success) throw new Error(`${call}: no answer`)
  if ('failed' in answer.output) throw new HandlerFailed(`${call}: ${answer.output.failed}`)
  return answer.output.ok as R
}
