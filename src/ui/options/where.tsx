/** Where pages are read: by themselves, on the sites of a list, on a click; and where never. */
import { browser } from '../../browser'
import { WHERE } from '../../settings'
import { t } from '../i18n'
import { Section } from '../section'
import { Switch } from '../switch'
import { OneOf } from './choices'
import type { Desk } from './desk'
import { Sites } from './sites'

/** The part of the options about places. */
export function Where({ desk }: { desk: Desk }) {
  const { settings, change } = desk
  const { on, where, sitesOn, sitesOff } = settings
  return (
    <Section title={t('optionsWhere')}>
      <Switch name="on" label={t('popupEverywhere')} on={on} change={(now) => change(() => ({ on: now }))} />
      <OneOf
        name="where"
        legend={t('optionsRead')}
        options={WHERE.map((value) => ({
          value,
          label: t(`optionsWhere_${value}`),
          detail: t(`optionsWhereMeans_${value}`)
        }))}
        disabled={!on}
        value={where}
        change={(value) => change(() => ({ where: value }))}
      />
      {where === 'click' && <OnClick />}
      {where === 'only' && (
        <Sites
          name="sitesOn"
          legend={t('optionsSitesOn')}
          sites={sitesOn}
          change={(make) => change((now) => ({ sitesOn: make(now.sitesOn) }))}
        />
      )}
      {where !== 'click' && (
        <Sites
          name="sitesOff"
          legend={t('optionsSitesOff')}
          sites={sitesOff}
          change={(make) => change((now) => ({ sitesOff: make(now.sitesOff) }))}
        />
      )}
    </Section>
  )
}

/** How the browser itself gives access on a click only. Firefox lets no extension open its page about one. */
function OnClick() {
  if (import.meta.env.FIREFOX) return <p class="aside">{t('optionsClickFirefox')}</p>
  const url = `chrome://extensions/?id=${browser.runtime.id}`
  return (
    <div class="aside">
      <p>{t('optionsClickAlso')}</p>
      <button type="button" class="button" onClick={() => void browser.tabs.create({ url })}>
        {t('optionsClickOpen')}
      </button>
    </div>
  )
}
