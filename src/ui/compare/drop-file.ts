/** Files that are dropped anywhere on a page. */
import type { JSX } from 'preact'

/**
 * Returns the listeners of an element that takes dropped files.
 * @param isReady returns false while no file is wanted
 */
export const takingDrops = (
  take: (file: File) => void,
  isReady: () => boolean
): Pick<JSX.HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDrop'> => ({
  onDragOver: (event) => event.preventDefault(),
  onDrop: (event) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file && isReady()) take(file)
  }
})
