/** How this page's copy was probably made, where its garbled words tell. */
import type { Report } from '../../report'
import type { Story } from '../../story/story'
import { t } from '../i18n'
import { Prose } from '../quote'

interface Props {
  report: Report
  story: Story
  show(key: string): void
}

/** The route with its three tell-tale words; opened, why they tell, each leading to its place in the page. */
export function Route({ report, story, show }: Props) {
  const found = report.route
  const route = story.routes.find(({ id }) => id === found?.id)
  if (!found || !route) return null
  const why = (printed: string, meant: string) =>
    route.tells.find((tell) => tell.meant === meant && tell.printed.toLowerCase() === printed.toLowerCase())?.why
  return (
    <details class="method" data-route={route.id}>
      <summary>{sentence(route.name, found.tells)}</summary>
      <ul class="tells">
        {found.tells.map(({ printed, meant, key }) => (
          <li key={`${key} ${meant}`}>
            <button type="button" data-tell={key} onClick={() => show(key)}>
              {t('popupTell', [printed, meant])}
            </button>{' '}
            <Prose lang={story.language}>{why(printed, meant)}</Prose>
          </li>
        ))}
      </ul>
    </details>
  )
}

function sentence(name: string, tells: { printed: string; meant: string }[]): string {
  return t('popupRoute', [name, ...tells.flatMap(({ printed, meant }) => [printed, meant])])
}
