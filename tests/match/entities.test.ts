import { describe, expect, it } from 'vitest'
import { matchParagraphs, story } from './story'

/** The names found in a paragraph put into the middle of a clean copy. */
async function named(paragraph: string): Promise<string[]> {
  const before = story.original.slice(0, 12)
  const start = before.join('\n').length + 1
  const report = await matchParagraphs([...before, paragraph, ...story.original.slice(12)])
  return report.entities
    .filter((entity) => entity.start >= start && entity.end <= start + paragraph.length)
    .map(({ id, quote }) => `${quote}=${id}`)
}
/** Long enough to be taken for a part of the article. */
const rest = ' while the ferry to the island was late again because of the fog over the harbour.'

describe('names', () => {
  it.each([
    ['Mr Perdue waited', ['Perdue=perdue']],
    ['Sonny Perdue sold peaches, he said', []],
    ['The shop of Perdue Farms was closed', []],
    ['The lobby of Trump Tower was closed', []],
    ['In the end Perdue Monday waited', ['Perdue=perdue']],
    ['In the end Perdue October waited', ['Perdue=perdue']],
    ['Although Perdue waited', ['Perdue=perdue']],
    ['The shop that Although Perdue kept was closed', []],
    ['The old Hotel, Perdue said, was closed', ['Perdue=perdue']],
    ['The CNBC Perdue interview was closed', ['Perdue=perdue']],
    ['The ambassador David Perdue waited', ['David Perdue=perdue']],
    ['The Perdues waited', []],
    ['The perdue waited', []],
    ['Mr He waited, He Lifeng waited and later He waited', ['He Lifeng=he-lifeng', 'He=he-lifeng']],
    ['Then He Lifeng waited. He waited too, but He said so', ['He Lifeng=he-lifeng', 'He=he-lifeng']],
    [
      'Wang Yi met Dan Wang, and Wang left; then Wang Yi left, and Wang came',
      ['Wang Yi=wang-yi', 'Dan Wang=dan-wang', 'Wang=dan-wang', 'Wang Yi=wang-yi', 'Wang=wang-yi']
    ],
    ['Later President Trump waited', ['Trump=trump']],
    ['The banker Jack Ma met nobody, and Ma did not complain', []],
    ['Then Ma Zhaoxu waited, and Ma did not complain', ['Ma Zhaoxu=ma-zhaoxu', 'Ma=ma-zhaoxu']],
    ['The minister Wang Wentao waited, and Wang did not complain', []],
    ['He waited for the boat', []],
    ['Wu Xinbo waited, and Wu said so', ['Wu Xinbo=wu-xinbo', 'Wu=wu-xinbo']]
  ])('%s', async (words, expected) => {
    expect(await named(words + rest)).toEqual(expected)
  })
})
