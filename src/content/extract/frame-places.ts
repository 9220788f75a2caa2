/** Where this document is among the frames of its page, and where the frames in it are. */
import type { ExtractedText } from './extract-text'
import { offsetAt } from './text-offsets'

const FRAMES = 'iframe, frame'

/** Returns true if this document has frames, or is in one. */
export const hasOtherFrames = () =>
  window !== window.parent || window.length > 0 || document.querySelector(FRAMES) !== null

/** Returns the index of this frame among those of each document around it, from the page inwards. */
export function framePath(): number[] {
  const path: number[] = []
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent)
    path.unshift(indexIn(frame.parent, frame))
  return path
}

/** The index of a frame in the window around it. Windows do not count frames in shadow trees: those follow the others. */
function indexIn(parent: Window, frame: Window | null): number {
  let index = 0
  while (index < parent.length && parent[index] !== frame) index++
  return index
}

/** Returns the offset in the text before which each frame of this document stands, by its index; none without a text. */
export function frameOffsets(extracted: ExtractedText | undefined): number[] {
  if (!extracted) return []
  const offsets: number[] = []
  const trees = [document, ...extracted.roots]
  for (const frame of trees.flatMap((tree) => [...tree.querySelectorAll<HTMLIFrameElement>(FRAMES)])) {
    const index = indexIn(window, frame.contentWindow)
    offsets[index < window.length ? index : Math.max(window.length, offsets.length)] = offsetAt(extracted, frame)
  }
  return Array.from(offsets, (offset) => offset ?? extracted.page.text.length)
}
