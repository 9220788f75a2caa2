/** The top of the popup: the product's name and the switches. They write settings only; the page follows those itself. */

import { t } from '../../shared/i18n'
import { isSiteOn, switchSite } from '../../shared/settings'
import { Switch } from '../components/switch'
import type { Actions } from './actions'
import type { View } from './observe-tab'

/** Name and switches. Before the settings are known there is nothing to switch. */
export function Switches({ view, actions }: { view: View | undefined; actions: Actions }) {
  return (
    <header>
      <div class="brand">
        <img src="/icon/found-32.png" width="24" height="24" alt="" />
        <h1>{t('extName')}</h1>
        {view && (
          <Switch
            name="on"
            label={t('popupEverywhere')}
            on={view.settings.on}
            change={(on) => actions.change(() => ({ on }))}
          />
        )}
      </div>
      {view?.settings.on && <Finer view={view} actions={actions} />}
    </header>
  )
}

/** What is of use only while the main switch is on. */
function Finer({ view: { settings, site }, actions: { change } }: { view: View; actions: Actions }) {
  return (
    <fieldset class="finer">
      <legend class="unseen">{t('popupSwitches')}</legend>
      {site !== null && settings.where !== 'click' && (
        <Switch
          name="site"
          label={t('popupThisSite')}
          detail={site}
          on={isSiteOn(settings, site)}
          change={(on) => change(switchSite(site, on))}
        />
      )}
      <div class="pair">
        <Switch
          name="garbles"
          label={t('popupGarbles')}
          on={settings.garbles}
          change={(garbles) => change(() => ({ garbles }))}
        />
        <Switch
          name="names"
          label={t('popupNames')}
          on={settings.names}
          change={(names) => change(() => ({ names }))}
        />
      </div>
    </fieldset>
  )
}
