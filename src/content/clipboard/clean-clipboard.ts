/** What a reader copies out of a page is the page's own: our marks stay behind. */
import { MARK, MARK_BUTTON, removeAllMarks } from '../paint/text-node-splits'

/** Puts a selection on the clipboard as it would be without marks. Leaves alone what has none, or what the page copies. */
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
