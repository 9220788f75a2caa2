import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseFolders, countedNames, runCase } from '../../src/cli/score'
import { readSeeds } from '../../src/cli/seeds'

const stories = readSeeds('seeds')
const dir = 'tests/pages'
const names = countedNames(dir)

describe.each(caseFolders(dir))('%s', (name) => {
  const { page, expected, report, score } = runCase(join(dir, name), stories, names)
  const { pipeline } = JSON.parse(readFileSync(join(dir, name, 'expected.json'), 'utf8'))

  it('is taken for what it is', () => {
    expect(score.detectionErrors).toBe(0)
    if (expected.detect === false) expect(report.verdict).toBe('none')
    if (expected.class === 'copy-clean') expect(report.verdict).toBe('clean-copy')
  })

  it('marks nothing that is right', () => {
    expect(score.falseFlags).toEqual([])
  })

  it('quotes what stands in the page', () => {
    for (const { quote, start, end } of [...report.passages, ...report.entities]) {
      expect(page.text.slice(start, end)).toBe(quote)
    }
  })

  it('names people and organisations', () => {
    const { entityPrecision: precision, entityRecall: recall } = score
    expect(recall.hit).toBeGreaterThanOrEqual(Math.floor(recall.of * 0.9))
    expect(precision.hit).toBeGreaterThanOrEqual(Math.floor(precision.of * 0.85))
  })

  if (pipeline !== 'fr' || expected.garbles.length === 0) return
  it('finds every garbled passage, with its correction', () => {
    expect(score.missed).toEqual([])
    expect(score.corrected).toEqual({ hit: expected.garbles.length, of: expected.garbles.length })
  })
})
