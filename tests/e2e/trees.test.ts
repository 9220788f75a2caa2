/** Trees of elements made at random, in the browsers' own DOM: read and painted there by the code of the extension. */
import { beforeAll, describe, expect } from 'vitest'
import { bundle } from '../../src/tools/bench/bundle'
import { LONGEST, said, seed, TRIED } from '../random-runs'
import { kind, test } from './fixtures'
import type { tried } from './trees'

/** So many at a time, for a browser must answer in between. */
const BATCH = 500
/** Each browser tries a half. */
const RUNS = TRIED === undefined ? 200 : Math.ceil(TRIED / 2)

declare const cleanCopyBenchModule: { tried: typeof tried }

let script: string
beforeAll(async () => {
  script = await bundle('../../../tests/e2e/trees.ts')
})

describe('trees of elements', () => {
  test('marks and highlights stand on their words, and taken away leave every node as it was', async ({ session }) => {
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
