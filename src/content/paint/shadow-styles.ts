/** Styles for marks and highlights in shadow trees, which those of the page do not reach. */
import { loadingOnce, loadPart } from '../../shared/load-part'
import type { ShadowStyles } from './provide-shadow-styles'
import type { Segment } from './segments'

declare global {
  /** The styles of shadow trees. Set by the script that has them, read by the annotator that asked for it. */
  var cleanCopyShadowStyles: ShadowStyles | undefined
}

const load = loadingOnce(() => loadPart('shadow-styles'))

/** Loads the styles. Without them, marks in shadow trees cannot be seen. */
export const loadShadowStyles = (): Promise<void> => load().catch(() => {})

/**
 * Adds the styles of marks or highlights, which must be loaded, to each shadow tree that segments are in.
 * @returns a function that removes them again
 */
export function styleShadowTrees(pieces: readonly Segment[], sheet: keyof ShadowStyles): () => void {
  const css = globalThis.cleanCopyShadowStyles?.[sheet] ?? ''
  const removals = shadowTreesOf(pieces).map((root) => addStyle(root, css))
  return () => {
    for (const remove of removals.splice(0)) remove()
  }
}

/** Returns the shadow trees that segments are in. */
export function shadowTreesOf(pieces: readonly Segment[]): ShadowRoot[] {
  const roots = new Set(pieces.map(({ node }) => node.getRootNode()))
  return [...roots].filter((root) => root instanceof ShadowRoot)
}

/**
 * Adds a style sheet to a shadow tree. Firefox rejects a content script's constructed sheet for a shadow root behind Xray
 * wrappers; a style element works there.
 * @returns a function that removes it again
 */
export function addStyle(root: ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    if (root.adoptedStyleSheets.includes(sheet))
      return () => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
      }
  } catch {
    // The rejection shows by the missing sheet.
  }
  const style = document.createElement('style')
  // Set as `textContent` rather than as a child node, so that the page's content security policy does not apply in
  // Firefox.
  style.textContent = css
  root.prepend(style)
  return () => style.remove()
}
