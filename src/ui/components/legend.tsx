/** The legend of the marks. */
import { h, render } from 'preact'
import { MARKS } from '../../shared/extension-files'
import { t } from '../../shared/i18n'
import { severityLabel, severityMeaning } from '../../shared/labels'
import type { Settings } from '../../shared/settings'
import { SEVERITIES } from '../../story/terms'

/** Marks as they look in pages, from the same style sheet, with their meanings. */
export function Legend({ look, label }: Pick<Settings, 'look'> & { label: string }) {
  return (
    <ul class="legend" aria-label={label}>
      {SEVERITIES.map((severity) => (
        <li key={severity}>
          <Sample
            data={{ 'data-look': look, 'data-passage': '', 'data-severity': severity }}
            words={severityLabel(severity)}
          />{' '}
          {severityMeaning(severity)}
        </li>
      ))}
      <li>
        <Sample data={{ 'data-look': look, 'data-entity': '' }} words={t('legendName')} /> {t('legendNameMeans')}
      </li>
    </ul>
  )
}

/** A mark in a shadow tree of its own: the annotator takes marks that are not its own out of the page. */
function Sample({ data, words }: { data: Record<string, string>; words: string }) {
  const fill = (host: HTMLElement | null) => {
    if (!host) return
    const mark = h('clean-copy-mark', data, words)
    render(
      [<link key="sheet" rel="stylesheet" href={MARKS} />, mark],
      host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    )
  }
  return <span ref={fill} />
}
