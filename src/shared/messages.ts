/** What the parts of the extension say to each other, and the only door they say it through. */
import * as v from 'valibot'
import type { Runtime } from 'webextension-polyfill'
import type { AnchoredPage } from '../export/selectors'
import type { Report } from '../match/report'
import { SEVERITIES } from '../story/schema'
import { browser, isExtensionThere } from './browser'

/** What a page can be: being read, read without or with a story, too large to be read unasked, or switched off. */
export type PageStatus =
  | { state: 'reading' }
  | { state: 'none' }
  | { state: 'too-large' }
  | { state: 'off' }
  | { state: 'found'; report: Report }

/** What a reader can ask to have read. */
export const CHECKED = ['page', 'selection'] as const
export type Checked = (typeof CHECKED)[number]

/** From a page to the background. */
export interface BackgroundCalls {
  /** The gate saw these fingerprints: where a story has one, its data and the annotator are wanted in this page. */
  wake(fingerprints: number[]): void
  /** The page's status has changed: the toolbar should say so. */
  status(status: PageStatus): void
  /** Whether a framework owns the elements at these places of the page, as `childIndexPaths` gives them. */
  owned(places: number[][]): boolean
  /** Highlights are painted in this page: their look is wanted there. */
  highlighted(): void
}

/** From the popup or the background to a page. */
export interface PageCalls {
  /** Answers true while an annotator runs in the page. */
  ping(): boolean
  /** What is known of the page. */
  status(): PageStatus
  /** Scrolls to a finding, by its key, and opens its card. False where it has no place in the page. */
  show(key: string): boolean
  /** What the page prints for the story's paragraphs, in the page's order. */
  printed(): PrintedSentence[]
  /** The page with anchors for its findings; null where there are none. */
  anchors(): AnchoredPage | null
  /** Scrolls to a paragraph of the story, counted from 0. False where the page does not have it. */
  scrollTo(paragraph: number): boolean
  /** Goes on to the next or previous finding and opens its card. False where there is none. */
  step(direction: 1 | -1): boolean
  /**
   * The reader asks to have the page read, however large it is, or the paragraphs selected in it, whatever the settings
   * say of its site. False where nothing is selected, or everything is switched off.
   */
  check(checkScope: Checked): boolean
  /** Copies what is selected with its corrections in brackets. False where nothing was put on the clipboard. */
  copy(): boolean
}

/** Words of the page that say a sentence of the story's paragraph, which is counted from 0. */
export interface PrintedSentence {
  paragraph: number
  text: string
}

// Chrome sends JSON, in which a value that is undefined is not there at all.
const Anything = v.optional(v.unknown())
const Envelope = v.strictObject({ to: v.picklist(['background', 'page']), call: v.string(), data: Anything })
const Answer = v.union([v.strictObject({ ok: Anything }), v.strictObject({ failed: v.string() })])
/** As much of a status as keeps a hostile page from naming another script than a story's, or from breaking a reader of it. */
const Status = v.variant('state', [
  v.object({ state: v.picklist(['reading', 'none', 'too-large', 'off']) }),
  v.object({
    state: v.literal('found'),
    report: v.looseObject({
      story: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))),
      verdict: v.picklist(['garbled-copy', 'clean-copy', 'excerpt', 'none']),
      coverage: v.number(),
      passages: v.array(v.looseObject({ key: v.string(), id: v.string(), severity: v.picklist(SEVERITIES) })),
      entities: v.array(v.looseObject({ key: v.string(), id: v.string() })),
      unplaced: v.array(v.string()),
      aligned: v.array(v.looseObject({ start: v.number(), end: v.number(), paragraph: v.number() })),
      shares: v.array(v.number()),
      route: v.nullish(
        v.looseObject({
          id: v.string(),
          tells: v.array(v.looseObject({ printed: v.string(), meant: v.string(), key: v.string() }))
        })
      )
    })
  })
])

type Calls = { background: BackgroundCalls; page: PageCalls }
type Data<F> = F extends (data: infer D) => unknown ? D : undefined
type Result<F> = F extends (...args: never[]) => infer R ? R : never
type Handlers<C> = { [K in keyof C]: (data: unknown, tab: number | undefined) => Result<C[K]> | Promise<Result<C[K]>> }

/**
 * Answers the calls to this side. Handlers get data that they must check, and the number of the tab it came from.
 * Messages of another sender, of another shape or to the other side are left alone. Returns the function that stops it.
 */
export function answer<T extends keyof Calls>(side: T, handlers: Handlers<Calls[T]>): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string; tab?: { id?: number } },
    reply: (answer: unknown) => void
  ) => {
    const envelope = v.safeParse(Envelope, message)
    if (!envelope.success || envelope.output.to !== side || sender.id !== browser.runtime.id) return undefined
    const { call, data } = envelope.output
    if (!Object.hasOwn(handlers, call)) return undefined
    const handler = handlers[call as keyof Calls[T]]
    Promise.resolve()
      .then(() => handler(data, sender.tab?.id))
      .then(
        (ok) => reply({ ok }),
        (error: unknown) => reply({ failed: String(error) })
      )
    return true as const
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}

/** A page's status from what it sent, or undefined for anything else. */
export function toStatus(data: unknown): PageStatus | undefined {
  const status = v.safeParse(Status, data)
  return status.success ? (status.output as PageStatus) : undefined
}

/**
 * Calls back on every status that a page tells the background, without answering it: so that an open popup keeps up.
 * Returns the function that stops it.
 */
export function watchStatus(onStatus: (tab: number, status: PageStatus) => void): () => void {
  const listener = (message: unknown, sender: { id?: string; tab?: { id?: number } }) => {
    const envelope = v.safeParse(Envelope, message)
    if (!envelope.success || sender.id !== browser.runtime.id) return undefined
    const { to: target, call, data } = envelope.output
    const status = target === 'background' && call === 'status' ? toStatus(data) : undefined
    if (status && sender.tab?.id !== undefined) onStatus(sender.tab.id, status)
    return undefined
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}

/** The name of the line between a page and who reads along beside it. */
const SCROLL_SYNC_PORT = 'along'

/**
 * Reads along with the page of a tab: calls back with the story's paragraph that the reader has before them, counted from
 * 0, whenever it is another one. Returns the function that stops it; a page that goes or does not answer stops it too.
 */
export function followScroll(tab: number, onParagraph: (paragraph: number) => void): () => void {
  const line = browser.tabs.connect(tab, { name: SCROLL_SYNC_PORT, frameId: 0 })
  line.onMessage.addListener((message: unknown) => {
    const paragraph = v.safeParse(v.pipe(v.number(), v.integer(), v.minValue(0)), message)
    if (paragraph.success) onParagraph(paragraph.output)
  })
  // Reading the error says that we know of it: a page without anybody to answer is nothing unusual.
  line.onDisconnect.addListener(() => void browser.runtime.lastError)
  return () => line.disconnect()
}

/** In a page: calls `watch` for everybody who reads along, with a signal that ends when they stop or `signal` does. */
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

/** The other side is there, but its handler failed. */
export class HandlerFailed extends Error {}

/** Calls the background. Rejects when it does not answer or its handler failed. */
export async function callBackground<K extends keyof BackgroundCalls>(
  call: K,
  data: Data<BackgroundCalls[K]>
): Promise<Result<BackgroundCalls[K]>> {
  const send = async () =>
    unwrap<Result<BackgroundCalls[K]>>(call, await browser.runtime.sendMessage({ to: 'background', call, data }))
  // A background that the browser ended before it could answer is started again by the next call. Where another page of
  // the extension hears the call too, the browser does not refuse it then, but gives an empty answer.
  return send().catch((error: unknown) =>
    isExtensionThere() && !(error instanceof HandlerFailed) ? send() : Promise.reject(error)
  )
}

/** Calls the page of a tab (its top frame). Rejects when nothing of ours runs there or its handler failed. */
export async function callPage<K extends keyof PageCalls>(
  tab: number,
  call: K,
  data: Data<PageCalls[K]>
): Promise<Result<PageCalls[K]>> {
  return unwrap(call, await browser.tabs.sendMessage(tab, { to: 'page', call, data }, { frameId: 0 }))
}

function unwrap<R>(call: string, message: unknown): R {
  const answer = v.safeParse(Answer, message)
  if (!answer.success) throw new Error(`${call}: no answer`)
  if ('failed' in answer.output) throw new HandlerFailed(`${call}: ${answer.output.failed}`)
  return answer.output.ok as R
}
