import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { compileStory } from '../../../src/story/load/compile'
import type { Story } from '../../../src/story/story'
import { FILE, problemsOf, stop } from '../fixture'

/** A paragraph cut into pieces; where `correction` is set, the piece is a passage. */
interface Piece {
  text: string
  correction?: string
}

/** Words of any script, with the quotes, dashes and emoji that offsets in code units stumble over. */
const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  fc.constantFrom(
    'a',
    'a a',
    'the',
    '“',
    '”',
    '–',
    "'",
    '"',
    '#',
    ': ',
    '- ',
    '😀',
    'é',
    'e\u0301',
    '\u00a0',
    '{',
    '*x'
  )
)
const text = word.map((words) => words.replace(/[\r\n]/g, ' ')).filter((words) => words.trim() !== '')
const correction = text.map((words) => words.trim())
const piece: fc.Arbitrary<Piece> = fc.oneof(
  text.map((words) => ({ text: words })),
  fc.record({ text, correction }).filter((made) => made.text !== made.correction)
)
const paragraph = fc.array(piece, { minLength: 1, maxLength: 8 })
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 4 })

const sourceOf = (pieces: Piece[]) => pieces.map((one) => one.text).join('')
const originalOf = (pieces: Piece[]) => pieces.map((one) => one.correction ?? one.text).join('')

/** The passages of a story; prefix and suffix are all the rest of the paragraph, so that every quote has one place. */
function passagesOf(all: Piece[][]) {
  return all.flatMap((pieces, index) =>
    pieces.flatMap((one, at) =>
      one.correction === undefined
        ? []
        : [
            {
              id: `p${index}-${at}`,
              paragraph: index + 1,
              quote: one.text,
              prefix: sourceOf(pieces.slice(0, at)),
              suffix: sourceOf(pieces.slice(at + 1)),
              correction: one.correction,
              kind: 'wrong-term',
              severity: 'stiff',
              confidence: 'likely',
              why: 'Made up.',
              evidence: ['made-up']
            }
          ]
    )
  )
}

function yamlOf(all: Piece[][], passages: unknown[]): string {
  return stringify({
    id: 'random',
    language: 'en',
    version: '2025-01-01',
    headline: 'Random',
    publisher: 'Nobody',
    published: '2025-01-01',
    copy: { method: 'Random', explanation: 'Random', evidence: ['made-up'] },
    sources: { 'made-up': { kind: 'reasoning', title: 'Made up' } },
    original: all.map((pieces) => originalOf(pieces).trim()),
    passages,
    right: [],
    entities: [],
    notes: [],
    slips: []
  })
}

function applied({ copyAsFound, passages }: Story): string[] {
  return copyAsFound.map((words, index) =>
    passages
      .filter((passage) => passage.paragraph === index + 1)
      .toSorted((a, b) => b.start - a.start)
      .reduce((done, { start, end, correction }) => done.slice(0, start) + correction + done.slice(end), words)
  )
}

const copyText = (all: Piece[][]) => all.map(sourceOf).join('\n\n')

describe('any story', { timeout: 30_000 }, () => {
  it('compiles if it is valid, and its corrections yield its original', () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const story = compileStory(yamlOf(all, passagesOf(all)), copyText(all), FILE)
        expect(story.copyAsFound).toEqual(all.map(sourceOf))
        expect(applied(story).map((words) => words.trim())).toEqual(story.original)
        for (const passage of story.passages) {
          expect(story.copyAsFound[passage.paragraph - 1]?.slice(passage.start, passage.end)).toBe(passage.quote)
        }
      })
    )
  })

  const withPassage = fc
    .record({ all: paragraphs, pick: fc.nat() })
    .map(({ all, pick }) => ({ all, passages: passagesOf(all), pick }))
    .filter(({ passages }) => passages.length > 0)
    .map(({ all, passages, pick }) => ({ all, passages, index: pick % passages.length }))

  it('does not compile with a quote shifted', () => {
    fc.assert(
      fc.property(withPassage, ({ all, passages, index }) => {
        const { paragraph: number, prefix, quote } = passages[index] as (typeof passages)[number]
        const copy = sourceOf(all[number - 1] ?? [])
        const shifted = copy.slice(prefix.length + 1, prefix.length + 1 + quote.length)
        fc.pre(shifted !== quote && shifted !== '')
        const changed = passages.map((passage, at) => (at === index ? { ...passage, quote: shifted } : passage))
        expect(problemsOf(yamlOf(all, changed), copyText(all))).not.toEqual([])
      })
    )
  })

  it('does not compile with a passage removed', () => {
    fc.assert(
      fc.property(withPassage, ({ all, passages, index }) => {
        fc.pre(passages[index]?.quote.trim() !== passages[index]?.correction)
        const rest = passages.filter((_, at) => at !== index)
        const fields = problemsOf(yamlOf(all, rest), copyText(all)).map(({ field }) => field)
        expect(fields).toContain(`original[${(passages[index]?.paragraph ?? 0) - 1}]`)
      })
    )
  })

  it('is compiled or refused with a StoryError, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), (yaml, copy) => {
        expect(() => stop(() => compileStory(yaml, copy, FILE))).not.toThrow()
      })
    )
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false }), fc.string(), (data, copy) => {
        expect(stop(() => compileStory(stringify(data), copy, FILE))?.problems).not.toHaveLength(0)
      })
    )
  })
})
