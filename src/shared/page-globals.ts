/**
 * The slots of Clean Copy on `globalThis` in a page's isolated world: all that the scripts injected there one after the
 * other share. Functions that are sent into a page set them too, and those can import nothing.
 * The slots of the card and of the styles of shadow trees are declared beside the code that reads them.
 *
 * An element of the page with such an id shows up on `window` under that name while the slot is empty: check the type, or
 * `Object.hasOwn`, before you trust one.
 */
import type { Story } from '../story/story'

declare global {
  /** The stories whose data is in this page, by id. Set by the scripts of stories and `registerStories`, read by the annotator. */
  var cleanCopyStories: Record<string, Story> | undefined

  /**
   * Stops the gate of a document. Set by the gate, and in a frame by the background before the gate is there; aborted
   * by the next gate and by `stopGate`. A frame's first, empty document may leave its window, with all slots, to the
   * next one, which then has no gate.
   */
  var cleanCopyGate: (AbortController & { document?: Document }) | undefined

  /**
   * The reader asked to have this page read, whatever the settings say about its site. Set by `checkTab` and the message
   * `check`; cleared when the reader changes which pages are read.
   */
  var cleanCopyReadingRequested: boolean | undefined

  /** In a frame, the address of the page that it is in. Set by the background with the gate of the frame. */
  var cleanCopyPageAddress: string | undefined

  /** The next gate is to report every fingerprint. Set by `open-gate.js` while there are stories that the reader added. */
  var cleanCopyBypassFilter: boolean | undefined

  /** This page has shadow trees. Set by the thorough gate. */
  var cleanCopyHasShadowTrees: boolean | undefined

  /** Ends the annotator that runs in this page. Set by the annotator; aborted by the next one. */
  var cleanCopyAnnotator: AbortController | undefined
}
