import { expect, it } from 'vitest'
import { ownWorkIn, type Profile } from '../../../src/tools/bench/gecko'

const strings = ['(root)', 'page (https://example.org/page.js:1:1)', 'f (moz-extension://a/annotator.js:2:3)']
strings.push('Minor GC', 'LongTask', 'add')
const MS = 1_000_000

/** Samples as [frame, time, milliseconds of the processor]; frames: 0 root, 1 page, 2 ours, 3 clearing up, 4 below ours. */
const thread = (samples: [number, number, number][], tasks: [number, number][], name = 'GeckoMain') => ({
  name,
  stringTable: strings,
  frameTable: { schema: { location: 0 }, data: [[0], [1], [2], [3], [5]] },
  stackTable: {
    schema: { prefix: 0, frame: 1 },
    data: [
      [null, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [2, 4]
    ]
  },
  samples: {
    schema: { stack: 0, time: 1, threadCPUDelta: 2 },
    data: samples.map(([stack, time, spent]) => [stack, time, spent * MS])
  },
  markers: { schema: { name: 0, startTime: 1, endTime: 2 }, data: tasks.map(([start, end]) => [4, start, end]) }
})

it('sums what our scripts ran in long tasks, with the garbage collection that they caused', () => {
  const page = thread(
    [
      [1, 1, 1],
      [2, 10, 4],
      [3, 20, 2],
      [1, 30, 9],
      [3, 40, 9],
      [4, 110, 7],
      [2, 200, 5]
    ],
    [
      [5, 60],
      [100, 160]
    ]
  )
  const worker = thread([[2, 10, 99]], [[0, 100]], 'DOM Worker')
  const profile: Profile = { threads: [], processes: [{ threads: [page, worker] }] }
  expect(ownWorkIn(profile)).toEqual({ longest: 7, total: 18 })
})

it('counts nothing when we did nothing', () => {
  expect(ownWorkIn({ threads: [thread([[1, 10, 60]], [[0, 70]])] })).toEqual({ longest: 0, total: 0 })
})
