/** Remembers text nodes that painting has split, and restores them. */

export const MARK = 'clean-copy-mark'
/** The element for the small button after a control of the page. */
export const MARK_BUTTON = 'clean-copy-dot'

/** A text node of the page after painting. */
export interface Split {
  node: Text
  /** Its text before painting, and the part that the node itself still has. */
  originalText: string
  remainingText: string
  /** The nodes that follow it with the rest of its text, marks and plain text in turn, and the text of each. */
  parts: ChildNode[]
  texts: string[]
}

/**
 * Records how painting has split a text node, and removes the empty text node that mark.js leaves behind a mark at its
 * end.
 */
export function noteSplit(node: Text, originalText: string): Split {
  const split: Split = { node, originalText, remainingText: node.data, parts: [], texts: [] }
  let length = node.data.length
  for (let next = node.nextSibling; next && length < originalText.length; next = next.nextSibling) {
    const text = next.textContent ?? ''
    split.parts.push(next)
    split.texts.push(text)
    length += text.length
  }
  const last = split.parts.at(-1)
  if (last?.nodeName.toLowerCase() === MARK && last.nextSibling?.nodeValue === '') last.nextSibling.remove()
  return split
}

/** Returns true if everything is where painting left it. */
export function isUntouched({ node, remainingText, parts, texts }: Split): boolean {
  if (!node.isConnected || node.data !== remainingText) return false
  let previous: ChildNode = node
  return parts.every((part, i) => {
    const follows = previous.nextSibling === part && part.textContent === texts[i]
    previous = part
    return follows
  })
}

/**
 * Restores a text node. If the page has overwritten or removed it, the new text stays and the rest of the old text is
 * removed; if the page has inserted something in between, only the marks are removed.
 */
export function restoreTextNode(split: Split): void {
  const { node, originalText, remainingText, parts } = split
  if (parts.length === 0) return
  if (isUntouched(split)) {
    for (const part of parts) part.remove()
    node.data = originalText
  } else if (!node.isConnected || node.data !== remainingText) {
    for (const part of parts) part.remove()
  } else for (const part of parts) unwrap(part)
}

/** Replaces a mark by its own child nodes, which a translator may still refer to. */
function unwrap(node: ChildNode): void {
  if (node.nodeName.toLowerCase() === MARK) node.replaceWith(...node.childNodes)
}

/**
 * Returns true if the page is being translated, as told by its language or by the elements that Google wraps around
 * text. The pieces of its text no longer belong together then, and some of them still wait to be translated.
 */
export const isTranslated = (languageBefore: string) =>
  document.documentElement.lang !== languageBefore ||
  document.querySelector('.translated-ltr, .translated-rtl, font > font') !== null

/** Removes marks that have no owner: copies that the page made of ours, or those of an annotator that has ended. */
export function removeAllMarks(root: ParentNode): void {
  for (const dot of root.querySelectorAll(MARK_BUTTON)) dot.remove()
  for (const mark of root.querySelectorAll(MARK)) unwrap(mark)
}
