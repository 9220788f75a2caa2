/** Which changes of attributes show text that is not read while it is hidden: dialogs, panels, more of an article. */
import type { Reveals } from '../../shared/observe-text'
import { HIDDEN, isHidden } from './extract-text'

export const reveals: Reveals = {
  attributeFilter: ['hidden', 'open', 'style'],
  attributeOldValue: true,
  shows({ target, attributeName, oldValue }) {
    const element = target as Element
    if (!attributeName || isHidden(element)) return false
    // Pages change styles all the time.
    if (attributeName === 'style') return HIDDEN.test(oldValue ?? '')
    return attributeName === 'hidden' || (element.localName === 'dialog' && element.hasAttribute('open'))
  }
}
