/** Removes the only way to set markup from Preact: nothing uses it, and what is not in the package cannot be abused. */
import type { Plugin } from 'vite'

/**
 * Vite plugin: replaces Preact's assignment to `innerHTML` (`dangerouslySetInnerHTML`) by one to its text. Fails the
 * build if Preact has changed so that there is nothing to replace.
 */
export function noMarkup(): Plugin {
  return {
    name: 'no-markup',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.(?:module\.js|mjs|min\.module\.js)/.test(id)) return undefined
      if (!code.includes('.innerHTML')) this.error(`${id} has no innerHTML: see whether this plugin is still needed`)
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null }
    }
  }
}
