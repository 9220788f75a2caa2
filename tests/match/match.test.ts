import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/match/report'
import { expectPlaced, inRounds, matchParagraphs, passageOf, spelling, story } from './story'

const ids = (report: Report) => report.passages.map(({ id }) => id)
const inParagraph = (n: number) => story.passages.filter(({ paragraph }) => paragraph === n + 1).map(({ id }) => id)

describe('the copy as found', async () => {
  const report = await matchParagraphs(story.copyAsFound)

  it('yields all passages, exactly and in order', () => {
    expect(report).toMatchObject({ story: story.id, verdict: 'garbled-copy', coverage: 1, unplaced: [] })
    expect(ids(report)).toEqual(story.passages.map(({ id }) => id))
    expect(report.passages.every(({ found }) => found === 'exact')).toBe(true)
    expectPlaced(report, story.copyAsFound)
  })

  it('aligns each sentence with its paragraph and reports every paragraph as complete', () => {
    const text = story.copyAsFound.join('\n')
    const starts = story.copyAsFound.map((_, p) => story.copyAsFound.slice(0, p).join('\n').length + (p > 0 ? 1 : 0))
    for (const { start, end, paragraph } of report.aligned) {
      const at = starts[paragraph] ?? -1
      expect(start).toBeGreaterThanOrEqual(at)
      expect(end).toBeLessThanOrEqual(at + (story.copyAsFound[paragraph]?.length ?? 0))
      expect(text.slice(start, end).trim()).not.toBe('')
    }
    expect(new Set(report.aligned.map(({ paragraph }) => paragraph)).size).toBe(story.copyAsFound.length)
    expect(report.shares).toEqual(story.copyAsFound.map(() => 1))
  })

  it('names every entity, each with a first place', () => {
    const first = report.entities.filter((entity) => entity.first).map(({ id }) => id)
    expect(new Set(first).size).toBe(first.length)
    expect(story.entities.map(({ id }) => id).filter((id) => !first.includes(id))).toEqual([])
  })
})

describe('the original', () => {
  it('yields no passage', async () => {
    expect(await matchParagraphs(story.original)).toMatchObject({ verdict: 'clean-copy', passages: [], unplaced: [] })
  })

  it('yields none with accepted wordings either', async () => {
    const others = story.passages.flatMap((passage) => passage.accept.map((wording) => ({ passage, wording })))
    for (const round of inRounds(others, ({ passage }) => passage.paragraph)) {
      const paragraphs = [...story.original]
      for (const { passage, wording } of round) {
        const p = passage.paragraph - 1
        paragraphs[p] = (paragraphs[p] ?? '').replace(passage.correction, wording)
      }
      const said = round.map(({ passage, wording }) => `${passage.id} ${wording}`).join(', ')
      expect(ids(await matchParagraphs(paragraphs)), said).toEqual([])
    }
  })
})

/** Long quotes with one letter doubled in the middle, each with the report on a copy that contains it. */
const slips: { id: string; report: Report }[] = []
for (const round of inRounds(
  story.passages.filter(({ quote }) => quote.length > 12),
  ({ paragraph }) => paragraph
)) {
  const paragraphs = [...story.copyAsFound]
  const slipped = round.filter(({ start, quote, paragraph }) => {
    const middle = start + Math.floor(quote.length / 2)
    const text = story.copyAsFound[paragraph - 1] ?? ''
    if (!/\p{L}/u.test(text[middle] ?? '')) return false
    paragraphs[paragraph - 1] = `${text.slice(0, middle)}${text[middle]}${text.slice(middle)}`
    return true
  })
  const report = await matchParagraphs(paragraphs)
  slips.push(...slipped.map(({ id }) => ({ id, report })))
}

describe('copies that differ in places', () => {
  const some = fc.uniqueArray(fc.nat({ max: story.copyAsFound.length - 1 }), { minLength: 14 })

  it('cut: gives the passages of the paragraphs that are there', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (kept) => {
        const numbers = [...kept].sort((a, b) => a - b)
        const paragraphs = numbers.map((n) => story.copyAsFound[n] ?? '')
        const report = await matchParagraphs(paragraphs)
        expect(report.verdict).toBe('garbled-copy')
        expect(ids(report)).toEqual(numbers.flatMap(inParagraph))
        expect(report.shares.flatMap((share, p) => (share > 0 ? [p] : []))).toEqual(numbers)
        expectPlaced(report, paragraphs)
      }),
      { numRuns: 20 }
    )
  })

  it('mixed: gives the passages of the garbled paragraphs only', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (garbled) => {
        const paragraphs = story.original.map((text, n) => (garbled.includes(n) ? (story.copyAsFound[n] ?? '') : text))
        expect(ids(await matchParagraphs(paragraphs))).toEqual([...garbled].sort((a, b) => a - b).flatMap(inParagraph))
      }),
      { numRuns: 20 }
    )
  })

  it('corrected in places: leaves those places alone and finds the others', async () => {
    for (const round of inRounds(story.passages, ({ paragraph }) => paragraph)) {
      const paragraphs = [...story.copyAsFound]
      for (const { paragraph, start, end, correction } of round) {
        const text = paragraphs[paragraph - 1] ?? ''
        paragraphs[paragraph - 1] = text.slice(0, start) + correction + text.slice(end)
      }
      const others = story.passages.filter((passage) => !round.includes(passage))
      expect(ids(await matchParagraphs(paragraphs))).toEqual(others.map(({ id }) => id))
    }
  })

  it('with other text between: says nothing about that text', async () => {
    const between =
      'The ferry was lost in fog; prices of the appeal rose, and I met the director who works far from here.'
    const paragraphs = story.copyAsFound.flatMap((text) => [text, between])
    const report = await matchParagraphs(paragraphs)
    expect(ids(report)).toEqual(story.passages.map(({ id }) => id))
    expectPlaced(report, paragraphs)
  })

  it('set in any typography: gives the same passages', async () => {
    const noise = fc.constantFrom('\u00ad', '\u200b', '\u2060', '')
    await fc.assert(
      fc.asyncProperty(fc.array(noise, { minLength: 7, maxLength: 31 }), fc.boolean(), async (marks, straight) => {
        const disguise = (text: string) => {
          const inside = text.replace(/(?<=\p{L})(?=\p{L})/gu, (_, at: number) => marks[at % marks.length] ?? '')
          return (straight ? inside.replace(/[“”]/g, '"').replace(/’/g, "'") : inside).replaceAll(' of ', '\u00a0of ')
        }
        const report = await matchParagraphs(story.copyAsFound.map(disguise))
        expect(ids(report)).toEqual(story.passages.map(({ id }) => id))
        for (const finding of report.passages) expect(spelling(finding.quote)).toBe(spelling(passageOf(finding).quote))
      }),
      { numRuns: 15 }
    )
  })

  it('with a typo in a quote: finds it as edited, except for a few that it reports as not placed', () => {
    expect(slips.length).toBeGreaterThan(40)
    const lost = slips.filter(({ id, report }) => {
      const finding = report.passages.find((one) => one.id === id)
      if (finding) expect(finding.found, id).toBe('edited')
      else expect(report.unplaced).toContain(id)
      return !finding
    })
    expect(lost.map(({ id }) => id)).toEqual(['g61', 'g68', 'g76'])
  })

  it('with a paragraph doubled: pins nothing outside its own words', async () => {
    for (let n = 0; n < story.copyAsFound.length; n++) {
      const paragraphs = story.copyAsFound.flatMap((text, i) => (i === n ? [text, text] : [text]))
      expectPlaced(await matchParagraphs(paragraphs), paragraphs)
    }
  })
})

describe('the middle of a sentence', () => {
  const middle = story.copyAsFound[2]?.slice(76) ?? ''

  it.each([
    ['alone', [middle, ...story.copyAsFound.slice(15)]],
    ['printed once more behind its paragraph', [story.copyAsFound[2] ?? '', story.copyAsFound[3] ?? '', middle]]
  ])(
    'is not taken for the sentence of another paragraph that has words in common with it: %s',
    async (_, paragraphs) => {
      const report = await matchParagraphs(paragraphs)
      expect(middle).toContain('while the two parties work')
      expect(report.passages).not.toHaveLength(0)
      expect(inParagraph(5).filter((id) => ids(report).includes(id))).toEqual([])
      expectPlaced(report, paragraphs)
    }
  )
})

describe('a paragraph that is quoted', () => {
  const [one, two] = [story.copyAsFound[9] ?? '', story.copyAsFound[10] ?? '']
  const prose =
    'The ferry was lost in fog that morning, and those who had come to see it leave went home again by road.'
  it.each([
    ['between running text', [prose, one, prose]],
    ['after a lead-in', [prose, 'The story says:', one, prose]],
    ['with an advertisement behind it', [prose, one, 'Advertisement', prose]],
    ['with the next one behind it', [prose, 'They wrote:', one, two, 'Advertisement', prose]]
  ])('%s: an excerpt', async (_, paragraphs) => {
    expect((await matchParagraphs(paragraphs)).verdict).toBe('excerpt')
  })

  it.each([
    [
      'a list of results',
      ['Call between two capitals', 'news.example/call', one, 'Ferry lost in fog', 'ferry.example', prose]
    ],
    ['a list of teasers', ['Call between two capitals', one, 'Read more', 'Ferry lost in fog', prose, 'Read more']]
  ])('in %s: none', async (_, paragraphs) => {
    expect((await matchParagraphs(paragraphs)).verdict).toBe('none')
  })
})

describe('text that is no copy', () => {
  it.each([
    ['nothing', []],
    ['an empty block', ['']],
    ['a sentence quoted', ['A reader wrote:', story.copyAsFound[10]?.split('. ')[0] ?? '', 'That was all.']],
    [
      'garbled words alone',
      ['David Lost lost the prices. I met an appeal, run by the reading of pioneers of China fentanyl.']
    ],
    ['the headline', [story.headline]],
    ['the words of a paragraph in another order', [story.original[9]?.split(' ').reverse().join(' ') ?? '']]
  ])('%s: none', async (_, paragraphs) => {
    expect((await matchParagraphs(paragraphs)).verdict).toBe('none')
  })

  it('random words of the story: none', async () => {
    const words = [...new Set(story.original.join(' ').split(/\s+/))]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { minLength: 200, maxLength: 600 }), async (list) => {
        expect((await matchParagraphs([list.join(' ')])).verdict).toBe('none')
      }),
      { numRuns: 15 }
    )
  })
})
