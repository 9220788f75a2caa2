/** The popup: all that is known of the page of one tab. */
import { FindingsView } from '../tab-view/findings'
import { Shell } from '../tab-view/shell'

interface Props {
  tab: number
  /** Called when the popup has done its work: over the page it would only be in the way. */
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
