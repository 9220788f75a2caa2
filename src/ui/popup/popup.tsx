/** The popup: everything that is known of one tab's page. */
import { FindingsView } from '../tab-view/findings'
import { Shell } from '../tab-view/shell'

interface Props {
  tab: number
  /** Closes the popup after its work is done: it would cover the page. */
  leave(): void
}

/** The whole popup for one tab. */
export function Popup({ tab, leave }: Props) {
  return (
    <Shell
      tab={tab}
      leave={leave}
      renderFindings={(report, story, actions) => <FindingsView report={report} story={story} actions={actions} />}
    />
  )
}
