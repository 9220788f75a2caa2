/** The side panel in each browser: Chrome's side panel, Firefox's sidebar. */
import { browser } from './browser'

/** The part of each browser's API that is needed; the polyfill's types know only one of them. */
interface Panels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> }
  sidebarAction?: { open(): Promise<void> }
}

const panels = (): Panels => browser as Panels

/** Returns true if the browser has a side panel; browsers on phones have none. */
export const hasPanel = (): boolean => Boolean(panels().sidebarAction ?? panels().sidePanel)

/**
 * Opens the side panel for a tab. Call it synchronously from a user action: browsers allow it only then.
 * @returns false if there is no side panel
 * @throws if the browser refuses
 */
export async function openPanel(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = panels()
  await (sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open())
  return hasPanel()
}
