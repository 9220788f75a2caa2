/** Loads scripts into a page that an annotator runs in, when the page needs them. */
import { isOwnPage } from './browser'
import { CARD, SHADOW_STYLES } from './extension-files'
import { callBackground } from './messages'
import { runScript } from './story-registry'

/** The scripts by their names in the call to the background. */
export const PARTS = { card: CARD, 'shadow-styles': SHADOW_STYLES } as const
/** Card, preview, copying and anchors; or the styles of marks in shadow trees. */
export type Part = keyof typeof PARTS

/** Returns a function that loads at its first call, and again after a failure. */
export function loadingOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

/**
 * Runs the script of a part in this page.
 * @throws if it cannot be loaded
 */
export async function loadPart(part: Part): Promise<void> {
  await (isOwnPage() ? runScript(PARTS[part]) : callBackground('load', part))
}
