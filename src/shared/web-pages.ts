/** The pages that Clean Copy can read. */

/** Match patterns of all pages that the gate may read. */
export const PAGES = ['http://*/*', 'https://*/*']
