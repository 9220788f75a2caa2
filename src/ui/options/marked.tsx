/** What is marked: passages of which severities and kinds, names at which places. */
import { NAME_MARKS } from '../../settings'
import { KINDS, SEVERITIES } from '../../story/schema'
import { t } from '../i18n'
import { kindLabel, severityLabel, severityMeaning } from '../labels'
import { Section } from '../section'
import { Switch } from '../switch'
import { AnyOf, OneOf } from './choices'
import type { Desk } from './desk'

/** The part of the options about what is marked. */
export function Marked({ desk: { settings, change } }: { desk: Desk }) {
  const { garbles, hiddenKinds, hiddenSeverities, names, nameMarks } = settings
  return (
    <Section title={t('popupSwitches')}>
      <Switch
        name="garbles"
        label={t('popupGarbles')}
        on={garbles}
        change={(now) => change(() => ({ garbles: now }))}
      />
      <AnyOf
        name="severities"
        legend={t('optionsSeverities')}
        options={SEVERITIES.map((value) => ({ value, label: severityLabel(value), detail: severityMeaning(value) }))}
        disabled={!garbles}
        hidden={hiddenSeverities}
        change={(hide) => change((now) => ({ hiddenSeverities: hide(now.hiddenSeverities) }))}
      />
      <AnyOf
        name="kinds"
        legend={t('optionsKinds')}
        options={KINDS.map((value) => ({ value, label: kindLabel(value) }))}
        disabled={!garbles}
        hidden={hiddenKinds}
        change={(hide) => change((now) => ({ hiddenKinds: hide(now.hiddenKinds) }))}
      />
      <Switch name="names" label={t('popupNames')} on={names} change={(now) => change(() => ({ names: now }))} />
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
