import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../../src/tools/authoring/outline'
import { COPY, FILE, problemsOf, storyYaml } from '../../story/fixture'

const STORY = storyYaml()

const waiting = STORY.replace('  - id: g02\n', '  - id: g02\n    accepted: false\n').replace(
  '    why: French phare.\n    evidence: [by-words]\n',
  '    why:\n    evidence: []\n'
)

describe('the outline of a story', () => {
  it('has every passage in its place', () => {
    const { headline, paragraphs, problems } = outlineOf(STORY, COPY, FILE)
    expect(headline).toBe('Skarv lighthouse shines again')
    expect(problems).toEqual([])
    const shown = paragraphs.map(({ text, passages }) =>
      passages.map((p) => `${text.slice(p.start, p.end)} → ${p.correction}`)
    )
    expect(shown).toEqual([
      ['guardian of the headlight → keeper of the lighthouse'],
      ['headlight → lighthouse', 'rested at the port → stayed in harbour'],
      ['lamp → light']
    ])
  })

  it('shows what is pending and what is missing', () => {
    const { paragraphs, problems } = outlineOf(waiting.replace('published: 2025-06-01', 'published:'), COPY, FILE)
    expect(paragraphs[1]?.passages.map(({ id, waits }) => ({ id, waits }))).toEqual([
      { id: 'g02', waits: true },
      { id: 'g03', waits: false }
    ])
    expect(problems.map(({ field }) => field)).toEqual(['published', 'passages[1] (g02).accepted'])
  })

  it('lists corrections that rest on an argument alone', () => {
    const sure = STORY.replace(
      'confidence: likely\n    why: French phare.',
      'confidence: confirmed\n    why: French phare.'
    )
    expect(outlineOf(sure, COPY, FILE).weak.join('\n')).toMatch(/passage g02 .*only an argument/)
    expect(outlineOf(STORY, COPY, FILE).weak.join('\n')).not.toContain('g02')
    expect(outlineOf(STORY, COPY, FILE).weak.join('\n')).toContain('passage g04 is a conjecture')
  })

  it('of a file that is no YAML has its problems', () => {
    const { problems, paragraphs } = outlineOf('id: "skarv', COPY, FILE)
    expect(problems).toHaveLength(1)
    expect(paragraphs).toHaveLength(3)
  })
})

describe('an entry that nobody has accepted', () => {
  it('stops the build with one message, whatever else it lacks', () => {
    expect(problemsOf(waiting)).toEqual([
      expect.objectContaining({
        field: 'passages[1] (g02).accepted',
        message: expect.stringMatching(/nobody has accepted: check it and remove this line, or remove the whole entry/)
      })
    ])
  })

  it('leaves no trace in the story once it is accepted', () => {
    expect(problemsOf(STORY.replace('  - id: g02\n', '  - id: g02\n    accepted: true\n'))).toEqual([])
  })
})
