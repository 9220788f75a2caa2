/** The one difference that the reader looks at, and the ways to the next, by button and by key. */
import { useEffect, useState } from 'preact/hooks'
import type { PassageFinding } from '../../match/report'

/** What is selected. */
export interface Selection {
  finding: PassageFinding | undefined
  /** Which one it is, from 1; 0 for none. */
  number: number
  select(key: string | undefined): void
  go(direction: 1 | -1): void
  /** Selects the next one, for this one goes. */
  leave(): void
}

/**
 * Returns the selection among findings, at first none. N and P go to the next and the previous one, Escape selects none.
 * @param findings those that are shown, in the order of the page
 */
export function useSelection(findings: readonly PassageFinding[]): Selection {
  const [selected, select] = useState<string>()
  const index = findings.findIndex(({ key }) => key === selected)
  // From what is selected by then: keys come faster than the page is drawn.
  const go = (direction: 1 | -1) =>
    select((key) => {
      const from = findings.findIndex((finding) => finding.key === key)
      const first = direction > 0 ? 0 : findings.length - 1
      return findings[from < 0 ? first : (from + direction + findings.length) % findings.length]?.key
    })
  useEffect(() => {
    if (selected !== undefined)
      document.querySelector(`.copy [data-key="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'center' })
  }, [selected])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      const isTyping = target instanceof Element && target.matches('input, textarea, select')
      if (isTyping || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'n') go(1)
      else if (event.key === 'p') go(-1)
      else if (event.key === 'Escape') select(undefined)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
  return {
    finding: findings[index],
    number: index + 1,
    select,
    go,
    leave: () => select((findings[index + 1] ?? findings[index - 1])?.key)
  }
}
