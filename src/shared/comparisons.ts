/**
 * The comparisons that are open, for as long as the browser runs: each lasts while its tab shows the page that was
 * compared. A script is registered for the sites of these pages alone, and asks for the marks again when one of them is
 * loaded again; so no other page wakes the background. The only file that reads or writes them.
 */
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import type { Story } from '../story/story'
import { browser } from './browser'
import { ASK } from './extension-files'
import { storedItem } from './stored-item'

/** The most comparisons kept: those of the pages that a reader has open at a time. */
const MAX_COMPARISONS = 20
const SCRIPT_ID = 'comparisons'

/** The story of an original, and the page that it was compared with. */
interface OpenComparison {
  tab: number
  address: string
  story: Story
}

const storage = storedItem('session', 'comparisons')

/** Only extension pages can write there, and what they write was checked. */
async function comparisons(): Promise<OpenComparison[]> {
  const data = await storage.get().catch(() => null)
  return Array.isArray(data) ? data : []
}

/** Keeps the comparison of a tab's page, in place of an earlier one of that tab. */
export async function keepComparison(tab: number, address: string, story: Story): Promise<void> {
  await change((openComparisons) =>
    [...openComparisons.filter((comparison) => comparison.tab !== tab), { tab, address, story }].slice(-MAX_COMPARISONS)
  )
}

/** Ends the comparison of a tab's page. */
export async function forgetComparison(tab: number): Promise<void> {
  await change((openComparisons) => openComparisons.filter((comparison) => comparison.tab !== tab))
}

/** Returns the story that a tab's page was compared with; undefined if the tab shows another page, or none was. */
export async function comparedIn(tab: number, address: string): Promise<Story | undefined> {
  const isThis = (comparison: OpenComparison) => comparison.tab === tab && isSamePage(comparison.address, address)
  return (await comparisons()).find(isThis)?.story
}

/** Returns the story of a comparison by its id. */
export async function comparedStory(id: string): Promise<Story | undefined> {
  return (await comparisons()).find(({ story }) => story.id === id)?.story
}

/** Whether two addresses lead to the same page, perhaps to different places of it. */
export const isSamePage = (a: string, b: string): boolean => withoutHash(a) === withoutHash(b)

const withoutHash = (address: string) => address.replace(/#.*/, '')

async function change(edit: (openComparisons: OpenComparison[]) => OpenComparison[]): Promise<void> {
  await navigator.locks.request('clean-copy-comparisons', async () => {
    const changedComparisons = edit(await comparisons())
    await storage.set(changedComparisons)
    await register(changedComparisons.map(({ address }) => address))
  })
}

async function register(addresses: readonly string[]): Promise<void> {
  const { scripting } = browser
  const matches = [...new Set(addresses.map((address) => `*://${new URL(address).hostname}/*`))]
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  if (registered) await scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
  if (matches.length === 0) return
  const js = [ASK as ScriptPublicPath]
  await scripting.registerContentScripts([{ id: SCRIPT_ID, js, matches, persistAcrossSessions: false }])
}
