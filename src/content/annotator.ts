/**
 * The annotator: keeps a page annotated while the reader wants it. Its findings stay in the page; popup and toolbar ask
 * for them.
 */
import * as v from 'valibot'
import { nothing } from '../match/report'
import { isExtensionThere, isOwnPage } from '../shared/browser'
import { withoutHidden } from '../shared/hidden'
import { loadingOnce } from '../shared/load-part'
import { AMONG, answer, CHECKED, callBackground, Direction, type PageStatus, serveScrollSync } from '../shared/messages'
import {
  changedKeys,
  followSettings,
  getSettings,
  isOnAt,
  isPageKey,
  isSiteKey,
  type Settings
} from '../shared/settings'
import { loadCard } from './card/load-card'
import { readPage } from './extract/extract-text'
import { frameOffsets, framePath } from './extract/frame-places'
import type { Lifetime } from './lifetime'
import { annotatePage, type PageSession } from './page-session'
import '../shared/page-globals'

/** Starts the annotator in this page; it runs until its lifetime ends. */
export async function annotate({ signal, isAlive }: Lifetime): Promise<void> {
  // The toolbar does not report on pages of the extension itself.
  const send = (status: PageStatus) => void (isOwnPage() || callBackground('status', status).catch(() => {}))
  const tell = () => send(annotation.status)
  const begin = (settings: Settings, open?: string) =>
    mayRead(settings) ? annotatePage(settings, tell, isAlive, open) : OFF
  let settings = await followSettings((newSettings) => follow(newSettings), signal)
  if (signal.aborted) return
  let annotation = begin(settings)
  const scanNow = () => annotation.scanNow()
  const scrollSync = loadingOnce(async () => (await loadCard()).syncScroll(scanNow, signal))
  // Without the script the panel stays where it is.
  serveScrollSync(
    (...watcher) =>
      scrollSync().then(
        ({ watch }) => watch(...watcher),
        () => {}
      ),
    signal
  )
  const stopAnswering = answer('page', {
    ping: () => true,
    status: () => annotation.status,
    show: (key) => annotation.show(v.parse(v.string(), key)),
    printed: async () => (await loadCard()).printedSentences(scanNow()),
    anchors: async () => (await loadCard()).anchoredPage(scanNow()),
    scrollTo: async (paragraph) => (await scrollSync()).scrollTo(v.parse(v.number(), paragraph)),
    step: (direction) => annotation.step(v.parse(Direction, direction)),
    stops: (among) => annotation.stops(v.parse(v.picklist(AMONG), among)),
    place: () => ({ path: framePath(), offsets: frameOffsets(scanNow()?.extracted) }),
    hasFocus: () => document.hasFocus(),
    check: (data) => {
      const scope = v.parse(v.picklist(CHECKED), data)
      globalThis.cleanCopyReadingRequested = true
      if (annotation === OFF) annotation = begin(settings)
      const isChecked = annotation.check(scope)
      tell()
      return isChecked
    },
    async copy() {
      const { copyCorrected } = await loadCard()
      const { extracted, report } = scanNow() ?? {}
      // The selection may reach beyond what was read of a large page.
      const selectable = extracted && !extracted.hasSkips ? extracted : readPage(document.body)
      return copyCorrected(selectable, extracted, withoutHidden(report ?? nothing, settings).passages)
    }
  })
  const follow = (newSettings: Settings) => {
    const changedNames = changedKeys(settings, newSettings)
    settings = newSettings
    // A request to read this one page holds until the reader changes which pages are read.
    if (changedNames.some(isSiteKey)) globalThis.cleanCopyReadingRequested = false
    if (changedNames.some(isPageKey)) {
      // Who hides a correction in its card can show it again there.
      const open = changedNames.includes('dismissed') ? annotation.current() : undefined
      annotation.end()
      annotation = begin(settings, open)
    }
    tell()
  }
  // A page restored from the back/forward cache has lost its badge and may have missed changes of the settings.
  const resumeFromCache = (event: PageTransitionEvent) =>
    event.isTrusted && event.persisted && isAlive() && void getSettings().then(follow)
  window.addEventListener('pageshow', resumeFromCache, { signal })
  // A frame that is taken out of its page has nothing to show there any more.
  const leave = () => send({ state: 'none' })
  if (window !== window.parent) window.addEventListener('pagehide', leave, { signal })
  signal.addEventListener('abort', () => {
    annotation.end()
    // If the extension is gone, so are its events.
    if (isExtensionThere()) stopAnswering()
  })
  tell()
}

const OFF: PageSession = {
  status: { state: 'off' },
  scanNow: () => undefined,
  show: async () => false,
  step: () => false,
  stops: async () => [],
  current: () => undefined,
  check: () => false,
  end() {}
}

/** Returns true if the page may be read: because the settings allow its site, or because the reader asked. */
const mayRead = (settings: Settings) =>
  settings.on && (globalThis.cleanCopyReadingRequested === true || isOnAt(settings, pageAddress()))

/** The address of the page, in its frames too: a reader switches on and off what the address bar names. */
const pageAddress = () =>
  window !== window.parent && typeof globalThis.cleanCopyPageAddress === 'string'
    ? globalThis.cleanCopyPageAddress
    : location.href
