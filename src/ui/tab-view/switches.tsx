/** The top of the popup: the product's name and the switches. They write settings only; the page follows those itself. */

import { t } from '../../shared/i18n'
import { isSiteOn, switchSite } from '../../shared/settings'
import { Switch } from '../components/switch'
import type { Actions } from './actions'
import type { View } from './observe-tab'

interface Props {
  view: View
  actions: Actions
}

/** Name and switches. Before the settings are known there is nothing to switch. */
export function Switches({ view, actions, isBrief }: { view: View | undefined; actions: Actions; isBrief: boolean }) {
  return (
    <header>
      <div class="brand">
        <img src="/icon/found-32.png" width="20" height="20" alt="" />
        <h1 class={view && 'unseen'}>{t('extName')}</h1>
        {view && (
          <>
            <Switch
              name="on"
              label={t(view.settings.on ? 'popupOn' : 'popupOff')}
              on={view.settings.on}
              change={(on) => actions.change(() => ({ on }))}
            />
            <Site view={view} actions={actions} />
          </>
        )}
      </div>
      {view?.settings.on && !isBrief && <Marks view={view} actions={actions} />}
    </header>
  )
}

/** The switch for the page's site, where pages of the site are read unasked or could be. */
function Site({ view: { settings, site }, actions: { change } }: Props) {
  if (!settings.on || site === null) return null
  const isOn = isSiteOn(settings, site)
  if (settings.where === 'click' && !isOn) return null
  return (
    <Switch
      name="site"
      label={t('popupThisSite')}
      hint={site}
      on={isOn}
      change={(on) => change(switchSite(site, on))}
    />
  )
}

/** What is marked in pages. */
function Marks({ view: { settings }, actions: { change } }: Props) {
  return (
    <fieldset class="finer">
      <legend class="unseen">{t('popupSwitches')}</legend>
      <Switch
        name="garbles"
        label={t('popupGarbles')}
        on={settings.garbles}
        change={(garbles) => change(() => ({ garbles }))}
      />
      <Switch name="names" label={t('popupNames')} on={settings.names} change={(names) => change(() => ({ names }))} />
    </fieldset>
  )
}
