/** Files of the extension that are put into pages, by their paths in the package. */

export const GATE = '/gate.js'

/**
 * Put before the gate it lets through what no story of the build has, for stories that the reader added. Not an entry
 * point: what the build puts around one weighs more than its one line, in every page.
 */
export const OPEN = '/open-gate.js'

export const ANNOTATOR = '/annotator.js'

export const MARKS = '/assets/annotator.css'

export const HIGHLIGHTS = '/assets/highlights.css'
