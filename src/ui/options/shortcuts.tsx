/** The keyboard shortcuts, and a link to the browser's page where they can be changed. */
import { useState } from 'preact/hooks'
import { browser } from '../../shared/browser'
import { t } from '../../shared/i18n'
import { Section } from '../components/section'
import { useOnFocus } from './use-settings'

interface Command {
  name?: string
  description?: string
  shortcut?: string
}

/** The commands as a reader meets them; browsers list them by name. */
const ORDER = ['_execute_action', 'compare', 'panel', 'next', 'previous', 'toggle']
const place = ({ name = '' }: Command) => ORDER.indexOf(name)

/** Keys as they are printed on keyboards. */
const keyNames = (shortcut: string) => shortcut.replace('Period', '.').replace('Comma', ',')

/** The section of the options about shortcuts. Renders nothing if the browser has none, such as Firefox for Android. */
export function Keys() {
  const [commands, setCommands] = useState<Command[]>([])
  useOnFocus(() => void browser.commands?.getAll().then(setCommands))
  if (commands.length === 0) return null
  return (
    <Section id="keys" title={t('optionsKeys')}>
      <dl class="keys">
        {commands
          .toSorted((a, b) => place(a) - place(b))
          .map(({ name, description, shortcut }) => (
            <div key={name} data-command={name}>
              <dt>{description || t('optionsKeyPopup')}</dt>
              <dd>{shortcut ? <kbd>{keyNames(shortcut)}</kbd> : <span class="soft">{t('optionsNoKey')}</span>}</dd>
            </div>
          ))}
      </dl>
      <p>
        <button type="button" class="button" onClick={() => void openKeys()}>
          {t('optionsKeysChange')}
        </button>
      </p>
    </Section>
  )
}

async function openKeys(): Promise<void> {
  // Firefox has a call for it and lets no extension open its page; Chrome is the other way round.
  const commands: typeof browser.commands & { openShortcutSettings?(): Promise<void> } = browser.commands
  if (commands.openShortcutSettings) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
