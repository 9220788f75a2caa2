/** One term for one thing, in every language: the words of the product are those of the tables in CONTRIBUTING.md. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const LOCALES = ['en', 'fr', 'es', 'zh_CN']

const messagesOf = (locale: string) =>
  Object.entries<{ message: string }>(JSON.parse(readFileSync(`src/public/_locales/${locale}/messages.json`, 'utf8')))
const inEnglish = messagesOf('en')
const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('\n## Words of the product\n')
const [terms = [], unused = []] = (section.split('\n## ')[0] ?? '')
  .split('\n\n')
  .filter((block) => block.startsWith('| '))
  .map((table) => table.split('\n').slice(2).map(cellsOf))

/** Returns the cells of a row, each a list of words. */
function cellsOf(row: string): string[][] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.split(',').map((word) => word.trim()))
}

/** Says whether a text has the words, in the plural too; a hyphen stands for any ending. */
function has(text: string, words: string): boolean {
  if (/\p{Script=Han}/u.test(words)) return text.includes(words)
  // Accents come and go with endings: compara, compárela.
  const [wanted = '', within = ''] = [words, text].map((s) => s.normalize('NFD').replace(/\p{M}/gu, ''))
  const end = wanted.endsWith('-') ? '' : '(?:e?s)?(?!\\p{L})'
  return new RegExp(`(?<!\\p{L})${wanted.replace(/-$/, '')}${end}`, 'iu').test(within)
}

describe.each(LOCALES.slice(1))('the messages in %s', (locale) => {
  const messages = new Map(messagesOf(locale))

  it.each(terms.map((cells) => [cells[0]?.join(', '), cells] as const))('say %s with its term', (_, cells) => {
    const [english = [], ...others] = cells
    const translations = others[LOCALES.indexOf(locale) - 1] ?? []
    const meant = inEnglish.filter(([, { message }]) => english.some((term) => has(message, term)))
    expect(meant).not.toHaveLength(0)
    const wrong = meant.filter(([key]) => {
      const text = messages.get(key)?.message ?? ''
      return !translations.some((term) => has(text, term))
    })
    expect(wrong.map(([key]) => `${key}: ${messages.get(key)?.message}`)).toEqual([])
  })
})

describe.each(LOCALES)('messages and listing in %s', (locale) => {
  it('have none of the words that are not used', () => {
    const listing = readFileSync(`.github/store/listing-${locale}.md`, 'utf8')
    const texts = [...messagesOf(locale).map(([, { message }]) => message), ...listing.split('\n').slice(3)]
    const [, words = []] = unused[LOCALES.indexOf(locale)] ?? []
    expect(words).not.toHaveLength(0)
    expect(texts.filter((text) => words.some((word) => has(text, word)))).toEqual([])
  })
})
