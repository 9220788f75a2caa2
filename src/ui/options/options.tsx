/** The options page. Its sections only write settings; pages and toolbar follow those themselves. */
import { t } from '../../shared/i18n'
import { Section } from '../components/section'
import { About } from './about'
import { Appearance } from './appearance'
import { Stories, useBundledStories } from './bundled-stories'
import { SectionList } from './section-list'
import { Files } from './settings-file'
import { Keys } from './shortcuts'
import { useSettings } from './use-settings'
import { UserStories } from './user-stories'
import { Marked } from './what-to-mark'
import { Where } from './where-to-read'

/** @param bundled ids of the bundled stories */
export function Options({ bundled }: { bundled: readonly string[] }) {
  const { desk, notice } = useSettings()
  const stories = useBundledStories(bundled)
  return (
    <>
      {desk && <SectionList />}
      <main aria-busy={!desk}>
        <h1>{t('optionsTitle')}</h1>
        {desk && (
          <>
            <Where desk={desk} />
            <Marked desk={desk} stories={stories} />
            <Appearance desk={desk} />
            <Keys />
            <Section id="built-in" title={t('optionsStories')}>
              <Stories stories={stories} />
            </Section>
            <Section id="stories" title={t('libraryTitle')}>
              <UserStories bundled={bundled} />
            </Section>
            <Files desk={desk} />
            <About desk={desk} bundled={bundled} />
          </>
        )}
      </main>
      <p class="notice" role="status">
        {notice}
      </p>
    </>
  )
}
