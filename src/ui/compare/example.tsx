/** An example of a comparison: the copy and the original of a story that is part of the extension. */
import { useEffect, useState } from 'preact/hooks'
import { plainText } from '../../match/text/page-text'
import { t } from '../../shared/i18n'
import type { PageReading } from '../../shared/page-reading'
import { loadBundledStory } from '../../shared/story-registry'
import { NO_DETAILS } from '../../story/original'
import type { Story } from '../../story/story'
import { ComparisonView } from './comparison'
import { type Comparison, compare } from './engine'
import { originalFromText } from './read-original'

/**
 * The example, compared by the same engine as any page.
 * @param id names the story
 */
export function Example({ id }: { id: string }) {
  const [comparison, setComparison] = useState<Comparison>()
  useEffect(() => {
    const work = new AbortController()
    void loadBundledStory(id).then(async (story) => {
      const outcome = await compare(copyOf(story), originalOf(story), () => {}, work.signal)
      if (outcome && 'report' in outcome) setComparison(outcome)
    })
    return () => work.abort()
  }, [id])
  if (comparison) return <ComparisonView comparison={comparison} />
  return (
    <main class="choose" aria-busy={true} data-stage="working">
      <h1>{t('compareTitle')}</h1>
      <p role="status" class="progress">
        {t('compareComparing')}
      </p>
    </main>
  )
}

const copyOf = ({ copyAsFound, language }: Story): PageReading => ({
  address: '',
  title: t('compareExample'),
  language,
  page: plainText(copyAsFound.join('\n')),
  isComplete: true,
  details: NO_DETAILS
})

const originalOf = ({ headline, original, publisher }: Story) =>
  originalFromText([headline, ...original].join('\n'), publisher)
