/** The text of a page as the match reads it. */
export interface PageText {
  /** The text nodes' data one after the other, with one line break where a block begins. Offsets count UTF-16 units of it. */
  text: string
  /** Where each block begins, ascending, the first at 0. Words of two blocks never belong together. */
  blocks: number[]
}

/** Plain text as a page text: blocks are divided by blank lines, or where there are none every line is one. */
export function plainText(text: string): PageText {
  const edge = /\n[^\S\n]*\n/.test(text.trim()) ? /\n\s*\n/g : /\n/g
  return { text, blocks: [0, ...Array.from(text.matchAll(edge), (m) => m.index + m[0].length)] }
}
