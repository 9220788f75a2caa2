/** Tabs as the ARIA Authoring Practices describe them: one stop for the Tab key, arrow keys, Home and End within. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { nextIndex } from './next-index'

/** A tab and its panel. */
interface Tab {
  id: string
  title: string
  count?: number
  content: ComponentChildren
}

interface Props {
  label: string
  tabs: readonly Tab[]
  selected: string
  select(id: string): void
}

/** The tabs, and the panels below them, of which one is shown. */
export function Tabs({ label, tabs, selected, select }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const selectedIndex = tabs.findIndex(({ id }) => id === selected)
    const next = nextIndex(event.key, selectedIndex, tabs.length)
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab) return
    event.preventDefault()
    select(tab.id)
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus()
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, title, count }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === selected}
            aria-controls={`panel-${id}`}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => select(id)}
          >
            {title} {count !== undefined && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div key={id} id={`panel-${id}`} role="tabpanel" aria-labelledby={`tab-${id}`} hidden={id !== selected}>
          {content}
        </div>
      ))}
    </>
  )
}
