/** What the reader has selected. */

/**
 * Returns the selected ranges, in page order.
 * @param trees the shadow trees of the page: without them, Chrome's ranges end outside of those
 */
export function selectedRanges(trees: readonly ShadowRoot[]): AbstractRange[] {
  const selection = getSelection()
  if (!selection || !isSelecting()) return []
  if (trees.length > 0) {
    // Not before Chrome 137 and Firefox 142.
    const composed = selection.getComposedRanges?.({ shadowRoots: [...trees] })
    if (composed) return composed
  }
  // Firefox supports several selected ranges.
  return Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i))
}

/** Returns true if anything is selected: in a shadow tree, Chrome says it were collapsed. */
export const isSelecting = () => getSelection()?.type === 'Range'
