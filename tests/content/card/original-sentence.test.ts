import { describe, expect, it } from 'vitest'
import { originalSentence } from '../../../src/content/card/original-sentence'
import { aPassage, aReport, aStory } from '../../builders'

const original = ['The ferry is late.', 'Dr. Ma met the crew. The crew met Ma again, and Ma left. Nobody waved.']
const story = aStory({ original })
const aligned = [
  { start: 100, end: 130, paragraph: 1 },
  { start: 131, end: 180, paragraph: 1 }
]
const at = (start: number, correction: string) =>
  originalSentence(story, aReport({ aligned }), aPassage('garbled', start, { correction, found: 'compared' }))

describe('the sentence of the original', () => {
  it('has the words of the correction, cut out', () => {
    expect(at(100, 'met the crew')).toEqual({ before: 'Dr. Ma ', words: 'met the crew', after: '.' })
    expect(at(160, 'Nobody waved')).toEqual({ before: '', words: 'Nobody waved', after: '.' })
  })

  it('is the nearest of several places', () => {
    expect(at(104, 'Ma')?.before).toBe('Dr. ')
    expect(at(150, 'Ma')?.before).toBe('The crew met Ma again, and ')
  })

  it('is told by the paragraph of a passage that the story lists', () => {
    const passage = { paragraph: 1, quote: 'ferry', start: 4, end: 9, kind: 'grammar', why: 'So it was.', accept: [] }
    const listed = { ...passage, id: 'p', correction: 'late', severity: 'stiff', confidence: 'likely', evidence: [] }
    const known = aStory({ original, passages: [listed as (typeof story.passages)[number]] })
    const finding = aPassage('too late', 500, { id: 'p', correction: 'late' })
    expect(originalSentence(known, aReport(), finding)).toEqual({ before: 'The ferry is ', words: 'late', after: '.' })
  })

  it('is not given where the original does not have these words, or no sentence is aligned', () => {
    expect(at(100, 'met a whale')).toBeUndefined()
    expect(at(10, 'Ma')).toBeUndefined()
  })
})
