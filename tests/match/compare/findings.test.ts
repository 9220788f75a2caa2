import { describe, expect, it } from 'vitest'
import { findings } from './compared'

const changes = async (original: string, page: string, isGarbled?: true) =>
  (await findings(original, page, isGarbled)).map(({ change }) => change)

describe('findings on a fluent page', () => {
  it('are departures alone', async () => {
    const original = 'The bank raised its key rate to 5.75 percent on Thursday, a surprise to many.'
    expect(
      await changes(original, 'The bank raised its main rate to 5.75 percent on Thursday, a shock to many.')
    ).toEqual([])
    expect(
      await changes(original, 'The bank raised its main rate to 5.25 percent on Thursday, a shock to many.')
    ).toEqual(['5.25 → 5.75'])
  })

  it('include the words on both sides of a lost negation', async () => {
    expect(await changes('The club found no problem with his knee.', 'The club found problem with his knee.')).toEqual([
      'found problem → found no problem'
    ])
  })

  it('mark both places of a swap', async () => {
    const original = 'He scored 31 goals in 46 games for the club last season.'
    expect(await changes(original, 'He scored 46 goals in 31 games for the club last season.')).toEqual([
      '46 → 31',
      '31 → 46'
    ])
  })
})

describe('findings on a garbled page', () => {
  it('include whatever was reworded', async () => {
    expect(
      await changes(
        'The governor has earned some trust in the town.',
        'The governor has bred some trust in the town.',
        true
      )
    ).toEqual(['bred → earned'])
  })

  it('include both places of a word that moved within a phrase', async () => {
    const original = 'Following high-level talks in Geneva, both sides issued a statement.'
    expect(
      await changes(original, 'Following tall-talks of level in Geneva, both sides issued a statement.', true)
    ).toEqual(['tall talks of level → high level talks'])
  })

  it('leave out differences in function words', async () => {
    expect(
      await changes('The clinic in the north treated the men.', 'The clinic at the north treated the men.', true)
    ).toEqual([])
  })

  it('leave out a participle that became an adjective, not a verbal noun that became a verb', async () => {
    const original = 'The ruling of the court was read to the heads of a slowing industry.'
    expect(await changes(original, 'The rule of the court was read to the heads of a slow industry.', true)).toEqual([
      'rule → ruling'
    ])
  })

  it('leave out another possessor, with whatever preposition', async () => {
    const original = 'It was the most expensive player in their history, the club said.'
    expect(await changes(original, 'It was the most expensive player at his history, the club said.', true)).toEqual([])
  })

  it('include another auxiliary of time', async () => {
    expect(
      await changes('The clinic will treat the men by night.', 'The clinic would treat the men by night.', true)
    ).toEqual(['would → will'])
  })

  it('include function words with a sense of their own', async () => {
    expect(
      await changes(
        'Prices rose within the last quarter of the year.',
        'Prices rose inside the last quarter of the year.',
        true
      )
    ).toEqual(['inside → within'])
  })
})
