/** Every state of the popup except `found`: what it is, why, and what the reader can do. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t, tn } from '../../shared/i18n'
import { switchSite } from '../../shared/settings'
import { userStories } from '../../shared/user-stories'
import { PAGES } from '../../shared/web-pages'
import type { Actions } from './actions'
import type { View } from './observe-tab'
import type { PopupState } from './state'

type Quiet = Exclude<PopupState, { state: 'found' }>

interface Words {
  title: string
  text: string[]
}

interface Props {
  state: Quiet
  view: View | undefined
  actions: Actions
  /** The number of bundled stories. */
  bundled: number
}

/** A state in a few words, with helpful actions. */
export function Message({ state, view, actions, bundled }: Props) {
  const { title, text } = wordsFor(state, view?.site ?? '')
  return (
    <div class="message">
      <h2 class="message-title">{title}</h2>
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {state.state === 'none' && <Known bundled={bundled} />}
      {state.state === 'noAccess' && view && <Allow view={view} actions={actions} />}
      {state.state === 'click' && (
        <Buttons>
          <button type="button" class="button main" onClick={() => actions.check('page')}>
            {t('checkPage')}
          </button>
          {view?.site != null && <AlwaysHere site={view.site} actions={actions} />}
        </Buttons>
      )}
      {state.state === 'too-large' && (
        <Buttons>
          <button type="button" class="button main" onClick={() => actions.check('page')}>
            {t('popupCheckPage')}
          </button>
          <button type="button" class="button" onClick={() => actions.check('selection')}>
            {t('popupCheckSelection')}
          </button>
        </Buttons>
      )}
      {state.state === 'failed' && (
        <Buttons>
          <button type="button" class="button main" onClick={actions.reload}>
            {t('popupReload')}
          </button>
          <button type="button" class="button" onClick={actions.retry}>
            {t('popupAgain')}
          </button>
        </Buttons>
      )}
      {state.state === 'off' && state.where === 'page' && (
        <Buttons>
          <button type="button" class="button main" onClick={actions.reload}>
            {t('popupReload')}
          </button>
        </Buttons>
      )}
    </div>
  )
}

/** How many stories can be found at all: those that are bundled and those that the reader has added. */
function Known({ bundled }: { bundled: number }) {
  const [addedCount, setAddedCount] = useState(0)
  useEffect(() => void userStories().then(({ length }) => setAddedCount(length)), [])
  return <p>{tn('popupKnown', bundled + addedCount)}</p>
}

/** Reads every page of a site from now on, where pages are otherwise read only when the reader asks. */
function AlwaysHere({ site, actions }: { site: string; actions: Actions }) {
  return (
    <button type="button" class="button" name="always" onClick={() => actions.change(switchSite(site, true))}>
      {t('popupAlwaysHere')}
    </button>
  )
}

/** Tells that the browser grants access only because of a click, and offers to change that. */
export function Once({ view, actions }: { view: View; actions: Actions }) {
  return (
    <div class="once">
      <p>{t('popupOnceText')}</p>
      <Allow view={view} actions={actions} />
    </div>
  )
}

/** Returns what a screen reader announces when the state changes. */
export function heardOf(state: PopupState): string {
  return state.state === 'found' ? tn('popupHeard', state.report.passages.length) : wordsFor(state, '').title
}

function wordsFor(state: Quiet, site: string): Words {
  switch (state.state) {
    case 'loading':
      return { title: t('popupLoading'), text: [] }
    case 'restricted':
      return { title: t('popupRestrictedTitle'), text: [t('popupRestrictedText')] }
    case 'noAccess':
      return { title: t('popupNoAccessTitle'), text: [t('popupNoAccessText')] }
    case 'off':
      return offWords(state.where, site)
    case 'click':
      return { title: t('popupClickTitle'), text: [t('popupClickText')] }
    case 'reading':
      return { title: t('popupReadingTitle'), text: [t('popupReadingText')] }
    case 'none':
      return { title: t('popupNoneTitle'), text: [t('popupNoneText')] }
    case 'too-large':
      return { title: t('popupTooLargeTitle'), text: [t('popupTooLargeText'), t('popupTooLargeSelection')] }
    case 'failed':
      return { title: t('popupFailedTitle'), text: [t('popupFailedText')] }
  }
}

function offWords(scope: 'everywhere' | 'site' | 'page', site: string): Words {
  if (scope === 'everywhere') return { title: t('popupOffTitle'), text: [t('popupOffText')] }
  if (scope === 'page') return { title: t('popupOffPageTitle'), text: [t('popupOffPageText')] }
  return { title: t('popupOffSiteTitle'), text: [t('popupOffSiteText', [site])] }
}

function Allow({ view, actions }: { view: View; actions: Actions }) {
  return (
    <Buttons>
      {view.site !== null && (
        <button type="button" class="button main" onClick={() => actions.allow(view.origins)}>
          {t('popupAllowSite')}
        </button>
      )}
      <button type="button" class="button" onClick={() => actions.allow(PAGES)}>
        {t('popupAllowAll')}
      </button>
    </Buttons>
  )
}

function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>
}
