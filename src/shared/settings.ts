/** What the reader chose, kept in the browser's local storage. The only file that touches storage. */
import * as v from 'valibot'
import { storage } from 'wxt/utils/storage'
import { KINDS, SEVERITIES } from '../story/schema'
import { findMatchingPattern, isPattern, siteOf } from './site-patterns'

/** Where pages are read by themselves: everywhere, on the sites of a list, or nowhere until the reader asks. */
export const WHERE = ['everywhere', 'only', 'click'] as const
/** Marks of a name: at its first mention in the article, or always. */
export const NAME_MARKS = ['first', 'always'] as const
/** Styles of the marks: a tint and a line, a strong tint like a marker's, or a fine line alone. */
export const LOOKS = ['underline', 'highlight', 'quiet'] as const
/** How words are marked: as the page allows, by elements in the page's text, or over it without touching it. */
export const METHODS = ['auto', 'marks', 'overlay'] as const

/** The shape of the settings. A shape in which a field means something else gets the next number. */
const VERSION = 2

const Site = v.pipe(v.string(), v.check(isPattern, 'is no site such as example.org or *.example.org'))

export const SettingsSchema = v.object({
  version: v.literal(VERSION),
  /** Everywhere on or off. */
  on: v.boolean(),
  where: v.picklist(WHERE),
  /** Sites where it is never on, whatever else is said. */
  sitesOff: v.array(Site),
  /** Sites where it is on, in the mode `only`. */
  sitesOn: v.array(Site),
  /** Mark garbled passages. */
  garbles: v.boolean(),
  /** Kinds and severities of garble that are not marked. */
  hiddenKinds: v.array(v.picklist(KINDS)),
  hiddenSeverities: v.array(v.picklist(SEVERITIES)),
  /** Mark names. */
  names: v.boolean(),
  nameMarks: v.picklist(NAME_MARKS),
  look: v.picklist(LOOKS),
  method: v.picklist(METHODS),
  /** Count on the toolbar's icon what misleads. */
  badge: v.boolean()
})

export type Settings = v.InferOutput<typeof SettingsSchema>

/** What holds before the reader has chosen. */
export const DEFAULTS: Settings = {
  version: VERSION,
  on: true,
  where: 'everywhere',
  sitesOff: [],
  sitesOn: [],
  garbles: true,
  hiddenKinds: [],
  hiddenSeverities: [],
  names: true,
  nameMarks: 'first',
  look: 'underline',
  method: 'auto',
  badge: true
}

const item = storage.defineItem<unknown>('local:settings')

/**
 * Settings from whatever was stored: missing, corrupt or newer values give the defaults, field by field and entry by
 * entry of a list, so that one broken value does not cost the others. The first shape, which had no version, had fewer
 * fields of the same meaning.
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

/** The settings as they are now. Storage that fails gives the defaults, so that a page never stays without an answer. */
export async function getSettings(): Promise<Settings> {
  return parseSettings(await item.getValue().catch(() => null))
}

/** Changes some settings and leaves the others. The lock keeps two windows from undoing each other's change. */
export async function changeSettings(change: (current: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request('clean-copy-settings', async () => {
    const current = await getSettings()
    await item.setValue({ ...current, ...change(current) })
  })
}

/** Calls back on every change, from whichever window. Returns the function that stops it. */
export function watchSettings(onChange: (settings: Settings, before: Settings) => void): () => void {
  return item.watch((data, dataBefore) => onChange(parseSettings(data), parseSettings(dataBefore)))
}

/** The names of the settings that differ. */
export function changedKeys(before: Settings, after: Settings): (keyof Settings)[] {
  const keys = Object.keys(SettingsSchema.entries) as (keyof Settings)[]
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}

/** Whether a setting decides which pages are read. */
export const isSiteKey = (key: keyof Settings) => ['on', 'where', 'sitesOn', 'sitesOff'].includes(key)

/** Whether a setting changes anything in pages; the others change the toolbar button alone. */
export const isPageKey = (key: keyof Settings) => key !== 'badge' && key !== 'version'

/** Whether pages of a site are read by themselves. */
export function isSiteOn({ on, where, sitesOff, sitesOn }: Settings, site: string): boolean {
  if (!on || where === 'click' || findMatchingPattern(site, sitesOff) !== undefined) return false
  return where === 'everywhere' || findMatchingPattern(site, sitesOn) !== undefined
}

/** Whether Clean Copy may work at an address without being asked there. */
export function isOnAt(settings: Settings, address: string): boolean {
  const site = siteOf(address)
  return site !== null && isSiteOn(settings, site)
}

/**
 * The change that switches one site on or off. To switch on what a pattern with a star switches off takes out the
 * pattern: the list would otherwise say one thing and the switch another.
 */
export function switchSite(site: string, on: boolean): (current: Settings) => Partial<Settings> {
  return (current) => {
    const otherSites = current.sitesOn.filter((pattern) => pattern !== site)
    if (!on) {
      const stillOn = current.where === 'everywhere' || findMatchingPattern(site, otherSites) !== undefined
      return stillOn ? { sitesOn: otherSites, sitesOff: withSite(current.sitesOff, site) } : { sitesOn: otherSites }
    }
    const sitesOff = current.sitesOff.filter((pattern) => findMatchingPattern(site, [pattern]) === undefined)
    const isListed = current.where !== 'only' || findMatchingPattern(site, current.sitesOn) !== undefined
    return isListed ? { sitesOff } : { sitesOff, sitesOn: withSite(current.sitesOn, site) }
  }
}

/** A list with one site more, each once and in order. */
export const withSite = (sites: readonly string[], site: string) => [...new Set([...sites, site])].sort()
