/** Controls of the page that words can stand in: their click is their own. */

/** What is already a control, so that words in it are none of ours. */
export const CONTROL =
  'a[href], button, summary, label, [role="button"], [role="link"], [role="tab"], [role="menuitem"]'

/** Whether a click on an element does something of the page's own. A link to a place in the same page leaves room for a card. */
export function isBusy(element: Element | null): boolean {
  const control = element?.closest(CONTROL)
  return control != null && !control.getAttribute('href')?.startsWith('#')
}
