/**
 * The appearance options: the style of the marks with a preview, how words are marked, the number on the toolbar
 * button.
 */
import { t } from '../../shared/i18n'
import { LOOKS, METHODS } from '../../shared/settings'
import { Legend } from '../components/legend'
import { Section } from '../components/section'
import { Switch } from '../components/switch'
import { OneOf } from './choices'
import type { SettingsContext } from './use-settings'

/** The appearance section of the options. */
export function Appearance({ desk: { settings, change } }: { desk: SettingsContext }) {
  const { look, method, badge } = settings
  return (
    <Section id="looks" title={t('optionsLooks')}>
      <OneOf
        name="look"
        legend={t('optionsLook')}
        options={LOOKS.map((value) => ({ value, label: t(`optionsLook_${value}`) }))}
        value={look}
        change={(value) => change(() => ({ look: value }))}
      />
      <Legend look={look} label={t('optionsPreview')} />
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
