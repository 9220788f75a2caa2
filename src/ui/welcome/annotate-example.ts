/** Runs the annotator in the welcome page. */
import { ANNOTATOR, HIGHLIGHTS, MARKS } from '../../shared/extension-files'
import { runScript } from '../../shared/story-registry'
import '../../shared/page-globals'

/**
 * Lets the annotator work in this page of the extension, on the stories that are on its shelf, as it does in a page that
 * a reader asked to have read.
 */
export async function annotateExample(): Promise<void> {
  globalThis.cleanCopyReadingRequested = true
  for (const href of [MARKS, HIGHLIGHTS])
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
  await runScript(ANNOTATOR)
}
