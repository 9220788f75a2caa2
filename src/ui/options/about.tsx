/** Version, privacy, licences, source code, the welcome again, and how to report a problem with diagnostics to copy. */
import { useId, useState } from 'preact/hooks'
import { browser } from '../../shared/browser'
import { t } from '../../shared/i18n'
import { openWelcome } from '../../shared/welcome-page'
import { Section } from '../components/section'
import { Choice } from './choices'
import { type Facts, gather, textOf } from './diagnostics'
import { type SettingsContext, useOnFocus } from './use-settings'

/** The part of the options about the extension itself. */
export function About({ desk: { settings, say }, bundled }: { desk: SettingsContext; bundled: readonly string[] }) {
  const [facts, setFacts] = useState<Facts>()
  const [addresses, setAddresses] = useState(false)
  const id = useId()
  useOnFocus(() => void gather(bundled).then(setFacts), [settings, bundled])
  const { version } = browser.runtime.getManifest()
  const text = facts ? textOf(facts, addresses) : ''
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(t('optionsCopied')),
      () => say(t('optionsNotCopied'))
    )
  return (
    <Section id="about" title={t('optionsAbout')}>
      <p>
        {t('extName')} · {t('optionsVersion', [version])}
      </p>
      <p>
        <button type="button" class="button" name="welcome" onClick={() => void openWelcome()}>
          {t('aboutWelcome')}
        </button>
      </p>
      <dl class="facts">
        <dt>{t('aboutPrivacy')}</dt>
        <dd>{t('welcomeLeaves')}</dd>
        <dt>{t('aboutLicence')}</dt>
        <dd>
          {t('aboutLicenceText')}{' '}
          <a href="/THIRD-PARTY.txt" target="_blank" rel="noreferrer">
            {t('aboutLibraries')}
          </a>
        </dd>
        <dt>{t('aboutSource')}</dt>
        <dd>{t('aboutSourceText', [version])}</dd>
        <dt>{t('aboutProblem')}</dt>
        <dd>{t('aboutProblemText')}</dd>
      </dl>
      <label class="diagnostics">
        <span>{t('optionsDiagnostics')}</span>
        <textarea
          class="text-field"
          readOnly
          rows={8}
          name="diagnostics"
          lang="en"
          dir="ltr"
          aria-describedby={id}
          value={text}
        />
      </label>
      <small id={id}>{t('optionsDiagnosticsAbout')}</small>
      <Choice
        type="checkbox"
        name="addresses"
        value="yes"
        label={t('optionsAddresses')}
        isChecked={addresses}
        change={setAddresses}
      />
      <p>
        <button type="button" class="button" data-do="copy" onClick={() => void copy()}>
          {t('optionsCopy')}
        </button>
      </p>
    </Section>
  )
}
