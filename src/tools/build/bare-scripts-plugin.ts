/** Keeps WXT's wrapper of unlisted scripts out of the gate, which runs in every page, and out of the annotator. */
import type { Plugin } from 'vite'

/**
 * Vite plugin: replaces the wrapper, which only logs errors that the browser reports anyway, by a plain call. Fails the
 * build if WXT has changed so that there is nothing to replace.
 */
export function bareScripts(): Plugin {
  return {
    name: 'bare-scripts',
    transform(code, id) {
      if (!id.includes('wxt-unlisted-script-entrypoint')) return undefined
      const [definition] = /import definition from .*/.exec(code) ?? []
      if (!definition || !code.includes('definition.main()'))
        this.error(`${id} calls no definition: see whether this plugin is still needed`)
      return { code: `${definition}\nexport default definition.main()`, map: null }
    }
  }
}
