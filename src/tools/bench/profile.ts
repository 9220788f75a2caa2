/** Where the time goes, by V8's sampling profiler. Chromium only. */
import type { Page } from 'puppeteer-core'
import { call } from './in-pages'

export interface Share {
  function: string
  /** Share of the samples that were in the function itself, 0 to 1. */
  self: number
}

const DURATION_MS = 1500
const MAX_ROWS = 12

/** The functions in which one way of the bench spends its time on the page that is open, the heaviest first. */
export async function profile(page: Page, way: Parameters<typeof call<'spin'>>[2]): Promise<Share[]> {
  const cdp = await page.createCDPSession()
  await call(page, 'spin', way, 200)
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 })
  await cdp.send('Profiler.start')
  await call(page, 'spin', way, DURATION_MS)
  const { profile } = await cdp.send('Profiler.stop')
  await cdp.detach()
  const hits = new Map<string, number>()
  let totalSamples = 0
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    if (callFrame.functionName === '(idle)' || callFrame.functionName === '(program)') continue
    const name = callFrame.functionName || `(anonymous, line ${callFrame.lineNumber + 1})`
    hits.set(name, (hits.get(name) ?? 0) + hitCount)
    totalSamples += hitCount
  }
  return [...hits]
    .map(([name, count]) => ({ function: name, self: count / totalSamples }))
    .sort((a, b) => b.self - a.self)
    .slice(0, MAX_ROWS)
}
