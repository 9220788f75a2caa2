/** Keeps our marks out of text that the reader copies. */
import { MARK, MARK_BUTTON, removeAllMarks } from '../paint/text-node-splits'

/**
 * Puts a selection on the clipboard as it would be without marks. Does nothing if it contains none, or if the page
 * handles the copy itself.
 */
export function copyClean(event: ClipboardEvent): void {
  const selection = getSelection()
  if (event.defaultPrevented || !event.clipboardData || !selection || selection.isCollapsed) return
  const copied = document.createElement('div')
  for (let i = 0; i < selection.rangeCount; i++) copied.append(selection.getRangeAt(i).cloneContents())
  if (!copied.querySelector(`${MARK}, ${MARK_BUTTON}`)) return
  removeAllMarks(copied)
  event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(copied))
  event.clipboardData.setData('text/plain', selection.toString())
  event.preventDefault()
}
