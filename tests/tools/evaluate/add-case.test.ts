import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStories } from '../../../src/tools/build/read-stories'
import { addCase } from '../../../src/tools/evaluate/add-case'
import { countedNames, runCase } from '../../../src/tools/evaluate/score'

const stories = readStories('seeds')
const copy = readFileSync('seeds/us-china-call-2025-05/copy.txt', 'utf8').split(/\n+/)
const html = (paragraphs: string[]) =>
  `<!doctype html><title>A page</title><body>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body>`

let dir = ''
const file = (name: string, text: string) => {
  const path = join(dir, name)
  writeFileSync(path, text)
  return path
}
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cases-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

describe('a case', () => {
  it.each([
    ['of a garbled copy', html(copy), { class: 'copy-garbled', pipeline: 'fr', detect: true }, 83, 55],
    ['of no copy', html(['The ferry was late.']), { class: 'unrelated', pipeline: 'none', detect: false }, 0, 0]
  ])('%s records what is found now, so that it passes unchanged', async (name, text, kind, garbles, names) => {
    const cases = join(dir, name.replaceAll(' ', '-'))
    const folder = await addCase('d99-new', file('page.html', text), cases, stories)
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe(text)
    const { expected, score } = await runCase(folder, stories, countedNames(cases))
    expect(expected).toMatchObject({ ...kind, about: 'TODO: say what makes this case hard', right: [] })
    expect(expected.garbles).toHaveLength(garbles)
    expect(score).toMatchObject({ detectionErrors: 0, falseFlags: [], missedPassages: [] })
    expect(score.corrected).toEqual({ hit: garbles, total: garbles })
    expect(score.entityRecall).toEqual({ hit: names, total: names })
    expect(score.entityPrecision).toEqual({ hit: names, total: names })
  })

  it('quotes each place with enough around it to tell it from others', async () => {
    const cases = join(dir, 'twice')
    const folder = await addCase('d98', file('page.html', html([...copy, ...copy])), cases, stories)
    const { page, expected } = await runCase(folder, stories, countedNames(cases))
    const text = page.text.replace(/\s+/g, ' ')
    expect(expected.garbles.length).toBeGreaterThan(0)
    for (const { before, exact, after } of expected.garbles) {
      expect(text.split(before + exact + after)).toHaveLength(2)
    }
  })
})

describe('is refused, and nothing written', () => {
  it('over a case that exists', async () => {
    mkdirSync(join(dir, 'there'))
    await expect(addCase('there', file('page.html', html([])), dir, stories)).rejects.toThrow('exists already')
  })

  it.each([
    ['../up', 'page.html', 'named with small letters'],
    ['D12', 'page.html', 'named with small letters'],
    ['new', 'page.txt', 'ends in .html'],
    ['new', 'gone.html', 'there is no such file']
  ])('%s from %s', async (name, from, message) => {
    file('page.html', html([]))
    await expect(addCase(name, join(dir, from), dir, stories)).rejects.toThrow(message)
  })
})
