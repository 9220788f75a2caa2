/** The pages that the bench makes: a story amid any amount of text of our own, whole or with every quote edited. Pure. */
import type { Passage, Story } from '../../story/story'
import { label, paragraph, sentence } from './prose'
import { type Random, seeded } from './random'

export interface PageOptions {
  /** Paragraphs of the story to put in the middle; none makes a page without one. */
  story?: readonly string[]
  /** Kilobytes of other text. */
  kilobytes?: number
  /** So many text nodes in a long list besides. */
  nodes?: number
}

/** The id of the element with a paragraph of the story, counted from 1. */
export const paragraphId = (paragraph: number) => `story-${paragraph}`

/** A whole HTML page. The same options give the same page. */
export function madePage({ story = [], kilobytes = 0, nodes = 0 }: PageOptions): string {
  const random = seeded(kilobytes + nodes + 1)
  const proseParts = proseBlocks(random, kilobytes * 1024)
  const items = listItems(random, nodes)
  const half = (list: string[], part: 0 | 1) => list.filter((_, i) => i < list.length / 2 === (part === 0)).join('')
  const storyParts = story.map((text, i) => `<p id="${paragraphId(i + 1)}">${escaped(text)}</p>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A made page</title><link rel="icon" href="data:,">
<style>body{font:16px/1.5 serif;max-width:720px;margin:auto}nav li{display:inline}</style></head>
<body>
<nav><ul>${Array.from({ length: 12 }, () => `<li><a href="#x">${label(random)}</a></li>`).join('\n')}</ul></nav>
<main>
${half(proseParts, 0)}
<ul>${half(items, 0)}</ul>
<article>
${storyParts.join('\n')}
</article>
<ul>${half(items, 1)}</ul>
${half(proseParts, 1)}
</main>
</body></html>`
}

/** Other text around a story, in kilobytes, by the name it has in the names of pages. */
const SIZES = { '0k': 0, '5k': 5, '50k': 50, '500k': 500, '5m': 5000 }
/** A page with more text nodes than any page ought to have. */
const MANY_NODES = 200_000

/** The pages of the bench by name: `neutral-` without a story, `story-` with it, `edited-` with its quotes edited. */
export function madePages(story: Story): Map<string, () => string> {
  const pages = new Map<string, () => string>()
  for (const [size, kilobytes] of Object.entries(SIZES)) {
    pages.set(`neutral-${size}`, () => madePage({ kilobytes }))
    pages.set(`story-${size}`, () => madePage({ kilobytes, story: story.copyAsFound }))
    pages.set(`edited-${size}`, () => madePage({ kilobytes, story: editedCopy(story) }))
  }
  pages.set('story-200k-nodes', () => madePage({ nodes: MANY_NODES, story: story.copyAsFound }))
  return pages
}

/**
 * Blocks as real pages have them (median of 65): 27 text nodes a kilobyte, seven of ten white space between elements,
 * most others a word or two in a link, and not half of all letters in sentences.
 */
function proseBlocks(random: Random, size: number): string[] {
  const blocks: string[] = []
  for (let length = 0; length < size; ) {
    const block = proseParagraph(random) + linkList(random)
    length += block.replace(/<[^>]*>/g, '').length
    blocks.push(block)
  }
  return blocks
}

function proseParagraph(random: Random): string {
  const text = paragraph(random)
  const linkStart = text.indexOf(' ', 100)
  const linkEnd = text.indexOf(' ', linkStart + 15)
  const hasLink = linkStart > 0 && linkEnd > 0
  const linked = `${text.slice(0, linkStart)} <a href="#x">${text.slice(linkStart + 1, linkEnd)}</a>${text.slice(linkEnd)}`
  const head = random.next() < 0.15 ? `<h2>${label(random)}</h2>${indent(4)}` : ''
  return `${head}<p>${hasLink ? linked : text}</p>${indent(4)}`
}

function linkList(random: Random): string {
  const item = () =>
    `${indent(5)}<li>${indent(6)}<div>${indent(7)}<a href="#x">${label(random)}</a>${indent(6)}</div>${indent(5)}</li>`
  return `<ul>${item()}${item()}${item()}${indent(4)}</ul>`
}

const indent = (depth: number) => `\n${' '.repeat(4 * depth)}`

/** Items with two text nodes each. */
function listItems(random: Random, nodes: number): string[] {
  return Array.from({ length: Math.ceil(nodes / 2) }, (_, i) => {
    const text = i % 40 === 0 ? sentence(random) : label(random)
    return `<li><b>${label(random)}</b> ${text}</li>`
  })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const LETTERS = 'abcdefghiklmnoprstuvwy'

/**
 * The copy of a story with every passage's quote changed by one letter, by two where it has twelve characters or more.
 * No length changes, so every passage still stands at its own offsets.
 */
export function editedCopy({ copyAsFound, passages }: Story): string[] {
  const random = seeded(83)
  return copyAsFound.map((text, i) => {
    const characters = [...text.split('')]
    for (const passage of passages.filter((p) => p.paragraph === i + 1)) edit(characters, passage, random)
    return characters.join('')
  })
}

function edit(characters: string[], { start, end }: Passage, random: Random): void {
  const letters = Array.from({ length: end - start }, (_, i) => start + i).filter((i) =>
    /[a-z]/i.test(characters[i] ?? '')
  )
  for (let changes = end - start >= 12 ? 2 : 1; changes > 0 && letters.length > 0; changes--) {
    const [position = start] = letters.splice(random.integer(letters.length), 1)
    const small = characters[position] === characters[position]?.toLowerCase()
    const otherLetters = [...(small ? LETTERS : LETTERS.toUpperCase())].filter(
      (letter) => letter !== characters[position]
    )
    characters[position] = random.pick(otherLetters)
  }
}
