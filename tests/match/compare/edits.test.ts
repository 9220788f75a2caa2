/** Which differences become one edit, and how far an edit reaches. Sentences are written as `aSection` says. */
import { describe, expect, it } from 'vitest'
import { editsOf } from '../../../src/match/compare/findings'
import type { Signal } from '../../../src/match/compare/signals'
import { aSection, judgedIn, writtenDifference } from './compared'

/** The edits as "original/page". All differences are reported but those that `signals` has as undefined. */
function edits(written: string, signals: Readonly<Record<string, Signal | undefined>> = {}, isGreedy = false) {
  const section = aSection(written)
  return editsOf(
    section,
    judgedIn(section),
    (difference) => {
      const key = writtenDifference(section, difference)
      return key in signals ? signals[key] : 'reworded'
    },
    isGreedy
  ).map((edit) => ({ edit: writtenDifference(section, edit), signals: edit.signals }))
}
const written = (...of: Parameters<typeof edits>) => edits(...of).map(({ edit }) => edit)

describe('differences that are one edit', () => {
  it.each([
    ['touch', 'the boats/boat planned/plan there', ['boats planned/boat plan']],
    [
      'have a shared function word between them',
      'the boats/boat had planned/plan',
      ['boats had planned/boat had plan']
    ],
    ['are three in a row', 'the boats/boat planned/plan trips/trip there', ['boats planned trips/boat plan trip']]
  ])('%s: %s', (_, sentence, expected) => {
    expect(written(sentence)).toEqual(expected)
  })

  it.each([
    ['a shared word that begins a phrase', 'the boats/boat and plans/plan', ['boats/boat', 'plans/plan']],
    ['a shared content word', 'the boats/boat green plans/plan', ['boats/boat', 'plans/plan']],
    ['two shared function words', 'the boats/boat had been planned/plan', ['boats/boat', 'planned/plan']],
    ['a function word, and one side is empty', 'the boats/boat had early/ left', ['boats/boat', 'had early/had']],
    ['a function word, and the first is empty', 'all early/ had boats/boat', ['all early/all', 'boats/boat']]
  ])('do not have between them %s: %s', (_, sentence, expected) => {
    expect(written(sentence)).toEqual(expected)
  })

  it('are parted by one between them that is not reported', () => {
    const sentence = 'the boats/boat planned/plan trips/trip there'
    expect(written(sentence, { 'planned/plan': undefined })).toEqual(['boats/boat', 'trips/trip'])
    expect(written(sentence, { 'planned/plan': undefined }, true)).toEqual(['boats planned trips/boat plan trip'])
  })

  it('are parted by shared words on a garbled page too', () => {
    expect(written('the red/ /grey boats left with old/ /new friends', {}, true)).toEqual(['red/grey', 'old/new'])
  })

  it('are parted by a word that moved, and not on a garbled page', () => {
    const sentence = 'the red/ /grey <early/ boats/boat left /<early'
    expect(written(sentence, { '/early': undefined })).toEqual(['red/grey', 'boats/boat'])
    expect(written(sentence, { '/early': undefined }, true)).toEqual(['red early boats left/grey boat left early'])
    const far = 'the red/ /grey <early/ boats/boat left there today with friends /<early'
    expect(written(far, { '/early': undefined }, true)).toEqual(['red early boats/grey boat'])
    const both = 'the red/ /grey <early/ /<had boats/boat left there today with <had/ /<early'
    expect(written(both, { 'had/early': undefined })).toEqual(['red/grey', 'boats/boat'])
  })

  it('have the reasons of all, each once', () => {
    expect(edits('the boats/boat planned/plan trips/trip', { 'boats/boat': 'name' })).toEqual([
      { edit: 'boats planned trips/boat plan trip', signals: ['name', 'reworded'] }
    ])
  })

  it('are none if none is reported', () => {
    expect(written('the boats/boat left', { 'boats/boat': undefined })).toEqual([])
  })
})

describe('an edit with an empty side', () => {
  it.each([
    ['the word before', 'the old early/ boats', ['old early/old']],
    ['the word after, at the start', 'early/ boats left', ['early boats/boats']],
    ['the word before, for words added', 'the old /early boats', ['old/old early']],
    ['the word after, before a verb in another form', 'they early/ left/leave there', ['early left/leave']]
  ])('takes in %s: %s', (_, sentence, expected) => {
    expect(written(sentence, { 'left/leave': undefined })).toEqual(expected)
  })

  it.each([
    ['on both sides for a negation', 'they found no/ problem', 'no/', 'negation', ['found no problem/found problem']],
    ['on the only side for a negation', 'no/ problem', 'no/', 'negation', ['no problem/problem']],
    ['after it for an office', 'the vice/ president', 'vice/', 'role', ['vice president/president']],
    ['before it for an office at the end', 'the vice/', 'vice/', 'role', ['the vice/the']]
  ] as const)('takes in the word %s: %s', (_, sentence, difference, signal, expected) => {
    expect(written(sentence, { [difference]: signal })).toEqual(expected)
  })

  it.each([
    ['lost', 'early/'],
    ['added', '/early']
  ])('is no edit where the page shares no word: %s', (_, sentence) => {
    expect(written(sentence)).toEqual([])
    expect(written(sentence, { [sentence]: 'negation' })).toEqual([])
  })
})

describe('an edit takes in', () => {
  it.each([
    ['what a hyphen joins to it', 'the high/tall -level talks', ['high level/tall level']],
    ['what it is joined to', 'the high -level/-levels talks', ['high level/high levels']],
    ['all that it is joined to', 'a state -of -the -art/-arts show', ['state of the art/state of the arts']],
    ['all that is joined to it', 'a state/states -of -the -art show', ['state of the art/states of the art']],
    ['what only the page joins to it', 'the high/tall level/-level talks', ['high level/tall level']],
    ['what only the original joins to it', 'the high/tall -level/level talks', ['high level/tall level']],
    ['what only the page joins before it', 'the high level/-levels talks', ['high level/high levels']],
    ['an ending that hangs on it', "the boats/boat 's", ['boats s/boat s']]
  ])('%s: %s', (_, sentence, expected) => {
    expect(written(sentence)).toEqual(expected)
  })
})

describe('words that moved', () => {
  it('are no edit', () => {
    expect(written('<early/ the boats left /<early')).toEqual([])
  })

  it('are cut off at the edges of one', () => {
    expect(written('the <early/ green/ boats left there /<early')).toEqual(['green boats/boats'])
    expect(written('the green/ <early/ boats left there /<early')).toEqual(['the green/the'])
    expect(written('the /<early /green boats left there <early/')).toEqual(['boats/green boats'])
    expect(written('the /green /<early boats left there <early/')).toEqual(['the/the green'])
  })

  it('are an edit where they are a swap', () => {
    const swap = 'from <Lyon/ /<Rome to <Rome/ /<Lyon'
    expect(written(swap, { 'Lyon/Rome': 'swap', 'Rome/Lyon': 'swap' })).toEqual(['Lyon/Rome', 'Rome/Lyon'])
    expect(written(swap)).toEqual([])
  })

  it('are taken in, with both places, by an edit of a garbled page', () => {
    const sentence = 'the <early/ /green boats left /<early there'
    expect(written(sentence, { '/early': undefined }, true)).toEqual(['early boats left/green boats left early'])
    expect(written(sentence, { '/early': undefined })).toEqual(['boats/green boats'])
  })

  it('are not taken in if they moved more than four words', () => {
    const near = 'the <early/ /green boats left there at /<early noon'
    expect(written(near, { '/early': undefined }, true)).toEqual([
      'early boats left there at/green boats left there at early'
    ])
    const far = 'the <early/ /green boats left there at high /<early noon'
    expect(written(far, { '/early': undefined }, true)).toEqual(['boats/green boats'])
  })

  it('are taken in by an edit at the place that they moved to', () => {
    const sentence = 'the /<early green/ /red boats left <early/ there'
    expect(written(sentence, { 'early/': undefined }, true)).toEqual(['green boats left early/early red boats left'])
  })

  it('are taken in with the whole difference that they are in', () => {
    const sentence = 'the green/ /red <early/ boats left/leave /<early there'
    expect(written(sentence, { 'left/leave': undefined, '/early': undefined }, true)).toEqual([
      'green early boats left/red boats leave early'
    ])
  })

  it.each([
    ['within the edit', 'the <early/ green/ /red /<early boats', ['green/red']],
    ['beside it', 'the green/red <early/ left /<early', ['green/red']],
    ['from beside it', 'the <early/ green/red left /<early', ['green/red']],
    ['before it', 'the <early/ left /<early boats green/red', ['green/red']],
    ['after it', 'the green/red boats <early/ left /<early', ['green/red']]
  ])('are not taken in if they moved %s: %s', (_, sentence, expected) => {
    expect(written(sentence, { 'early/': undefined, '/early': undefined }, true)).toEqual(expected)
  })
})

describe('another form of a word near an edit of a garbled page', () => {
  it.each([
    ['after it', 'the old/ /grey boat left/leave', ['old boat left/grey boat leave']],
    ['before it', 'they left/leave a old/ /grey boat', ['left a old/leave a grey']],
    ['two in a row', 'the old/ /grey boat left/leave a quays/quay', ['old boat left a quays/grey boat leave a quay']],
    ['two before it', 'quays/quay they left/leave a old/ /grey', ['quays they left a old/quay they leave a grey']],
    ['beside it', 'the old/ /grey left/leave there', ['old left/grey leave']],
    [
      'near one near it',
      'quays/quay b c d e left/leave f g old/ /grey',
      ['quays b c d e left f g old/quay b c d e leave f g grey']
    ],
    ['six words away', 'the old/ /grey b c d e f g left/leave', ['old b c d e f g left/grey b c d e f g leave']]
  ])('is taken in %s: %s', (_, sentence, expected) => {
    expect(written(sentence, FORMS, true)).toEqual(expected)
  })

  it.each([
    ['seven words away', 'the old/ /grey b c d e f g h left/leave', ['old/grey']],
    ['beyond a word that was lost', 'the old/ /grey boat green/ left/leave', ['old/grey']],
    ['beyond other words', 'the old/ /grey boat green/ /red left/leave', ['old/grey']],
    ['on another page', 'the old/ /grey boat left/leave', ['old/grey'], false]
  ])('is not taken in %s: %s', (_, sentence, expected, isGreedy = true) => {
    expect(written(sentence, FORMS, isGreedy)).toEqual(expected)
  })
})
const FORMS = { 'left/leave': undefined, 'quays/quay': undefined, 'green/': undefined, 'green/red': undefined }

describe('edits that overlap once they are widened', () => {
  it('are one, with the reasons of both', () => {
    expect(edits('early/ boats late/ left', { 'early/': 'lost', 'late/': 'negation' })).toEqual([
      { edit: 'early boats late left/boats left', signals: ['lost', 'negation'] }
    ])
  })

  it('are one if the last reaches over all before it', () => {
    const sentence = 'the /<early boats green/ left cold/ /hot sea old/ /new <early/ there'
    expect(written(sentence, { '/early': undefined }, true)).toEqual([
      'boats green left cold sea old early/early boats left hot sea new'
    ])
  })

  it('are one if only their words of the original overlap', () => {
    const sentence = 'the green/ <early/ boats left old/ /new /<early there'
    expect(written(sentence, {}, true)).toEqual(['the green early boats left old/the boats left new early'])
  })

  it('stay two if they touch', () => {
    expect(written('the early/ boats late/ left', { 'late/': 'role' })).toEqual(['the early/the', 'late left/left'])
    expect(written('an early/ boats /late left', { '/late': 'role' })).toEqual(['an early/an', 'left/late left'])
  })
})
