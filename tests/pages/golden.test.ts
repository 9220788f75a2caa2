import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildIndex, findStories } from '../../src/gate/fingerprint-index'
import { createGate } from '../../src/gate/prose-scanner'
import { filterOf } from '../../src/gate/story-fingerprints'
import { caseFolders, countedNames, runCase } from '../../src/tools/evaluate/score'
import { readStories } from '../../src/tools/build/read-stories'
import { SEVERITIES } from '../../src/story/terms'

const stories = readStories('seeds')
const dir = 'tests/pages'
const names = countedNames(dir)
const directory = buildIndex(stories)
const filter = filterOf(stories)

describe.each(caseFolders(dir))('%s', async (name) => {
  const { page, expected, report, score } = await runCase(join(dir, name), stories, names)
  const { minimum, allowed } = expected

  it('is taken for what it is', () => {
    expect(score.detectionErrors).toBe(0)
    if (expected.detect === false) expect(report.verdict).toBe('none')
    if (expected.class === 'copy-clean') expect(report.verdict).toBe('clean-copy')
  })

  it('wakes the gate if it is a copy', () => {
    const gate = createGate(filter)
    for (const line of page.text.split('\n')) gate.feed(line)
    const woken = findStories(directory, gate.take())
    expect(report.story === null || woken.includes(report.story)).toBe(true)
  })

  it('has no false findings but those that are known', () => {
    expect(score.falseQuotes).toEqual(allowed.findings)
    expect(score.outside).toBeLessThanOrEqual(allowed.outside)
  })

  it('quotes what stands in the page', () => {
    for (const { quote, start, end } of [...report.passages, ...report.entities]) {
      expect(page.text.slice(start, end)).toBe(quote)
    }
  })

  it.each(SEVERITIES)('has as many garbled passages found as it must: %s', (severity) => {
    expect(score.recall[severity].hit, score.missedPassages.join('\n')).toBeGreaterThanOrEqual(minimum[severity])
  })

  it('has as many of them corrected as it must', () => {
    expect(score.corrected.hit).toBeGreaterThanOrEqual(minimum.corrected)
  })

  it('has people and organisations named as it must, and no false ones but those that are known', () => {
    expect(score.entityRecall.hit).toBeGreaterThanOrEqual(minimum.names)
    expect(score.entityPrecision.total - score.entityPrecision.hit).toBeLessThanOrEqual(allowed.names)
  })
})
