import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match'
import type { Report } from '../../src/match/report'
import { DISGUISES } from './disguise'
import { matchParagraphs, pageOf, story } from './story'

const keys = ({ passages, entities }: Report) => [...passages, ...entities].map((f) => f.key)
const plain = keys(await matchParagraphs(story.copyAsFound))
const other = 'The ferry to the island was late again because of the fog over the harbour, its owner said on Friday.'

describe('a text disguised for machines', () => {
  it.each(Object.keys(DISGUISES))('with %s has all passages and names that it has without', async (name) => {
    const report = await matchParagraphs(story.copyAsFound.map((text) => DISGUISES[name]?.(text) ?? ''))
    expect(report.verdict).toBe('garbled-copy')
    expect(keys(report)).toEqual(plain)
  })

  it.each(Object.keys(DISGUISES))('with %s is found in a long page', async (name) => {
    const paragraphs = story.copyAsFound.map((text) => DISGUISES[name]?.(text) ?? '')
    const long = Array.from({ length: 2000 }, () => other)
    expect(keys(await match(pageOf([...long, ...paragraphs, ...long]), [story]))).toEqual(plain)
  })
})
