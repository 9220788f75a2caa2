/** How long the browser may need a file after the click, in milliseconds; it does not tell. */
const URL_LIFETIME_MS = 60_000

/** Offers a file to the reader as a download. */
export function save(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), URL_LIFETIME_MS)
}
