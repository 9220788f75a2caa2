/** Facts that were changed in a phrase that also moved. */
import { describe, expect, it } from 'vitest'
import { reportedEdits } from '../../../src/match/compare/report-edits'
import type { Relation } from '../../../src/story/lexicon'
import { sectionsOf, writtenDifference } from './compared'

const REST = ' The old green lorries waited all night near the large harbour, and nobody told their drivers why.'

/** What is reported of a page with these words in place of the original's, as "original/page" and why. */
async function reported(original: string, page: string, senses: Readonly<Record<string, Relation>> = {}) {
  const sections = await sectionsOf([original + REST], [page + REST], senses)
  return reportedEdits(sections).edits.map(({ section, edit }) => [writtenDifference(section, edit), ...edit.signals])
}

const HEARING = 'A hearing on how long the work must stop is scheduled for June 14 in Denver.'

describe('the only one of the page stands for the only one of the original', () => {
  it.each([
    ['month', HEARING, 'A hearing in Denver on 14 July will decide how long the work must stop.', 'June/July', 'class'],
    [
      'weekday',
      'The mayor opens the new bridge over the canal on Tuesday at noon.',
      'On Thursday at noon the new bridge over the canal is opened by the mayor.',
      'Tuesday/Thursday',
      'class'
    ],
    [
      'country',
      'Researchers in Denmark and Canada followed many thousand women for years.',
      'Danish and Norwegian researchers followed many thousand women for years.',
      'Canada/Norwegian',
      'nation'
    ]
  ])('another %s', async (_, original, page, words, signal) => {
    expect(await reported(original, page)).toEqual([[words, signal]])
  })

  it.each([
    ['the same month, elsewhere', HEARING, 'A hearing in Denver on 14 June will decide how long the work must stop.'],
    ['a month that was only lost', HEARING, 'A hearing in Denver will decide how long the work must stop.'],
    [
      'a month that was only added',
      'A hearing on how long the work must stop is scheduled in Denver.',
      'A hearing in Denver in July will decide how long the work must stop.'
    ],
    [
      'one of two months that were lost',
      'A hearing on how long the work must stop since May is scheduled for June 14 in Denver.',
      'A hearing in Denver on 14 July will decide how long the work must stop.'
    ]
  ])('not %s', async (_, original, page) => {
    expect(await reported(original, page)).toEqual([])
  })
})

describe('a word beside a phrase that moved', () => {
  const original = 'Legal experts said the decision could slow other large projects.'

  it('stands for the opposite beside it in the original', async () => {
    const page = 'The decision could speed other large projects, legal experts said.'
    expect(await reported(original, page, { 'slow/speed': 'opposite' })).toEqual([['slow/speed', 'opposite']])
  })

  it('may be reworded', async () => {
    const page = 'The decision could hinder other large projects, legal experts said.'
    expect(await reported(original, page)).toEqual([])
  })
})
