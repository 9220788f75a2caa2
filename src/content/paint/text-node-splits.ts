/** Text nodes that painting has split into pieces: remembered as they were, and put together again. */

export const MARK = 'clean-copy-mark'
export const MARK_BUTTON = 'clean-copy-dot'

/** One text node of the page after painting. */
export interface Split {
  node: Text
  /** Its text before, and what of it the node itself still has. */
  originalText: string
  remainingText: string
  /** What stands behind it for the rest of its text, marks and plain text in turn, and the words of each. */
  parts: ChildNode[]
  texts: string[]
}

/**
 * Notes what painting has made of a text node that had the text `whole`, without the empty text node that mark.js leaves
 * behind a mark at its end.
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

/** Whether everything stands where painting left it. */
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
 * Puts a text node together again. Where the page has written over it or taken it out, its new text is all there is to
 * be, and what is left of the old goes; where the page has put something between, only the marks go.
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

/** The same nodes stay in its place: a translator may hold on to them. */
function unwrap(node: ChildNode): void {
  if (node.nodeName.toLowerCase() === MARK) node.replaceWith(...node.childNodes)
}

/**
 * Whether the page is being translated, as its language says, or the elements that Google puts around each text. What
 * stands there is then of pieces that belong together no more, and the rest waits its turn as it is.
 */
export const isTranslated = (languageBefore: string) =>
  document.documentElement.lang !== languageBefore ||
  document.querySelector('.translated-ltr, .translated-rtl, font > font') !== null

/** Takes out marks that nobody owns: copies that the page made of ours, or those of an annotator that has ended. */
export function removeAllMarks(root: ParentNode): void {
  for (const dot of root.querySelectorAll(MARK_BUTTON)) dot.remove()
  for (const mark of root.querySelectorAll(MARK)) unwrap(mark)
}
