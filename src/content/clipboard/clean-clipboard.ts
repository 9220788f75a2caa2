/** Keeps our marks out of text that the reader copies. */

import { selectedRanges } from '../extract/selection'
import { MARK, MARK_BUTTON, removeAllMarks } from '../paint/text-node-splits'

/**
 * Puts a selection on the clipboard as it would be without marks. Does nothing if it contains none, or if the page
 * handles the copy itself.
 * @param trees the shadow trees that have marks
 */
export function copyClean(event: ClipboardEvent, trees: readonly ShadowRoot[]): void {
  if (event.defaultPrevented || !event.clipboardData) return
  const copied = document.createElement('div')
  for (const { startContainer, startOffset, endContainer, endOffset } of selectedRanges(trees)) {
    const range = document.createRange()
    range.setStart(startContainer, startOffset)
    // Of a selection across shadow trees nothing is left here: the browser copies it.
    range.setEnd(endContainer, endOffset)
    copied.append(range.cloneContents())
  }
  if (!copied.querySelector(`${MARK}, ${MARK_BUTTON}`)) return
  removeAllMarks(copied)
  event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(copied))
  event.clipboardData.setData('text/plain', String(getSelection()))
  event.preventDefault()
}
