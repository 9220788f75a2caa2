import { expect, it } from 'vitest'
import { ownWork } from '../../../src/tools/bench/trace'

const frame = (id: number, functionName: string, url = '', parent = 1) => ({
  id,
  parent,
  callFrame: { functionName, url }
})
const nodes = [
  { id: 1, callFrame: { functionName: '(root)' } },
  frame(2, 'page', 'https://example.org/page.js'),
  frame(3, 'ours', 'chrome-extension://abc/annotator.js'),
  frame(4, 'layout', '', 3),
  frame(5, '(garbage collector)')
]
const thread = { pid: 1, tid: 1, id: '0x1' }
const task = (ts: number, dur: number, tdur = dur) => ({ name: 'RunTask', pid: 1, tid: 1, ts, dur, tdur, args: {} })

it('sums for each task what our scripts ran, with the garbage collection that they caused', () => {
  const events = [
    { name: 'Profile', ts: 0, ...thread, args: { data: { startTime: 0 } } },
    {
      name: 'ProfileChunk',
      ts: 0,
      ...thread,
      args: {
        data: {
          cpuProfile: { nodes, samples: [2, 3, 4, 5, 2, 5, 3] },
          timeDeltas: [1000, 1000, 1000, 1000, 1000, 1000, 5000]
        }
      }
    },
    task(0, 6000),
    // Half the time another program had the processor.
    task(8000, 4000, 2000)
  ]
  expect(ownWork(events)).toEqual({ longest: 3, total: 4.5 })
})

it('counts nothing when we did nothing', () => {
  expect(ownWork([task(0, 100_000)])).toEqual({ longest: 0, total: 0 })
})
