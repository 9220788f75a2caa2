/** The one door to the browser's extension API: the polyfill, so that both browsers answer with promises. */
export { browser } from 'wxt/browser'
