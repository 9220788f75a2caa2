/** What the reader chose, kept in the browser's local storage. The only file that touches storage. */
import * as v from 'valibot'
import { storage } from 'wxt/utils/storage'

/** Each field falls back by itself, so that one broken value does not cost the others. */
const SettingsSchema = v.object({
  /** Everywhere on or off. */
  on: v.fallback(v.boolean(), true),
  /** Sites where it is off, as `siteOf` names them. */
  sitesOff: v.fallback(v.array(v.string()), []),
  /** Mark garbled passages. */
  garbles: v.fallback(v.boolean(), true),
  /** Mark names. */
  names: v.fallback(v.boolean(), true)
})

export type Settings = v.InferOutput<typeof SettingsSchema>

const item = storage.defineItem<unknown>('local:settings')

/** Settings from whatever was stored: missing, corrupt or newer values give the defaults, field by field. */
export function parseSettings(stored: unknown): Settings {
  const record = typeof stored === 'object' && stored !== null ? stored : {}
  return v.parse(SettingsSchema, record)
}

/** The settings as they are now. Storage that fails gives the defaults, so that a page never stays without an answer. */
export async function getSettings(): Promise<Settings> {
  return parseSettings(await item.getValue().catch(() => null))
}

/** Changes some settings and leaves the others. The lock keeps two windows from undoing each other's change. */
export async function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request('clean-copy-settings', async () => {
    const now = await getSettings()
    await item.setValue({ ...now, ...change(now) })
  })
}

/** Calls back on every change, from whichever window. Returns the function that stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return item.watch((stored) => changed(parseSettings(stored)))
}

/** The name of an address's site: its host without `www.`, or null for an address without one. */
export function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  return new URL(address).hostname.replace(/^www\./, '') || null
}

/** Whether Clean Copy may work at an address. */
export function isOnAt(settings: Settings, address: string): boolean {
  const site = siteOf(address)
  return settings.on && site !== null && !settings.sitesOff.includes(site)
}

/** The change that switches one site on or off. */
export function switchSite(site: string, on: boolean): (now: Settings) => Partial<Settings> {
  return ({ sitesOff }) => ({
    sitesOff: on ? sitesOff.filter((s) => s !== site) : [...new Set([...sitesOff, site])].sort()
  })
}
