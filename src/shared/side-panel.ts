/** The side panel as each browser has it: Chrome's side panel, Firefox's sidebar. */
import { browser } from './browser'

/** As much as we need of what each browser has; the polyfill's types know one of them. */
interface Panels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> }
  sidebarAction?: { open(): Promise<void> }
}

const panels = (): Panels => browser as Panels

/** Browsers for phones have neither. */
export const hasPanel = (): boolean => Boolean(panels().sidebarAction ?? panels().sidePanel)

/**
 * Opens the panel beside a tab. To be called straight from what the reader did: the browser allows it only then. False
 * where there is no panel; rejects where the browser refuses.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = panels()
  await (sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open())
  return hasPanel()
}
