/**
 * The appearance options: the style of the marks with a preview, how words are marked, the number on the toolbar
 * button.
 */
import { h } from 'preact'
import { t } from '../../shared/i18n'
import { severityLabel, severityMeaning } from '../../shared/labels'
import { LOOKS, METHODS, type Settings } from '../../shared/settings'
import { SEVERITIES } from '../../story/terms'
import { Section } from '../components/section'
import { Switch } from '../components/switch'
import { OneOf } from './choices'
import type { SettingsContext } from './use-settings'

/** The appearance section of the options. */
export function Appearance({ desk: { settings, change } }: { desk: SettingsContext }) {
  const { look, method, badge } = settings
  return (
    <Section title={t('optionsLooks')}>
      <OneOf
        name="look"
        legend={t('optionsLook')}
        options={LOOKS.map((value) => ({ value, label: t(`optionsLook_${value}`) }))}
        value={look}
        change={(value) => change(() => ({ look: value }))}
      />
      <Preview look={look} />
      <OneOf
        name="method"
        legend={t('optionsMethod')}
        options={METHODS.map((value) => ({
          value,
          label: t(`optionsMethod_${value}`),
          detail: t(`optionsMethodMeans_${value}`)
        }))}
        value={method}
        change={(value) => change(() => ({ method: value }))}
      />
      <Switch
        name="badge"
        label={t('optionsBadge')}
        detail={t('optionsBadgeMeans')}
        on={badge}
        change={(isOn) => change(() => ({ badge: isOn }))}
      />
    </Section>
  )
}

/** Marks as they look in pages, from the same style sheet, with their meanings. */
function Preview({ look }: Pick<Settings, 'look'>) {
  const mark = (data: Record<string, string>, words: string) =>
    h('clean-copy-mark', { 'data-look': look, ...data }, words)
  return (
    <ul class="preview" aria-label={t('optionsPreview')}>
      {SEVERITIES.map((severity) => (
        <li key={severity}>
          {mark({ 'data-passage': '', 'data-severity': severity }, severityLabel(severity))} {severityMeaning(severity)}
        </li>
      ))}
      <li>{mark({ 'data-entity': '' }, t('popupNames'))}</li>
    </ul>
  )
}
