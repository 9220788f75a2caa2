/**
 * The annotator: keeps a page annotated as long as the reader wants it. What it finds lives here, in the page; popup and
 * toolbar ask for it.
 */
import * as v from 'valibot'
import { answer, callBackground, letReadAlong } from '../messages'
import type { Report } from '../report'
import { getSettings, isOnAt, type Settings, watchSettings } from '../settings'
import { type Annotation, annotatePage } from './annotation'
import { readAlong } from './paragraphs'
import { anchoredPage, printedIn } from './places'

/** Starts in this page and works until the signal says stop. */
export async function annotate(signal: AbortSignal): Promise<void> {
  const tell = () => void callBackground('status', annotation.status).catch(() => {})
  const begin = (settings: Settings) => (isOnAt(settings, location.href) ? annotatePage(settings, tell) : OFF)
  let settings = await getSettings()
  if (signal.aborted) return
  let annotation = begin(settings)
  const reportNow = () => (annotation.status.state === 'found' ? annotation.status.report : undefined)
  const along = readAlong(reportNow, signal)
  letReadAlong(along.watch, signal)
  const withReport = <T>(use: (report: Report) => T, otherwise: T): T => {
    const report = reportNow()
    return report ? use(report) : otherwise
  }
  const stopAnswering = answer('page', {
    status: () => annotation.status,
    show: (key) => annotation.show(v.parse(v.string(), key)),
    printed: () => withReport(printedIn, []),
    anchors: () => withReport(anchoredPage, null),
    scrollTo: (paragraph) => along.scrollTo(v.parse(v.number(), paragraph))
  })
  const follow = (changed: Settings) => {
    if (JSON.stringify(changed) !== JSON.stringify(settings)) {
      settings = changed
      annotation.end()
      annotation = begin(settings)
    }
    tell()
  }
  const stopWatching = watchSettings(follow)
  // A page that comes back from the back/forward cache has lost its badge and missed what changed meanwhile.
  const back = (event: PageTransitionEvent) => event.persisted && void getSettings().then(follow)
  window.addEventListener('pageshow', back, { signal })
  signal.addEventListener('abort', () => {
    stopAnswering()
    stopWatching()
    annotation.end()
  })
  tell()
}

const OFF: Annotation = { status: { state: 'off' }, show: () => false, end() {} }
