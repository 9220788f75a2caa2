/** Where arrow keys, Home and End lead in a row of things with one stop for the Tab key. */

/** Returns the index that a key leads to, around the ends; undefined for other keys. */
export function nextIndex(key: string, current: number, count: number): number | undefined {
  const isRtl = document.documentElement.dir === 'rtl'
  switch (key) {
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
      return (current + 1) % count
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
      return (current + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
