/** Which differences are reported. Sentences are written as `aSection` says. */
import { describe, expect, it } from 'vitest'
import type { JudgedDifference } from '../../../src/match/compare/findings'
import { reportedEdits, rewordedEdits } from '../../../src/match/compare/report-edits'
import { aSection, judgedIn, writtenDifference } from './compared'

type Judgements = Readonly<Record<string, Partial<JudgedDifference['judgement']>>>
const EIGHT = 'a/ b/ c/ d/ e/ f/ g/ h/'

function sections(written: string, judgements: Judgements) {
  const section = aSection(written)
  return [{ section, differences: judgedIn(section, judgements), displaced: [] }]
}
const asWritten = ({ section, edit }: ReturnType<typeof rewordedEdits>[number]) => writtenDifference(section, edit)
const reported = (written: string, judgements: Judgements, isGarbled?: true) =>
  reportedEdits(sections(written, judgements), isGarbled).edits.map((found) => [
    asWritten(found),
    ...found.edit.signals
  ])

describe('on a garbled page', () => {
  it.each<[rule: string, judgement: Partial<JudgedDifference['judgement']>, signal: string]>([
    ['a departure by its signal', { outcome: 'departure', signal: 'opposite' }, 'opposite'],
    ['a synonym as reworded', { outcome: 'harmless', proof: 'synonym' }, 'reworded'],
    ['what is stiff as reworded', { outcome: 'harmless', proof: 'function-words', isStiff: true }, 'reworded'],
    ['a word for a name as another name', { sign: 'name-to-word' }, 'name'],
    ['a synonym in a rare sense', { sign: 'rare-sense' }, 'wrong-sense'],
    ['what is no word', { sign: 'nonword' }, 'nonword'],
    ['an unrelated word', { sign: 'unrelated' }, 'other-word'],
    ['one word for more', { sign: 'one-for-more' }, 'other-word'],
    ['another phrase', { sign: 'phrase' }, 'other-word'],
    ['any other sign as reworded', { sign: 'near' }, 'reworded'],
    ['no sign as reworded', {}, 'reworded']
  ])('is reported %s', (_, judgement, signal) => {
    expect(reported('the boats/rain left', { 'boats/rain': judgement }, true)).toEqual([['boats/rain', signal]])
  })

  it.each<[rule: string, judgement: Partial<JudgedDifference['judgement']>]>([
    ['another possessive', { outcome: 'departure', signal: 'class', isPossessive: true }],
    ['what is harmless', { outcome: 'harmless', proof: 'twin' }]
  ])('is not reported %s', (_, judgement) => {
    expect(reported('the boats/rain left', { 'boats/rain': judgement }, true)).toEqual([])
  })

  it('are reported up to eight words that were lost or added', () => {
    expect(reported(`the ${EIGHT} left`, {}, true)).toEqual([['the a b c d e f g h/the', 'lost']])
    expect(reported(`the ${EIGHT} i/ left`, {}, true)).toEqual([])
    expect(reported(`the ${EIGHT.replace(/(\w)\//g, '/$1')} left`, {}, true)).toEqual([
      ['the/the a b c d e f g h', 'added']
    ])
    expect(reported(`the ${EIGHT.replace(/(\w)\//g, '/$1')} /i left`, {}, true)).toEqual([])
  })

  const form = { outcome: 'harmless', proof: 'same-words', sign: 'form' } as const
  it.each<[rule: string, written: string, second: Partial<JudgedDifference['judgement']>, expected: string[][]]>([
    ['two in a row', 'the boats/boat left/leave there', form, [['boats left/boat leave', 'reworded']]],
    ['not one alone', 'the boats/boat there', form, []],
    ['not two with a word between', 'the boats/boat there left/leave', form, []],
    ['not one beside another harmless word', 'the boats/boat left/leave', { outcome: 'harmless', proof: 'twin' }, []]
  ])('are reported wrong endings, %s', (_, written, second, expected) => {
    expect(reported(written, { 'boats/boat': form, 'left/leave': second }, true)).toEqual(expected)
  })
})

describe('on a fluent page', () => {
  const judgements: Judgements = { 'boats/rain': { outcome: 'departure', signal: 'name' } }
  const sentence = 'the boats/rain left/leave there with all friends/mates'

  it('are reported departures alone', () => {
    expect(reportedEdits(sections(sentence, judgements)).isMachineMade).toBe(false)
    expect(reported(sentence, judgements)).toEqual([['boats/rain', 'name']])
  })

  it('is told apart what is reworded', () => {
    const harmless: Judgements = { ...judgements, 'left/leave': { outcome: 'harmless', proof: 'same-words' } }
    expect(rewordedEdits(sections(sentence, harmless)).map(asWritten)).toEqual(['friends/mates'])
    expect(rewordedEdits(sections(sentence, harmless))[0]?.edit.signals).toEqual(['reworded'])
  })
})
