/** The arrow from what is printed to what is meant. */
import { uiLanguage } from '../../shared/labels'

/** Points the way that the interface is read. */
export function Arrow() {
  return <span aria-hidden="true">{uiLanguage().dir === 'rtl' ? '←' : '→'}</span>
}
