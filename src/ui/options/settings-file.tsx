/** Saves settings to a file, loads them from one, and resets them. */
import { useId, useRef, useState } from 'preact/hooks'
import { t } from '../../shared/i18n'
import { DEFAULTS, type Settings } from '../../shared/settings'
import { save } from '../components/download'
import { Section } from '../components/section'
import { backupOf, readBackup } from './backup'
import type { SettingsContext } from './use-settings'

/** The section of the options about settings as a whole. */
export function Files({ desk }: { desk: SettingsContext }) {
  return (
    <Section id="file" title={t('optionsBackup')}>
      <p>
        <button type="button" class="button" data-do="export" onClick={() => saveSettings(desk.settings)}>
          {t('optionsExport')}
        </button>
      </p>
      <Import desk={desk} />
      <Reset desk={desk} />
    </Section>
  )
}

function saveSettings(settings: Settings): void {
  const file = new Blob([backupOf(settings)], { type: 'application/json' })
  save(`clean-copy-settings-${new Date().toISOString().slice(0, 10)}.json`, file)
}

function Import({ desk: { change, say } }: { desk: SettingsContext }) {
  const [refused, setRefused] = useState<{ name: string; reason: string }>()
  const id = useId()
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    const text = await file.text().catch(() => '')
    // Lets the reader choose the same file again after fixing it.
    input.value = ''
    const read = readBackup(text)
    setRefused('refused' in read ? { name: file.name, reason: read.refused } : undefined)
    if ('settings' in read) change(() => read.settings, t('optionsImported', [file.name]))
    // An earlier “Saved.” would stand beside the refusal.
    else say('')
  }
  return (
    <>
      <label class="library-file">
        <span>{t('optionsImport')}</span>
        <input
          type="file"
          name="import"
          accept=".json,application/json"
          aria-describedby={id}
          onChange={({ currentTarget }) => void take(currentTarget)}
        />
      </label>
      <small id={id}>{t('optionsImportAbout')}</small>
      {refused && (
        <div class="library-refused" role="alert" data-refused="settings">
          <p>{t('optionsNotImported', [refused.name])}</p>
          <p>{refused.reason}</p>
        </div>
      )}
    </>
  )
}

function Reset({ desk: { change } }: { desk: SettingsContext }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const reset = () => {
    change(() => DEFAULTS, t('optionsWasReset'))
    dialog.current?.close()
  }
  return (
    <>
      <p>
        <button type="button" class="button" data-do="reset" onClick={() => dialog.current?.showModal()}>
          {t('optionsReset')}
        </button>
      </p>
      <dialog ref={dialog} aria-labelledby={id}>
        <p id={id}>{t('optionsResetSure')}</p>
        <p class="library-buttons">
          <button type="button" class="button main" onClick={reset}>
            {t('optionsResetYes')}
          </button>
          <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
            {t('libraryCancel')}
          </button>
        </p>
      </dialog>
    </>
  )
}
