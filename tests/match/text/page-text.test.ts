import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/match/text/page-text'

/** The blocks of a plain text. */
function blocksOf(written: string): string[] {
  const { text, blocks } = plainText(written)
  expect(text).toBe(written)
  return blocks.map((start, i) => text.slice(start, blocks[i + 1]))
}

describe('the blocks of plain text', () => {
  it.each([
    ['one line', ['one line']],
    ['one\ntwo\nthree', ['one\n', 'two\n', 'three']],
    ['one,\nbroken\n\ntwo', ['one,\nbroken\n\n', 'two']],
    ['one,\nbroken\n \t\ntwo', ['one,\nbroken\n \t\n', 'two']],
    ['\n\none\ntwo\n\n', ['\n', '\n', 'one\n', 'two\n', '\n', '']]
  ])('are divided by blank lines, or where there are none by lines: %j', (text, expected) => {
    expect(blocksOf(text)).toEqual(expected)
  })
})
