/** The options page. Its sections only write settings; pages and toolbar follow those themselves. */
import { t } from '../../shared/i18n'
import type { Settings } from '../../shared/settings'
import type { ShelfEntry } from '../../shared/user-stories'
import { Section } from '../components/section'
import { About } from './about'
import { Appearance } from './appearance'
import { Stories, useBundledStories } from './bundled-stories'
import { SectionList } from './section-list'
import { Files } from './settings-file'
import { Keys } from './shortcuts'
import { useDesk } from './use-settings'
import { UserStories } from './user-stories'
import { Marked } from './what-to-mark'
import { Where } from './where-to-read'

interface Props {
  settings: Settings
  /** The list of the reader's own stories. */
  entries: readonly ShelfEntry[]
  /** Ids of the bundled stories. */
  bundled: readonly string[]
}

/** The page before anything is read. */
export const Blank = () => (
  <main aria-busy={true}>
    <h1>{t('optionsTitle')}</h1>
  </main>
)

/** The whole page. */
export function Options({ settings, entries, bundled }: Props) {
  const { desk, notice } = useDesk(settings)
  const stories = useBundledStories(bundled)
  return (
    <>
      <SectionList />
      <main>
        <h1>{t('optionsTitle')}</h1>
        <Where desk={desk} />
        <Marked desk={desk} stories={stories} />
        <Appearance desk={desk} />
        <Keys />
        <Section id="built-in" title={t('optionsStories')}>
          <Stories stories={stories} />
        </Section>
        <Section id="stories" title={t('libraryTitle')}>
          <UserStories stories={entries} bundled={bundled} />
        </Section>
        <Files desk={desk} />
        <About desk={desk} bundled={bundled} />
      </main>
      <p class="notice" role="status">
        {notice}
      </p>
    </>
  )
}
