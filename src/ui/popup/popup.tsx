/** The popup: switches on top, below them what is true of the page, told by one state. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Checked, callPage } from '../../messages'
import { changeSettings, type Settings } from '../../settings'
import { checkTab } from '../../tabs'
import { t } from '../i18n'
import { follow, reloadTab, requestAccess, type View } from './follow'
import { Footer } from './footer'
import { Found } from './found'
import { heardOf, Message, Once } from './message'
import { Switches } from './switches'

/** What a reader can do in the popup. Each says by a notice when it did not work. */
export interface Actions {
  change(change: (now: Settings) => Partial<Settings>): void
  allow(origins?: string[]): void
  reload(): void
  again(): void
  /** Reads the page, or what is selected in it, now. */
  check(what: Checked): void
  show(key: string): void
}

interface Props {
  tab: number
  /** Called when a place in the page is shown: a popup over the page would only be in its way. */
  leave(): void
}

/** The whole popup for one tab. */
export function Popup({ tab, leave }: Props) {
  const [view, setView] = useState<View>()
  const [notice, setNotice] = useState('')
  const look = useRef(() => {})
  useEffect(() => {
    const { stop, again } = follow(tab, setView)
    look.current = again
    return stop
  }, [tab])
  const actions = actionsFor(tab, setNotice, () => look.current(), leave)
  const state = view?.state ?? { state: 'loading' }
  return (
    <>
      <Switches view={view} actions={actions} />
      <main data-state={state.state} aria-busy={state.state === 'loading' || state.state === 'reading'}>
        {view && !view.access && (state.state === 'found' || state.state === 'none' || state.state === 'reading') && (
          <Once view={view} actions={actions} />
        )}
        {state.state === 'found' ? (
          <Found report={state.report} story={state.story} show={actions.show} />
        ) : (
          <Message state={state} view={view} actions={actions} />
        )}
      </main>
      <p class="notice" role="status">
        {notice}
      </p>
      <p class="unseen" role="status">
        {heardOf(state)}
      </p>
      {state.state === 'found' && <Footer story={state.story} />}
    </>
  )
}

function actionsFor(tab: number, say: (notice: string) => void, again: () => void, leave: () => void): Actions {
  const attempt = (work: Promise<unknown>, otherwise: string) => {
    say('')
    work.then(
      (done) => done === false && say(otherwise),
      () => {
        say(otherwise)
        // What is shown may have run ahead of the truth, such as a switch that did not hold.
        again()
      }
    )
  }
  return {
    change: (change) => attempt(changeSettings(change), t('popupNotSaved')),
    allow: (origins) => attempt(requestAccess(origins), t('popupNotAllowed')),
    reload: () => attempt(reloadTab(tab), t('popupNotReloaded')),
    again: () => {
      say('')
      again()
    },
    check: (what) =>
      attempt(checked(tab, what, again), t(what === 'page' ? 'popupNotChecked' : 'popupNothingSelected')),
    show: (key) => attempt(shown(tab, key, leave), t('popupNotShown'))
  }
}

async function checked(tab: number, what: Checked, again: () => void): Promise<boolean> {
  const isChecked = await checkTab(tab, what)
  if (isChecked) again()
  return isChecked
}

async function shown(tab: number, key: string, leave: () => void): Promise<boolean> {
  const there = await callPage(tab, 'show', key)
  if (there) leave()
  return there
}
