/** The styles of marks and highlights as text, apart from the annotator because few pages have shadow trees. */
import highlights from './highlights.css?inline'
import marks from './marks.css?inline'

const styles = { marks, highlights }

/** The style sheets that shadow trees need, by what they are for. */
export type ShadowStyles = typeof styles

/** Makes them available to the annotator. */
export function provideShadowStyles(): void {
  globalThis.cleanCopyShadowStyles = styles
}
