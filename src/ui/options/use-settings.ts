/** What every section of the options gets: the current settings, a way to change them, and notices. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../shared/i18n'
import { changeSettings, type Settings } from '../../shared/settings'

/** What every section of the options gets. */
export interface SettingsContext {
  settings: Settings
  /** Changes settings and shows a notice, “Saved” by default. */
  change(change: (current: Settings) => Partial<Settings>, notice?: string): void
  /** Shows a notice, which screen readers announce. */
  say(words: string): void
}

/** How long a notice stays visible, in milliseconds. */
const NOTICE_MS = 6000

/** Returns the context and the last notice. */
export function useDesk(settings: Settings): { desk: SettingsContext; notice: string } {
  const [notice, say] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => say(''), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice])
  const change: SettingsContext['change'] = (make, confirmation = t('optionsSaved')) => {
    // Screen readers announce changes only: the notice is cleared first, so that a repeated one is announced again.
    say('')
    changeSettings(make).then(
      () => say(confirmation),
      () => say(t('popupNotSaved'))
    )
  }
  return { desk: { settings, change, say }, notice }
}

/** Runs work now, whenever the reader returns to this window, and when one of `causes` changes. */
export function useOnFocus(work: () => void, causes: readonly unknown[] = []): void {
  useEffect(() => {
    work()
    window.addEventListener('focus', work)
    return () => window.removeEventListener('focus', work)
  }, causes)
}
