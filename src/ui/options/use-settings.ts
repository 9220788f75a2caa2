/** What every part of the options works with: the settings as they are now, a way to change them, a voice. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../shared/i18n'
import { changeSettings, getSettings, type Settings, watchSettings } from '../../shared/settings'

export interface SettingsContext {
  settings: Settings
  /** Changes settings and says that it is done, in these words if in others than “Saved”. */
  change(change: (current: Settings) => Partial<Settings>, notice?: string): void
  /** Tells the reader something, also by ear. */
  say(words: string): void
}

/** So long what was said stays in view, in milliseconds. */
const NOTICE_MS = 6000

/** The desk, once the settings are known, and what was said last. Follows changes that other windows make. */
export function useSettings(): { desk: SettingsContext | undefined; notice: string } {
  const [settings, setSettings] = useState<Settings>()
  const [notice, say] = useState('')
  useEffect(() => {
    void getSettings().then(setSettings)
    return watchSettings(setSettings)
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => say(''), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice])
  const change: SettingsContext['change'] = (make, done = t('optionsSaved')) => {
    // Only what changes is heard: so that two changes in a row are, it falls silent between.
    say('')
    changeSettings(make).then(
      () => say(done),
      () => say(t('popupNotSaved'))
    )
  }
  return { desk: settings && { settings, change, say }, notice }
}

/** Does something now and whenever the reader comes back to this window, or when one of `causes` changes. */
export function useOnFocus(work: () => void, causes: readonly unknown[] = []): void {
  useEffect(() => {
    work()
    window.addEventListener('focus', work)
    return () => window.removeEventListener('focus', work)
  }, causes)
}
