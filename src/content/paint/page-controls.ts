/** Interactive page elements that may contain marked text. Clicks on them belong to the page. */

/** Elements that are interactive already, so that words inside them become no buttons of ours. */
export const CONTROL =
  'a[href], button, summary, label, [role="button"], [role="link"], [role="tab"], [role="menuitem"]'

/**
 * Returns true if clicking an element triggers page behaviour. Same-page links (`#…`) count as plain text, so a card
 * may open.
 */
export function isBusy(element: Element | null): boolean {
  const control = element?.closest(CONTROL)
  return control != null && !control.getAttribute('href')?.startsWith('#')
}
