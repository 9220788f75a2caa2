/** Injects the annotator with its stories into a frame, for the background and for extension pages. */
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import type { Story } from '../story/story'
import { browser } from './browser'
import { ANNOTATOR, MARKS } from './extension-files'
import { addFrame, type Frame, targetOf } from './frames'
import { callPage } from './messages'
import { articleFrame } from './page-reading'
import { requestReading } from './read-tab'
import { registeredIds, registerStories, storyScript, unregisterComparedStories } from './story-registry'

/**
 * Injects the styles of the marks, the data of stories and the annotator into a frame: bundled stories by their ids, user
 * stories as they are. Does nothing if all of them are there already, because restarting the annotator would close the
 * reader's card.
 */
export async function injectAnnotator(
  frame: Frame,
  bundled: readonly string[],
  userStories: Story[] = []
): Promise<void> {
  const target = targetOf(frame)
  const { scripting } = browser
  const [injection] = await scripting.executeScript({ target, func: registeredIds })
  const loadedIds = Array.isArray(injection?.result) ? injection.result : []
  // The stories may remain from before an update of the extension, whose annotator is gone.
  const storyIds = [...bundled, ...userStories.map(({ id }) => id)]
  if (storyIds.every((id) => loadedIds.includes(id)) && (await isAnnotatorThere(frame))) return
  await scripting.insertCSS({ target, files: [MARKS] })
  if (userStories.length > 0) await scripting.executeScript({ target, func: registerStories, args: [userStories] })
  const files = [...bundled.map(storyScript), ANNOTATOR] as ScriptPublicPath[]
  await scripting.executeScript({ target, files })
}

/**
 * Marks what departs from an original in a tab's page, for as long as the tab shows that page. An earlier comparison
 * with the page gives way.
 * @param story made of the original by the reader, with `comparedWith`
 * @throws if the browser admits no extension to the page
 */
export async function annotateCompared(tabId: number, story: Story): Promise<void> {
  await endCompared(tabId)
  await annotateArticle(tabId, story)
}

/**
 * Marks what departs from an original in the frame of a tab that has the article, unless that is done already.
 * @throws as above
 */
export async function annotateArticle(tabId: number, story: Story): Promise<void> {
  const frame = await articleFrame(tabId)
  await addFrame(frame)
  await requestReading(frame)
  await injectAnnotator(frame, [], [story])
}

/**
 * Takes the stories of comparisons out of a tab's page. Their marks stay until the annotator starts again.
 * @throws as above
 */
export async function endCompared(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true }
  await browser.scripting.executeScript({ target, func: unregisterComparedStories, injectImmediately: true })
}

/** Resolves to true if the annotator of this version is at work in a frame. */
export const isAnnotatorThere = (frame: Frame): Promise<boolean> =>
  callPage(frame, 'ping', undefined).catch(() => false)
