/** The legend of the marks. */
import { h } from 'preact'
import { t } from '../../shared/i18n'
import { severityLabel, severityMeaning } from '../../shared/labels'
import type { Settings } from '../../shared/settings'
import { SEVERITIES } from '../../story/terms'

/** Marks as they look in pages, from the same style sheet, with their meanings. */
export function Legend({ look, label }: Pick<Settings, 'look'> & { label: string }) {
  const mark = (data: Record<string, string>, words: string) =>
    h('clean-copy-mark', { 'data-look': look, ...data }, words)
  return (
    <ul class="legend" aria-label={label}>
      {SEVERITIES.map((severity) => (
        <li key={severity}>
          {mark({ 'data-passage': '', 'data-severity': severity }, severityLabel(severity))} {severityMeaning(severity)}
        </li>
      ))}
      <li>
        {mark({ 'data-entity': '' }, t('legendName'))} {t('legendNameMeans')}
      </li>
    </ul>
  )
}
