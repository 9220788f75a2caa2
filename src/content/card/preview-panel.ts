/** What a preview says, and where it stands. */
import { type Finding, isPassage } from '../../match/report'
import { t } from '../../shared/i18n'
import { readingKey } from '../../shared/labels'
import type { Story } from '../../story/story'
import { createOverlay } from './overlay'
import previewCss from './preview.css?inline'

/** The preview of a page. */
export interface PreviewPanel {
  /** Shows a finding's preview over its words, which are in these boxes. */
  show(finding: Finding, rects: DOMRect[]): void
  hide(): void
}

/** Distance to the words and to the edge of the window, in CSS pixels. */
const GAP_PX = 6

/** Creates the preview of a page. Inserts nothing before it is shown. */
export function createPreviewPanel(story: Story): PreviewPanel {
  const { panel, show, hide } = createOverlay('clean-copy-preview', previewCss)
  // Hidden from screen readers: the mark's description says the same.
  panel.ariaHidden = 'true'
  return {
    show(finding, rects) {
      panel.replaceChildren(...lineOn(finding, story))
      show()
      place(panel, rects)
    },
    hide
  }
}

/** Returns what the preview says: the correction, as sure as we are of it, or who or what is named. */
function lineOn(finding: Finding, { language, entities }: Story): (string | Node)[] {
  const words = document.createElement('bdi')
  words.lang = language
  if (isPassage(finding)) {
    words.textContent = finding.correction
    const isSure = finding.confidence === 'confirmed' && finding.found !== 'compared'
    return [isSure ? '→ ' : `${t(readingKey(finding))}: `, words]
  }
  words.textContent = finding.name
  const role = document.createElement('span')
  role.lang = language
  const entity = entities.find(({ id }) => id === finding.id)
  role.textContent = entity?.role || entity?.note || ''
  return role.textContent === '' ? [words] : [words, ' · ', role]
}

/** Places the panel above the words, or below them at the top of the window. */
function place(panel: HTMLElement, rects: DOMRect[]): void {
  const [first = new DOMRect()] = rects
  const { offsetWidth: width, offsetHeight: height } = panel
  const topAbove = first.top - height - GAP_PX
  panel.style.left = `${Math.max(GAP_PX, Math.min(first.left, window.innerWidth - width - GAP_PX))}px`
  panel.style.top = `${topAbove >= 0 ? topAbove : (rects.at(-1) ?? first).bottom + GAP_PX}px`
}
