/** Items of the browser's storage. The only access to it. */
import type { Storage } from 'webextension-polyfill'
import { browser } from './browser'

/** What lies in the browser's storage under one key. */
export interface StoredItem {
  /** Returns the value, unchecked; null if there is none. */
  get(): Promise<unknown>
  set(value: unknown): Promise<void>
  remove(): Promise<void>
  /**
   * Calls back after every change, in whichever window, with the new and the old value.
   * @returns a function that stops watching
   */
  watch(onChange: (value: unknown, previous: unknown) => void): () => void
}

/**
 * Returns an item of the browser's storage.
 * @param area kept for good (`local`) or until the browser ends (`session`)
 */
export function storedItem(area: 'local' | 'session', key: string): StoredItem {
  // Asked for at each use: of an extension that is gone, the browser takes away its storage too.
  const items = () => browser.storage[area]
  return {
    get: async () => (await items().get(key))[key] ?? null,
    set: async (value) => items().set({ [key]: value }),
    remove: async () => items().remove(key),
    watch(onChange) {
      const listener = (changes: Storage.StorageAreaOnChangedChangesType) => {
        const change = changes[key]
        if (change) onChange(change.newValue ?? null, change.oldValue ?? null)
      }
      items().onChanged.addListener(listener)
      return () => items().onChanged.removeListener(listener)
    }
  }
}
