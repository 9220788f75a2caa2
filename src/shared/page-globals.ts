/**
 * What is kept on `globalThis` in a page's isolated world: the scripts injected there one after the other share nothing else.
 * A page element with the id of one of them can stand in its place on `window`: check the type, or `Object.hasOwn`.
 */
import type { Story } from '../story/story'

declare global {
  /** Stories whose data is in this page, by id. */
  var cleanCopyStories: Record<string, Story> | undefined

  /** Ends the gate of a page. */
  var cleanCopyGate: AbortController | undefined

  /** The reader has asked to have this page read, whatever the settings say of its site. */
  var cleanCopyAsked: boolean | undefined

  /** The next gate is to let everything through. */
  var cleanCopyOpen: boolean | undefined

  /** Ends the annotator of a page. */
  var cleanCopyAnnotator: AbortController | undefined
}
