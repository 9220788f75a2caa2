/**
 * Puts data on the clipboard, by media type. Uses the page's own copy command, which works on every page and, right after
 * a click, without a permission.
 * @returns false if the browser denies access
 */
export function putOnClipboard(data: Record<string, string>): boolean {
  let isWritten = false
  const give = (event: ClipboardEvent) => {
    event.stopImmediatePropagation()
    event.preventDefault()
    for (const [type, value] of Object.entries(data)) event.clipboardData?.setData(type, value)
    isWritten = true
  }
  window.addEventListener('copy', give, { capture: true })
  const isSupported = document.execCommand('copy')
  window.removeEventListener('copy', give, { capture: true })
  return isSupported && isWritten
}
