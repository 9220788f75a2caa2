/** Puts the options into their page. */
import { render } from 'preact'
import { t } from '../i18n'
import { uiLanguage } from '../labels'
import { Library } from '../library/library'
import { Section } from '../section'

/** Draws the options into `root`; `bundled` are the ids of the stories of the build. */
export function startOptions(root: HTMLElement, bundled: readonly string[]): void {
  const { lang, dir } = uiLanguage()
  Object.assign(document.documentElement, { lang, dir })
  document.title = t('optionsTitle')
  render(
    <main>
      <h1>{t('optionsTitle')}</h1>
      <Section title={t('libraryTitle')}>
        <Library bundled={bundled} />
      </Section>
    </main>,
    root
  )
}
