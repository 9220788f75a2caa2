/** Files that the extension injects into pages, by their paths in the package. */

/** The script that runs in every page. */
export const GATE = '/gate.js'

/**
 * Injected before the gate, it bypasses the filter of bundled stories, for stories that the reader added. Not an
 * entrypoint: the build would wrap its one line in more code than it has, in every page.
 */
export const OPEN = '/open-gate.js'

/** The gate for pages with disguised text or shadow trees. */
export const THOROUGH_GATE = '/thorough-gate.js'

/** The script that annotates a page. */
export const ANNOTATOR = '/annotator.js'

/** The script of card, preview, copying and anchors, for a page that an annotator runs in. */
export const CARD = '/card.js'

/** The script of the styles in shadow trees. */
export const SHADOW_STYLES = '/shadow-styles.js'

/** The styles of marks. */
export const MARKS = '/assets/annotator.css'

/** The styles of highlights. */
export const HIGHLIGHTS = '/assets/highlights.css'

/** The script that reads a page for a comparison. */
export const READER = '/reader.js'

/**
 * Injected into pages of the sites of comparisons, it asks whether this is one of them. Not an entrypoint, for the same
 * reason.
 */
export const ASK = '/ask-comparison.js'

/** The page on which a page and its original are compared. */
export const COMPARE = '/compare.html'
