/**
 * Pages about other subjects are left alone: nothing marked, no badge, no annotator. How do we know that we have waited
 * long enough? A page with the story is opened last: when that one is marked, all the others have had their turn.
 */
import { describe, expect } from 'vitest'
import { until } from './browser'
import { test } from './fixtures'
import { outerHTML, painted, traces } from './marked'
import { newsPaths, savedPaths } from './server'

/** Pages that are open at the same time. */
const AT_ONCE = 8
const paths = ['/blank', ...newsPaths, ...savedPaths]
const batches = Array.from({ length: Math.ceil(paths.length / AT_ONCE) }, (_, n) =>
  paths.slice(n * AT_ONCE, (n + 1) * AT_ONCE)
)

describe('silence', () => {
  test.for(batches)('nothing happens on %s …', { timeout: 240_000 }, async (batch, { session, open }) => {
    const pages = []
    for (const path of batch) pages.push(await open(path))
    const control = await open('/story')
    await painted(control)
    await until('the badge is there', async () => (await session.toolbar(control)).badge !== '')
    expect(await session.annotated(control)).toBe(true)
    for (const [n, page] of pages.entries()) {
      const seen = {
        path: batch[n],
        traces: await traces(page),
        badge: (await session.toolbar(page)).badge,
        annotated: await session.annotated(page),
        named: (await outerHTML(page)).includes('clean-copy-')
      }
      expect(seen).toEqual({ path: batch[n], traces: 0, badge: '', annotated: false, named: false })
      await page.close()
    }
    await control.close()
  })
})
