/** A section under a heading: always open, or collapsible. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  title: string
  /** The id of its heading, for links to it; by default one of its own. */
  id?: string
  /** The number of items, shown beside the title. */
  count?: number
  children: ComponentChildren
}

/** A section that is always open. */
export function Section({ title, id: givenId, count, children }: Props) {
  const ownId = useId()
  const id = givenId ?? ownId
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <Count count={count} />
      </h2>
      {children}
    </section>
  )
}

/** A section that is collapsed until the reader opens it. */
export function Fold({ title, count, children }: Omit<Props, 'id'>) {
  return (
    <details class="fold">
      <summary>
        <h2>
          {title} <Count count={count} />
        </h2>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  )
}

function Count({ count }: { count?: number }) {
  return count === undefined ? null : <span class="count">{count}</span>
}
