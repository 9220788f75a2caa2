/** What popup and panel share: switches on top, below them what is true of the tab's page, told by one state. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Report } from '../../match/report'
import type { Story } from '../../story/story'
import { type Actions, actionsFor } from './actions'
import { Footer } from './footer'
import { heardOf, Message, Once } from './message'
import { observeTab, type View } from './observe-tab'
import { Switches } from './switches'

interface Props {
  tab: number
  /** As for `actionsFor`. */
  leave(): void
  /** Draws a page that carries a story. */
  renderFindings(report: Report, story: Story, actions: Actions): ComponentChildren
}

/** The frame for one tab. */
export function Shell({ tab, leave, renderFindings }: Props) {
  const [view, setView] = useState<View>()
  const [notice, setNotice] = useState('')
  const look = useRef(() => {})
  useEffect(() => {
    const { stop, requery } = observeTab(tab, setView)
    look.current = requery
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
          renderFindings(state.report, state.story, actions)
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
      <Footer story={state.state === 'found' ? state.story : undefined} tab={tab} leave={leave} />
    </>
  )
}
