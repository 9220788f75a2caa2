/** All marks of a page are one tab stop; within them, arrows, Home and End move the focus. */

/** The keys that move the focus forwards (1) or backwards (-1), in text from left to right. */
const ARROWS: Partial<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Returns the direction of an arrow key where its event happened; undefined for other keys. */
export function directionOf({ key }: KeyboardEvent, place: Element): 1 | -1 | undefined {
  const direction = ARROWS[key]
  const isTurned = /Left|Right/.test(key) && getComputedStyle(place).direction === 'rtl'
  return direction && isTurned ? (-direction as 1 | -1) : direction
}

/**
 * Returns the mark to which a key pressed on a mark moves the focus; undefined if there is none.
 * @param handles returns all marks that can take the focus, in page order
 */
export function moveTarget(event: KeyboardEvent, handles: () => HTMLElement[]): HTMLElement | undefined {
  const { key, target } = event
  if (!(target instanceof HTMLElement)) return undefined
  const direction = directionOf(event, target)
  if (!direction && key !== 'Home' && key !== 'End') return undefined
  const uniqueHandles = [...new Set(handles())]
  const isVisible = (handle: HTMLElement | undefined) => handle?.checkVisibility({ visibilityProperty: true })
  if (!direction) return key === 'Home' ? uniqueHandles.find(isVisible) : uniqueHandles.findLast(isVisible)
  const index = uniqueHandles.indexOf(target)
  return direction > 0
    ? uniqueHandles.slice(index + 1).find(isVisible)
    : uniqueHandles.slice(0, index).findLast(isVisible)
}
