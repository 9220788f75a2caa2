/** Copies that were edited, word by word or paragraph by paragraph. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../src/story/story'
import { editedCopy } from '../../src/tools/bench/pages'
import { expectPlaced, matchParagraphs, passageOf, story } from './story'

/** English words that are not from the story, and function words that any text has. */
const OTHER_WORDS = (
  'garden window bottle river quietly seven orange teacher walked under bridge music winter bread silver horse table ' +
  'yellow paper storm island careful doctor kitchen mountain letter summer engine village bright cousin ticket painted ' +
  'evening pocket carpet danger forest lantern wooden breakfast travel minute simple ocean corner basket famous button ' +
  'uncle valley pencil church gentle captain library thunder copper autumn apple wisdom shadow festival tender castle ' +
  'honest feather candle mirror hollow nothing however perhaps together always never without through the a of in on ' +
  'and with for her his our my no not'
).split(' ')

const EDITS = {
  replace: (_: string, other: string) => [other],
  remove: () => [],
  insert: (word: string, other: string) => [word, other],
  double: (word: string) => [word, word]
} satisfies Record<string, (word: string, other: string) => string[]>

const edit = fc.record({
  how: fc.constantFrom(...Object.values(EDITS)),
  at: fc.nat({ max: 1_000_000 }),
  other: fc.constantFrom(...OTHER_WORDS)
})

const wordsOf = (paragraphs: readonly string[]) => paragraphs.map((text) => text.split(' ').map((word) => [word]))
const sizeOf = (paragraphs: readonly string[]) => wordsOf(paragraphs).flat().length

/** Paragraphs with edits of up to a share of their words. */
function edited(paragraphs: readonly string[], share: number): fc.Arbitrary<string[]> {
  const most = Math.floor(sizeOf(paragraphs) * share)
  return fc.array(edit, { minLength: most >> 1, maxLength: most, size: 'max' }).map((edits) => {
    const words = wordsOf(paragraphs)
    const all = words.flat()
    for (const { how, at, other } of edits) {
      const slot = all[at % all.length] ?? []
      slot.splice(0, 1, ...how(slot[0] ?? '', other))
    }
    return words.map((slots) => slots.flat().filter(Boolean).join(' '))
  })
}

const half = Math.ceil(story.copyAsFound.length / 2)
const parts = (paragraphs: readonly string[]) => [paragraphs, paragraphs.slice(0, half), paragraphs.slice(half)]
const aPartOf = (paragraphs: readonly string[], share = 0.08) =>
  fc
    .constantFrom(...parts(paragraphs))
    .chain((part) => edited(part, share).map((texts) => ({ texts, from: part[0] === paragraphs[0] ? 0 : half })))

describe('edits of up to 8 % of the words', () => {
  it('keep the verdict of a garbled copy, whole or half', async () => {
    await fc.assert(
      fc.asyncProperty(
        aPartOf(story.copyAsFound),
        async ({ texts }) => (await matchParagraphs(texts)).verdict === 'garbled-copy'
      ),
      { numRuns: 20 }
    )
  })

  it('find no listed passages in a clean copy but those that the edits produce', async () => {
    await fc.assert(
      fc.asyncProperty(aPartOf(story.original), async (page) => {
        const { passages, verdict } = await matchParagraphs(page.texts)
        const made = madeIn(page)
        expect(passages.filter(({ id, found }) => found !== 'compared' && !made.includes(id))).toEqual([])
        expect(verdict === 'clean-copy').toBe(passages.length === 0)
      }),
      { numRuns: 20 }
    )
  })
})

/**
 * The passages whose listed garbling the edits have made. With "back" gone, "have pushed back against" is what the
 * garbled copy prints: that is a finding, and right.
 */
function madeIn({ texts, from }: { texts: readonly string[]; from: number }): string[] {
  const isMade = ({ paragraph, quote, correction }: Passage) => {
    const text = texts[paragraph - 1 - from] ?? ''
    return text.includes(quote) && !text.includes(correction)
  }
  return story.passages.filter(isMade).map(({ id }) => id)
}

describe('a letter or two changed in every quote', () => {
  it('leaves most of them located, also next to each other, and none is found elsewhere', async () => {
    const texts = editedCopy(story)
    const before = (paragraph: number) => texts.slice(0, paragraph - 1).join('\n').length + (paragraph > 1 ? 1 : 0)
    const { passages, verdict } = await matchParagraphs(texts)
    expect(verdict).toBe('garbled-copy')
    const placed = passages.filter(({ found }) => found !== 'compared')
    expect(placed.length).toBeGreaterThan(story.passages.length * 0.75)
    for (const finding of placed) {
      const { paragraph, start, end, quote } = passageOf(finding)
      const at = before(paragraph)
      const common = Math.min(finding.end, at + end) - Math.max(finding.start, at + start)
      expect(common, `${quote}: ${finding.quote}`).toBeGreaterThan(quote.length / 2)
    }
  })
})

describe('a quote that is part of its correction', () => {
  it.each([
    ['have pushed back against', []],
    ['have pushed strongly back against', []],
    ['have pushed back hard against', []],
    ['have pushed against', ['g70']],
    ['have pushed again against', ['g70']],
    ['have pushed', ['g70']]
  ])('“%s”', async (words, ids) => {
    const texts = story.original.map((text) => text.replace('have pushed back against', words))
    expect((await matchParagraphs(texts)).passages.map(({ id }) => id)).toEqual(ids)
  })
})

describe('paragraphs deleted, swapped or doubled', () => {
  const n = fc.nat({ max: story.copyAsFound.length - 1 })
  const swap = (texts: string[], a: number, b: number) => {
    const [one, other] = [texts[a], texts[b]]
    if (one === undefined || other === undefined) return
    texts[a] = other
    texts[b] = one
  }

  it('one for another: pins nothing outside its own words', async () => {
    await fc.assert(
      fc.asyncProperty(n, n, async (a, b) => {
        const texts = [...story.copyAsFound]
        swap(texts, a, b)
        const report = await matchParagraphs(texts)
        expect(report.verdict).toBe('garbled-copy')
        expectPlaced(report, texts)
      }),
      { numRuns: 20 }
    )
  })

  it('each deleted in turn: pins nothing outside its own words', async () => {
    for (let i = 0; i < story.copyAsFound.length; i++) {
      const texts = story.copyAsFound.filter((_, at) => at !== i)
      expectPlaced(await matchParagraphs(texts), texts)
    }
  })

  it('many of all three: pins nothing outside its own words', async () => {
    const step = fc.record({ how: fc.constantFrom('delete', 'swap', 'double'), a: n, b: n })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const texts = [...story.copyAsFound]
        for (const { how, a, b } of steps) {
          if (how === 'swap') swap(texts, a, b)
          else texts.splice(a, 1, ...(how === 'double' ? [texts[a] ?? '', texts[a] ?? ''] : []))
        }
        expectPlaced(await matchParagraphs(texts), texts)
      }),
      { numRuns: 20 }
    )
  })
})
