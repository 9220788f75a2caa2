/** What is marked: passages by severity and kind, and which mentions of names. */

import { t, tn } from '../../shared/i18n'
import { kindLabel, severityLabel, severityMeaning } from '../../shared/labels'
import { NAME_MARKS } from '../../shared/settings'
import type { Story } from '../../story/story'
import { KINDS, SEVERITIES } from '../../story/terms'
import { Section } from '../components/section'
import { Switch } from '../components/switch'
import { AnyOf, OneOf } from './choices'
import { exampleOf, KindExample } from './kind-examples'
import type { SettingsContext } from './use-settings'

interface Props {
  desk: SettingsContext
  /** The stories that examples are taken from. */
  stories: readonly Story[]
}

/** The section of the options about what is marked. */
export function Marked({ desk: { settings, change }, stories }: Props) {
  const { garbles, hiddenKinds, hiddenSeverities, reworded, names, nameMarks } = settings
  return (
    <Section id="marked" title={t('popupSwitches')}>
      <Switch
        name="garbles"
        label={t('popupGarbles')}
        on={garbles}
        change={(current) => change(() => ({ garbles: current }))}
      />
      <AnyOf
        name="severities"
        legend={t('optionsSeverities')}
        options={SEVERITIES.map((value) => ({ value, label: severityLabel(value), detail: severityMeaning(value) }))}
        disabled={!garbles}
        hiddenValues={hiddenSeverities}
        change={(hide) => change((current) => ({ hiddenSeverities: hide(current.hiddenSeverities) }))}
      />
      <AnyOf
        name="kinds"
        legend={t('optionsKinds')}
        options={KINDS.map((value) => ({
          value,
          label: kindLabel(value),
          detail: <KindExample passage={exampleOf(value, stories)} />
        }))}
        disabled={!garbles}
        hiddenValues={hiddenKinds}
        change={(hide) => change((current) => ({ hiddenKinds: hide(current.hiddenKinds) }))}
      />
      {settings.dismissed.length > 0 && (
        <p>
          {tn('optionsDismissed', settings.dismissed.length)}{' '}
          <button type="button" class="button" name="restore" onClick={() => change(() => ({ dismissed: [] }))}>
            {t('optionsRestore')}
          </button>
        </p>
      )}
      <Switch
        name="reworded"
        label={t('optionsReworded')}
        detail={t('optionsRewordedDetail')}
        on={reworded}
        change={(current) => change(() => ({ reworded: current }))}
      />
      <Switch
        name="names"
        label={t('popupNames')}
        on={names}
        change={(current) => change(() => ({ names: current }))}
      />
      <OneOf
        name="nameMarks"
        legend={t('optionsNameMarks')}
        options={NAME_MARKS.map((value) => ({ value, label: t(`optionsNames_${value}`) }))}
        disabled={!names}
        value={nameMarks}
        change={(value) => change(() => ({ nameMarks: value }))}
      />
    </Section>
  )
}
