/** The browser needs a file for a while after the click, in milliseconds, and does not say how long. */
const URL_LIFETIME_MS = 60_000

/** Hands the reader a file as a download of that name. */
export function save(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), URL_LIFETIME_MS)
}
