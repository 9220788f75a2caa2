/** The article of a page, found by what it shares with another one. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { likenessOf, longWords, paragraphsIn, sharedArticle } from '../../src/match/shared-article'
import { plainText } from '../../src/match/text/page-text'

const FOLDER = 'tests/roundtrips/dam-ruling'
const linesOf = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n').filter(Boolean)
const original = linesOf('original.txt')
const sentences = original.filter((line, i) => i === 0 || /[.!?”]$/.test(line))
const copyPage = (file: string) => plainText(linesOf(file).join('\n\n'))
const articleIn = (page: string[], file = 'fr.txt', headline = '') => sharedArticle(page, headline, copyPage(file))

const NAVIGATION = Array.from({ length: 60 }, (_, i) => `Section ${i} of this paper for you`)
const COMMENTS = Array.from({ length: 40 }, (_, i) => `Reader ${i} says that fish are nice and that dams are not.`)

describe('the article that two pages share', () => {
  it.each(['fr.txt', 'pt.txt', 'es.txt', 'edited-3.txt'])('is found amid navigation and comments: %s', async (file) => {
    const found = await articleIn([...NAVIGATION, ...original, ...COMMENTS], file)
    expect(found.length).toBeGreaterThan(sentences.length * 0.8)
    for (const paragraph of found) expect(original).toContain(paragraph)
  })

  it('has the headline that the page names, however far above', async () => {
    const [headline = '', ...rest] = original
    const found = await articleIn([headline, ...NAVIGATION.slice(0, 20), ...rest], 'edited-1.txt', headline)
    expect(found[0]).toBe(headline)
  })

  it('has no links between its paragraphs', async () => {
    const linked = original.flatMap((paragraph) => [paragraph, 'Read more: five places to see this summer'])
    expect((await articleIn(linked)).filter((paragraph) => paragraph.startsWith('Read more'))).toEqual([])
  })

  it('is nothing where they share nothing', async () => {
    expect(await articleIn([...NAVIGATION, ...COMMENTS])).toEqual([])
    expect(await articleIn([])).toEqual([])
  })
})

it('paragraphs have single blanks, and as many words as are asked for', () => {
  const page = { text: 'Home\nA  line\nof\ttwo\n\nThe ferry is late today.', blocks: [0, 5, 19] }
  expect(paragraphsIn(page)).toEqual(['Home', 'A line', 'of two', 'The ferry is late today.'])
  expect(paragraphsIn(page, 4)).toEqual(['The ferry is late today.'])
})

it('a garbled copy is more like its original than another story is', () => {
  const words = longWords(linesOf('fr.txt').join(' '))
  const other = readFileSync('tests/roundtrips/walking-study/original.txt', 'utf8')
  expect(likenessOf(words, longWords(original.join(' ')))).toBeGreaterThan(0.35)
  expect(likenessOf(words, longWords(other))).toBeLessThan(0.2)
  expect(likenessOf(words, new Set())).toBe(0)
})
