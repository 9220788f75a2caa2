/** What a fluent page merely rewords: how much, and on request the words. */
import type { Rewording } from '../../match/report'
import { t, tn } from '../../shared/i18n'
import { Section } from '../components/section'
import { Switch } from '../components/switch'
import { Pair } from './correction-item'
import type { Found } from './shell'

/** Returns what is reworded, if the reader wants to see it. */
export const rewordedIn = ({ report, view }: Pick<Found, 'report' | 'view'>): Rewording[] =>
  view.settings.reworded ? report.reworded : []

/** Says how much is reworded, and switches the list on. Renders nothing if nothing is. */
export function RewordedSwitch({ found: { report, view, actions } }: { found: Found }) {
  if (report.reworded.length === 0) return null
  return (
    <Switch
      name="reworded"
      label={tn('popupReworded', report.reworded.length)}
      detail={t('popupRewordedDetail')}
      on={view.settings.reworded}
      change={(reworded) => actions.change(() => ({ reworded }))}
    />
  )
}

/** The words of page and original; a click leads to the paragraph. Renders nothing while switched off. */
export function Reworded({ found }: { found: Found }) {
  const rewordings = rewordedIn(found)
  if (rewordings.length === 0) return null
  return (
    <Section title={t('signal_reworded')} count={rewordings.length}>
      <ul class="rows reworded">
        {rewordings.map(({ quote, start, original }) => (
          <li key={start}>
            <button type="button" class="row" onClick={() => found.actions.scrollTo(original.paragraph)}>
              <Pair printedText={quote} correctedText={original.quote} lang={found.story.language} />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
