/** Which pages Clean Copy can read. */

/** Addresses that the gate may look at. */
export const PAGES = ['http://*/*', 'https://*/*']
