/**
 * What the packages may weigh, compressed as the stores deliver them. Measured where the code is minified; what runs in
 * every page is held to its budget in both.
 */
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { unzipped } from './archive'

const KB = 1024

let files: Map<string, Buffer>
let firefox: Map<string, Buffer>
beforeAll(async () => {
  files = await unzipped('chrome')
  firefox = await unzipped('firefox')
})

/** The bytes of all files whose names match, each compressed separately. */
function weight(pattern: RegExp, of = files): number {
  const sizes = [...of].flatMap(([name, content]) =>
    pattern.test(name) ? [gzipSync(content, { level: 9 }).length] : []
  )
  expect(sizes, String(pattern)).not.toEqual([])
  return sizes.reduce((sum, size) => sum + size, 0)
}

const EVERYWHERE = /^(?:open-)?gate\.js$/
const EVERYWHERE_AT_MOST = 4.3

describe('weights', () => {
  it.each([
    ['what runs in every page, with stories of the reader or without', EVERYWHERE, EVERYWHERE_AT_MOST],
    ['what runs instead where text looks disguised or in shadow trees', /^thorough-gate\.js$/, 6],
    ['what runs where a story was found, without the story', /^(?:assets\/)?annotator\.(?:js|css)$/, 75],
    ['the card, loaded when the reader turns to a mark or asks for something of the page', /^card\.js$/, 28],
    ['the styles of marks in shadow trees, loaded where there are any', /^shadow-styles\.js$/, 2],
    ['what runs on sites with an open comparison', /^ask-comparison\.js$/, 0.25],
    ['the background', /^background\.js$/, 26],
    [
      'popup, side panel, options and welcome',
      /^(?:[\w-]+\.html|(?:chunks|assets)\/(?!annotator|thesaurus|compare).+\.(?:js|css))$/,
      80
    ],
    ['what the comparison page has for itself: the match', /^(?:chunks|assets)\/compare-.+\.(?:js|css)$/, 66],
    ['what reads a page for a comparison', /^reader\.js$/, 12],
    ['the thesaurus, loaded when a reader adds a story', /^chunks\/thesaurus-/, 1024],
    ['the icons', /^icon\//, 24],
    ['the data of a story', /^stories\//, 64]
  ])('%s: at most so many KB', (_, pattern, most) => {
    expect(weight(pattern) / KB).toBeLessThanOrEqual(most)
  })

  it('what runs in every page of Firefox is within the same limit without minification', () => {
    expect(weight(EVERYWHERE, firefox) / KB).toBeLessThanOrEqual(EVERYWHERE_AT_MOST)
  })

  it('cover every script, style sheet and page', () => {
    const known =
      /^(?:(?:(?:open|thorough)-)?gate\.js|ask-comparison\.js|background\.js|annotator\.js|card\.js|shadow-styles\.js|reader\.js|[\w-]+\.html$|chunks\/|assets\/|stories\/)/
    expect([...files.keys()].filter((name) => /\.(?:js|css|html)$/.test(name) && !known.test(name))).toEqual([])
  })
})
