/** “This correction is wrong”: prepares a report that the reader can copy or mail. Nothing is sent by itself. */
import { Component } from 'preact'
import { mailAddress, wrongReportText } from '../../export/wrong-report'
import type { PassageFinding } from '../../match/report'
import { browser } from '../../shared/browser'
import { type MessageKey, t } from '../../shared/i18n'
import type { Story } from '../../story/story'

interface Props {
  story: Story
  finding: PassageFinding
  /** The page's address; null where it is not known. */
  address: string | null
  /** Whether there is a field for a comment. */
  hasComment?: boolean
  /** Puts a text on the clipboard. */
  copy?(text: string): Promise<void>
}

const copyHere = (text: string) => navigator.clipboard.writeText(text)

/** The button is gone when its report opens: without this, the focus would be lost. */
const takeFocus = (element: HTMLElement | null) => element?.focus()

interface State {
  isOpen: boolean
  comment: string
  hasAddress: boolean
  /** What came of copying; empty before. */
  notice: string
}

/** A button that opens the report. A class, because hooks would add a kilobyte to the card's script. */
export class WrongReport extends Component<Props, State> {
  override state: State = { isOpen: false, comment: '', hasAddress: false, notice: '' }

  override render() {
    return this.state.isOpen ? (
      this.#report()
    ) : (
      <button type="button" class="button" name="wrong" onClick={() => this.setState({ isOpen: true })}>
        {t('reportOpen')}
      </button>
    )
  }

  #report() {
    const { story, finding, address, hasComment = true, copy = copyHere } = this.props
    const { comment, hasAddress, notice } = this.state
    const version = browser.runtime.getManifest().version
    const report = { story, finding, version, comment, address: hasAddress ? (address ?? undefined) : undefined }
    const tell = (key: MessageKey) => () => this.setState({ notice: t(key) })
    const press = () => void copy(wrongReportText(report)).then(tell('reportCopied'), tell('optionsNotCopied'))
    return (
      <fieldset class="wrong-report" tabIndex={-1} ref={takeFocus}>
        <legend>{t('reportOpen')}</legend>
        {hasComment && (
          <label>
            {t('reportComment')}
            <textarea
              rows={2}
              value={comment}
              onInput={(event) => this.setState({ comment: event.currentTarget.value })}
            />
          </label>
        )}
        {address !== null && (
          <label class="with-address">
            <input
              type="checkbox"
              checked={hasAddress}
              onChange={(event) => this.setState({ hasAddress: event.currentTarget.checked })}
            />{' '}
            {t('reportAddress')}
          </label>
        )}
        <pre lang="en" dir="auto">
          {wrongReportText(report)}
        </pre>
        <div class="buttons">
          <button type="button" class="button" name="copy-report" onClick={press}>
            {t('reportCopy')}
          </button>
          <a class="button" href={mailAddress(report)} target="_blank" rel="noopener noreferrer">
            {t('reportMail')}
          </a>
        </div>
        <p class="soft" role="status">
          {notice || t('reportNotSent')}
        </p>
      </fieldset>
    )
  }
}
