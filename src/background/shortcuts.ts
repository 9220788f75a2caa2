/** What the keys do that the browser lets an extension have. The manifest names them; the reader may change them. */
import { browser } from '../shared/browser'
import { callPage } from '../shared/messages'
import { changeSettings } from '../shared/settings'
import { openPanel } from '../shared/side-panel'

/** The commands of the manifest that the extension itself carries out. */
const COMMANDS: Record<string, (tab: number | undefined) => Promise<unknown>> = {
  toggle: () => changeSettings(({ on }) => ({ on: !on })),
  next: (tab) => step(tab, 1),
  previous: (tab) => step(tab, -1),
  panel: async (tab) => tab !== undefined && openPanel(tab).catch(() => {})
}

/** Carries out the commands. To be called when the extension starts, or the browser does not wake it for a key. */
export function watchCommands(): void {
  // Firefox for Android has no commands.
  browser.commands?.onCommand.addListener((name, tab) => void COMMANDS[name]?.(tab?.id))
}

/** A page without findings, or without us, has no next one. */
async function step(tab: number | undefined, direction: 1 | -1): Promise<void> {
  if (tab !== undefined) await callPage(tab, 'step', direction).catch(() => {})
}
