/** What the keyboard shortcuts do. The manifest declares them; the reader can change them in the browser. */
import { browser } from '../shared/browser'
import { openComparison } from '../shared/compare-page'
import { changeSettings } from '../shared/settings'
import { openPanel } from '../shared/side-panel'
import { stepInTab } from '../shared/tab-report'

/** The commands of the manifest that the extension itself runs. */
const COMMANDS: Record<string, (tab: number | undefined) => Promise<unknown>> = {
  toggle: () => changeSettings(({ on }) => ({ on: !on })),
  next: (tab) => step(tab, 1),
  previous: (tab) => step(tab, -1),
  compare: async (tab) => tab !== undefined && openComparison(tab).catch(() => {}),
  panel: async (tab) => tab !== undefined && openPanel(tab).catch(() => {})
}

/** Runs the commands. Call this as soon as the background starts, or the browser will not wake it for a key. */
export function watchCommands(): void {
  // Firefox for Android has no commands.
  browser.commands?.onCommand.addListener((name, tab) => void COMMANDS[name]?.(tab?.id))
}

/** Does nothing in a page without findings or without annotator. */
async function step(tab: number | undefined, direction: 1 | -1): Promise<void> {
  if (tab !== undefined) await stepInTab(tab, direction)
}
