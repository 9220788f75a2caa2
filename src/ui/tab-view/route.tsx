/** How this page's copy was probably made, where its garbled words tell. */
import type { Report } from '../../match/report'
import { t } from '../../shared/i18n'
import type { Story } from '../../story/story'
import { Prose } from '../components/quote'
import { Sources } from './sources'

interface Props {
  report: Report
  story: Story
  show(key: string): void
}

/**
 * The route with its three tell-tale words; opened, why they tell, each leading to its place in the page. Where the copy
 * that the story was made from came the same way, what is known of that holds for this page as well.
 */
export function Route({ report, story, show }: Props) {
  const routeFinding = report.route
  const route = story.routes.find(({ id }) => id === routeFinding?.id)
  if (!routeFinding || !route) return null
  const explanationOf = (printedWords: string, meantWords: string) =>
    route.tells.find((tell) => tell.meant === meantWords && tell.printed.toLowerCase() === printedWords.toLowerCase())
      ?.why
  return (
    <details class="method" data-route={route.id}>
      <summary>{sentence(route.name, routeFinding.tells)}</summary>
      {story.copy?.route === route.id && <Explanation story={story} />}
      <ul class="tells">
        {routeFinding.tells.map(({ printed, meant, key }) => (
          <li key={`${key} ${meant}`}>
            <button type="button" class="link" data-tell={key} onClick={() => show(key)}>
              {t('popupTell', [printed, meant])}
            </button>{' '}
            <Prose lang={story.language}>{explanationOf(printed, meant)}</Prose>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** How another copy was made, where that is known, on a page whose words leave its own way open. */
export function OtherCopy({ story }: { story: Story }) {
  if (!story.copy) return null
  return (
    <details class="method">
      <summary>{t('popupMethod')}</summary>
      <p class="soft">{t('popupMethodText')}</p>
      <p>
        <strong>
          <Prose lang={story.language}>{story.copy.method}</Prose>
        </strong>
      </p>
      <Explanation story={story} />
    </details>
  )
}

function Explanation({ story }: { story: Story }) {
  if (!story.copy) return null
  return (
    <div>
      <p>
        <Prose lang={story.language}>{story.copy.explanation}</Prose>
      </p>
      <Sources ids={story.copy.evidence} story={story} />
    </div>
  )
}

function sentence(name: string, tells: { printed: string; meant: string }[]): string {
  return t('popupRoute', [name, ...tells.flatMap(({ printed, meant }) => [printed, meant])])
}
