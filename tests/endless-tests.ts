/**
 * Runs before every test file. No limit of vitest's ends a test that never rests, such as an endless loop: its thread does
 * nothing else. So another thread waits for it, names it and ends its process; the run goes on with other files, and fails.
 */
import { relative } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeEach, expect } from 'vitest'

/** The most time for a test, or for loading its file, in milliseconds; more than vitest's own limit. */
const LIMIT = 130_000

// Written to the process's own error stream: what a thread logs goes through the one that does not rest.
const WATCH = `
  const { writeSync } = require('node:fs')
  const { parentPort, workerData: limit } = require('node:worker_threads')
  let timer
  parentPort.on('message', (name) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      writeSync(2, name + ': did not end in ' + limit / 1000 + ' s\\n')
      process.kill(process.pid, 'SIGKILL')
    }, limit)
  })`

const watch = new Worker(WATCH, { eval: true, workerData: LIMIT })
watch.unref()
watch.postMessage(relative('.', expect.getState().testPath ?? ''))
beforeEach(({ task }) => watch.postMessage(`${relative('.', task.file.filepath)} › ${task.name}`))
afterAll(() => watch.terminate())
