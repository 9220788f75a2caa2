/** The popup on a page that carries a known story: verdict, search, and tabs for corrections, names and background. */
import { useMemo, useState } from 'preact/hooks'
import { countsOf } from '../../match/report'
import { t } from '../../shared/i18n'
import { Tabs } from '../components/tabs'
import { AboutStory, DataLine } from './about-story'
import { contextsOf } from './context'
import { Corrections } from './corrections'
import { Entities } from './entities'
import { BACKGROUND_GROUPS, NAME_GROUPS } from './lists'
import { Background, Slips } from './notes'
import { SearchResults } from './search-results'
import type { Found } from './shell'
import { useSentences } from './use-sentences'
import { Verdict } from './verdict'

/** Everything that is known of the page. */
export function FindingsView({ found }: { found: Found }) {
  const { tab, report, shown, story } = found
  const [query, setQuery] = useState('')
  const [selected, setSelected] = useState('corrections')
  const sentences = useSentences(tab, report)
  const contexts = useMemo(() => contextsOf(report, sentences), [report, sentences])
  const counts = countsOf(shown)
  const tabs = [
    {
      id: 'corrections',
      title: t('popupCorrections'),
      count: counts.corrections,
      content: <Corrections found={found} passages={report.passages} contexts={contexts} />
    },
    {
      id: 'names',
      title: t('popupNames'),
      count: counts.names,
      content: <Entities found={found} groups={NAME_GROUPS} />
    },
    {
      id: 'background',
      title: t('popupBackground'),
      content: (
        <>
          <AboutStory found={found} />
          <Background story={story} notes={story.notes} />
          <Entities found={found} groups={BACKGROUND_GROUPS} />
          <Slips story={story} />
          <DataLine found={found} />
        </>
      )
    }
  ]
  return (
    <>
      <Verdict found={found} />
      <search class="search">
        <input
          class="text-field"
          type="search"
          name="search"
          aria-label={t('popupSearch')}
          placeholder={t('popupSearch')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      {query.trim() === '' ? (
        <Tabs label={t('popupTabs')} tabs={tabs} selected={selected} select={setSelected} />
      ) : (
        <SearchResults query={query} found={found} contexts={contexts} />
      )}
    </>
  )
}
