/** The options page, part by part. Each part writes settings only; pages and toolbar follow those themselves. */
import { t } from '../../shared/i18n'
import { Section } from '../components/section'
import { About } from './about'
import { Looks } from './appearance'
import { Stories } from './bundled-stories'
import { Files } from './settings-file'
import { Keys } from './shortcuts'
import { useDesk } from './use-settings'
import { Library } from './user-stories'
import { Marked } from './what-to-mark'
import { Where } from './where-to-read'

/** @param bundled ids of the stories of the build */
export function Options({ bundled }: { bundled: readonly string[] }) {
  const { desk, said } = useDesk()
  return (
    <>
      <main aria-busy={!desk}>
        <h1>{t('optionsTitle')}</h1>
        {desk && (
          <>
            <Where desk={desk} />
            <Marked desk={desk} />
            <Looks desk={desk} />
            <Keys />
            <Section title={t('optionsStories')}>
              <Stories bundled={bundled} />
            </Section>
            <Section title={t('libraryTitle')}>
              <Library bundled={bundled} />
            </Section>
            <Files desk={desk} />
            <About desk={desk} bundled={bundled} />
          </>
        )}
      </main>
      <p class="notice" role="status">
        {said}
      </p>
    </>
  )
}
