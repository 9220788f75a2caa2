/** Trees of elements made at random, in the browsers' own DOM: read and painted there by the code of the extension. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../bench/bundle'
import { LONGEST, said, seed, TRIED } from '../soak/runs'
import { KINDS, launch, type TestSession } from './browser'
import type { tried } from './trees'

/** So many at a time, for a browser must answer in between. */
const BATCH = 500
/** Each browser tries a half. */
const RUNS = TRIED === undefined ? 200 : Math.ceil(TRIED / KINDS.length)

declare const cleanCopyBenchModule: { tried: typeof tried }

let script: string
beforeAll(async () => {
  script = await bundle('../e2e/trees.ts')
})

describe.each(KINDS)('trees of elements in %s', (kind) => {
  let session: TestSession
  beforeAll(async () => {
    session = await launch(kind, { extension: null })
  })
  afterAll(() => session?.close())

  test('marks and highlights stand on their words, and taken away leave every node as it was', async () => {
    const page = await session.open('about:blank')
    await page.evaluate(script)
    let longest = 0
    for (let done = 0; done < RUNS; done += BATCH) {
      const { failure, took } = await page.evaluate(
        (...args) => cleanCopyBenchModule.tried(...args),
        Math.min(BATCH, RUNS - done),
        seed + done,
        LONGEST
      )
      expect(failure).toBeNull()
      longest = Math.max(longest, took)
    }
    said(`trees of elements in ${kind}`, longest)
  })
})
