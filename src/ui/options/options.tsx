/** The options page, part by part. Each part writes settings only; pages and toolbar follow those themselves. */
import { t } from '../i18n'
import { Library } from '../library/library'
import { Section } from '../section'
import { About } from './about'
import { useDesk } from './desk'
import { Files } from './files'
import { Keys } from './keys'
import { Looks } from './looks'
import { Marked } from './marked'
import { Stories } from './stories'
import { Where } from './where'

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
