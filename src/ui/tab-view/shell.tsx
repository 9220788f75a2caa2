/** What popup and panel share: switches on top, below them what is true of the tab's page, told by one state. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Report } from '../../match/report'
import { withoutHidden } from '../../shared/hidden'
import type { Story } from '../../story/story'
import { type Actions, actionsFor } from './actions'
import { Footer } from './footer'
import { heardOf, Message, Once } from './message'
import { observeTab, type View } from './observe-tab'
import { Switches } from './switches'

/** A tab's page that carries a story, and what the reader can do with it. */
export interface Found {
  tab: number
  report: Report
  /** The report without the corrections that the reader has hidden. */
  shown: Report
  story: Story
  view: View
  actions: Actions
}

interface Props {
  tab: number
  /** The number of bundled stories. */
  bundled: number
  /** As for `actionsFor`. */
  leave(): void
  /** Leaves out the switches of the marks, where room is needed for text. */
  isBrief?: boolean
  /** Draws a page that carries a story. */
  renderFindings(found: Found): ComponentChildren
  /** Draws what can be done with its findings, for the footer. */
  renderTools(found: Found): ComponentChildren
}

/** The frame for one tab. */
export function Shell({ tab, bundled, leave, isBrief = false, renderFindings, renderTools }: Props) {
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
  const report = state.state === 'found' ? state.report : undefined
  const settings = view?.settings
  const shown = useMemo(() => report && settings && withoutHidden(report, settings), [report, settings])
  const found: Found | undefined =
    view && shown && state.state === 'found'
      ? { tab, report: state.report, shown, story: state.story, view, actions }
      : undefined
  return (
    <>
      <Switches view={view} actions={actions} isBrief={isBrief} />
      <main data-state={state.state} aria-busy={state.state === 'loading' || state.state === 'reading'}>
        {view && !view.access && (state.state === 'found' || state.state === 'none' || state.state === 'reading') && (
          <Once view={view} actions={actions} />
        )}
        {found && renderFindings(found)}
        {state.state !== 'found' && <Message state={state} view={view} actions={actions} bundled={bundled} />}
      </main>
      <p class="notice" role="status">
        {notice}
      </p>
      <p class="unseen" role="status">
        {heardOf(state)}
      </p>
      <Footer tab={tab} leave={leave}>
        {found && renderTools(found)}
      </Footer>
    </>
  )
}
