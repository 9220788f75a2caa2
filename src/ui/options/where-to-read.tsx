/** Which pages are read: automatically, on listed sites, on a click; and where never. */
import { useState } from 'preact/hooks'
import { browser } from '../../shared/browser'
import { t } from '../../shared/i18n'
import { WHERE } from '../../shared/settings'
import { hasAccess, requestAccess } from '../components/access'
import { Section } from '../components/section'
import { Switch } from '../components/switch'
import { OneOf } from './choices'
import { Sites } from './site-list'
import { type SettingsContext, useOnFocus } from './use-settings'

/** The section of the options about sites. */
export function Where({ desk }: { desk: SettingsContext }) {
  const { settings, change } = desk
  const { on, where, sitesOn, sitesOff } = settings
  return (
    <Section id="where" title={t('optionsWhere')}>
      <Switch
        name="on"
        label={t(on ? 'popupOn' : 'popupOff')}
        on={on}
        change={(current) => change(() => ({ on: current }))}
      />
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
      {where === 'click' ? <OnClick /> : <Access desk={desk} />}
      {where !== 'everywhere' && (
        <Sites
          name="sitesOn"
          legend={t('optionsSitesOn')}
          sites={sitesOn}
          change={(make) => change((current) => ({ sitesOn: make(current.sitesOn) }))}
        />
      )}
      {where !== 'click' && (
        <Sites
          name="sitesOff"
          legend={t('optionsSitesOff')}
          sites={sitesOff}
          change={(make) => change((current) => ({ sitesOff: make(current.sitesOff) }))}
        />
      )}
    </Section>
  )
}

/** Tells if the browser does not grant access to every site, and asks for it. */
function Access({ desk: { say } }: { desk: SettingsContext }) {
  const [isOpen, setOpen] = useState(true)
  useOnFocus(() => void hasAccess().then(setOpen))
  if (isOpen) return null
  const ask = (isGiven: boolean) => {
    setOpen(isGiven)
    if (!isGiven) say(t('popupNotAllowed'))
  }
  return (
    <div class="aside" data-access="withheld">
      <p>{t('optionsNoAccess')}</p>
      <button type="button" class="button" onClick={() => void requestAccess().then(ask, () => ask(false))}>
        {t('popupAllowAll')}
      </button>
    </div>
  )
}

/** Explains how the browser itself can restrict access to clicks. Firefox lets no extension open its page about one. */
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
