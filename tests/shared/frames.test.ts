/** The frames of a tab in storage, of which none may be lost. */
import { expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

let queue = Promise.resolve()
const request = (_: string, work: () => Promise<void>) => {
  queue = queue.then(work)
  return queue
}
Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true })
Object.assign(globalThis, { browser: fakeBrowser })

const { addFrame, framesOf, oneAtATime, storeFrames } = await import('../../src/shared/frames')

it('keeps all frames that are added at the same time, each once, the top frame first', async () => {
  await Promise.all([
    oneAtATime(1, () => storeFrames(1, [4])),
    ...[7, 9, 7].map((frameId) => addFrame({ tabId: 1, frameId }))
  ])
  expect((await framesOf(1)).map(({ frameId }) => frameId)).toEqual([0, 4, 7, 9])
  expect((await framesOf(2)).map(({ frameId }) => frameId)).toEqual([0])
})
