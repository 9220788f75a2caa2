/** The reader's settings, in the browser's local storage. The only file that reads or writes them. */
import * as v from 'valibot'
import { KINDS, SEVERITIES } from '../story/terms'
import { isExtensionThere } from './browser'
import { findMatchingPattern, isPattern, siteOf } from './site-patterns'
import { storedItem } from './stored-item'

/**
 * Where pages are read automatically: everywhere or on listed sites only; in the mode `click`, other sites are read when
 * the reader asks.
 */
export const WHERE = ['everywhere', 'only', 'click'] as const
/** Which mentions of a name are marked: the first one in the article, or all. */
export const NAME_MARKS = ['first', 'always'] as const
/** Styles of the marks: tint and underline, a strong tint like a marker's, or only a thin underline. */
export const LOOKS = ['underline', 'highlight', 'quiet'] as const
/**
 * How words are marked: chosen for each page, by elements in the page's text, or by highlights that leave it untouched.
 */
export const METHODS = ['auto', 'marks', 'overlay'] as const

/** The version of the format. Increase it when a field changes its meaning. */
const VERSION = 2

const Site = v.pipe(v.string(), v.check(isPattern, 'is no site such as example.org or *.example.org'))

/** The schema of the settings, in storage and in files. */
export const SettingsSchema = v.object({
  version: v.literal(VERSION),
  /** Whether Clean Copy is on at all. */
  on: v.boolean(),
  where: v.picklist(WHERE),
  /** Sites where it is always off. */
  sitesOff: v.array(Site),
  /** Sites where it is on in the modes `only` and `click`. */
  sitesOn: v.array(Site),
  /** Whether garbled passages are marked. */
  garbles: v.boolean(),
  /** Kinds and severities of passages that are not marked. */
  hiddenKinds: v.array(v.picklist(KINDS)),
  hiddenSeverities: v.array(v.picklist(SEVERITIES)),
  /** Corrections that the reader has hidden, as `dismissalOf` names them. */
  dismissed: v.array(v.string()),
  /** Whether what is merely reworded is listed and exported. */
  reworded: v.boolean(),
  /** Whether names are marked. */
  names: v.boolean(),
  nameMarks: v.picklist(NAME_MARKS),
  look: v.picklist(LOOKS),
  method: v.picklist(METHODS),
  /** Whether the toolbar button counts the misleading passages. */
  badge: v.boolean()
})

/** The reader's settings. */
export type Settings = v.InferOutput<typeof SettingsSchema>

/** The settings before the reader has changed any. */
export const DEFAULTS: Settings = {
  version: VERSION,
  on: true,
  where: 'everywhere',
  sitesOff: [],
  sitesOn: [],
  garbles: true,
  hiddenKinds: [],
  hiddenSeverities: [],
  dismissed: [],
  reworded: false,
  names: true,
  nameMarks: 'first',
  look: 'underline',
  method: 'auto',
  badge: true
}

const item = storedItem('local', 'settings')

/**
 * Returns complete settings from any stored value. Missing, corrupt or unknown values are replaced by defaults, field
 * by field and entry by entry of a list, so that one broken value does not cost the others. The first format had no
 * version and fewer fields, with the same meaning.
 */
export function parseSettings(data: unknown): Settings {
  const record: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {}
  const good = Object.entries(SettingsSchema.entries).flatMap(([key, schema]) => {
    const value = record[key]
    if (schema.type === 'array' && Array.isArray(value))
      return [[key, value.filter((entry) => v.is(schema.item, entry))]]
    return v.is(schema, value) ? [[key, value]] : []
  })
  return { ...DEFAULTS, ...Object.fromEntries(good) }
}

/** Returns the current settings, or the defaults if storage fails, so that a page always gets an answer. */
export async function getSettings(): Promise<Settings> {
  return parseSettings(await item.get().catch(() => null))
}

/** Changes some settings and keeps the others. The lock keeps two windows from undoing each other's change. */
export async function changeSettings(change: (current: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request('clean-copy-settings', async () => {
    const current = await getSettings()
    await item.set({ ...current, ...change(current) })
  })
}

/**
 * Calls back after every change, in whichever window.
 * @returns a function that stops watching
 */
export function watchSettings(onChange: (settings: Settings, previous: Settings) => void): () => void {
  return item.watch((data, previousData) => onChange(parseSettings(data), parseSettings(previousData)))
}

/**
 * Returns the settings, and calls back after every later change until the signal aborts. Watches before it reads: a
 * change in between would be lost.
 */
export async function followSettings(onChange: (settings: Settings) => void, signal: AbortSignal): Promise<Settings> {
  let changed: Settings | undefined
  let isRead = false
  const stopWatching = watchSettings((settings) => {
    changed = settings
    if (isRead) onChange(settings)
  })
  // If the extension is gone, so are its events.
  signal.addEventListener('abort', () => isExtensionThere() && stopWatching())
  const stored = await getSettings()
  isRead = true
  return changed ?? stored
}

/** Returns the names of the settings that differ. */
export function changedKeys(oldSettings: Settings, newSettings: Settings): (keyof Settings)[] {
  const keys = Object.keys(SettingsSchema.entries) as (keyof Settings)[]
  return keys.filter((key) => JSON.stringify(oldSettings[key]) !== JSON.stringify(newSettings[key]))
}

/** Returns true for settings that decide which pages are read. */
export const isSiteKey = (key: keyof Settings) => ['on', 'where', 'sitesOn', 'sitesOff'].includes(key)

/** Returns true for settings that affect pages; the others affect only the toolbar button, popup and panel. */
export const isPageKey = (key: keyof Settings) => !['badge', 'reworded', 'version'].includes(key)

/** Returns true if pages of a site are read automatically. */
export function isSiteOn({ on, where, sitesOff, sitesOn }: Settings, site: string): boolean {
  if (!on || findMatchingPattern(site, sitesOff) !== undefined) return false
  return where === 'everywhere' || findMatchingPattern(site, sitesOn) !== undefined
}

/** Returns true if a page at this address is read automatically. */
export function isOnAt(settings: Settings, address: string): boolean {
  const site = siteOf(address)
  return site !== null && isSiteOn(settings, site)
}

/**
 * Returns the change that switches one site on or off. Switching on a site that a wildcard pattern switches off removes
 * the whole pattern; otherwise list and switch would contradict each other.
 */
export function switchSite(site: string, on: boolean): (current: Settings) => Partial<Settings> {
  return (current) => {
    const otherSites = current.sitesOn.filter((pattern) => pattern !== site)
    if (!on) {
      const stillOn = current.where === 'everywhere' || findMatchingPattern(site, otherSites) !== undefined
      return stillOn ? { sitesOn: otherSites, sitesOff: withSite(current.sitesOff, site) } : { sitesOn: otherSites }
    }
    const sitesOff = current.sitesOff.filter((pattern) => findMatchingPattern(site, [pattern]) === undefined)
    const isListed = current.where === 'everywhere' || findMatchingPattern(site, current.sitesOn) !== undefined
    return isListed ? { sitesOff } : { sitesOff, sitesOn: withSite(current.sitesOn, site) }
  }
}

/** Returns a list with one more site, sorted and without duplicates. */
export const withSite = (sites: readonly string[], site: string) => [...new Set([...sites, site])].sort()
