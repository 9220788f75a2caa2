/** “This correction is wrong”: prepares a report that the reader can copy or mail. Nothing is sent by itself. */
import { useId, useState } from 'preact/hooks'
import { mailAddress, wrongReportText } from '../../export/wrong-report'
import type { PassageFinding } from '../../match/report'
import { browser } from '../../shared/browser'
import { t } from '../../shared/i18n'
import type { Story } from '../../story/story'

interface Props {
  story: Story
  finding: PassageFinding
  /** The page's address; null where it is not known. */
  address: string | null
  /** Puts a text on the clipboard. */
  copy?(text: string): Promise<void>
}

/** A button that opens the report. */
export function WrongReport({ story, finding, address, copy = (text) => navigator.clipboard.writeText(text) }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [comment, setComment] = useState('')
  const [hasAddress, setHasAddress] = useState(false)
  const [notice, setNotice] = useState('')
  const id = useId()
  if (!isOpen)
    return (
      <button type="button" class="button" name="wrong" onClick={() => setOpen(true)}>
        {t('reportOpen')}
      </button>
    )
  const version = browser.runtime.getManifest().version
  const report = { story, finding, version, comment, address: hasAddress ? (address ?? undefined) : undefined }
  const copied = () =>
    copy(wrongReportText(report)).then(
      () => setNotice(t('reportCopied')),
      () => setNotice(t('optionsNotCopied'))
    )
  return (
    <fieldset class="wrong-report">
      <legend>{t('reportOpen')}</legend>
      <label for={id}>{t('reportComment')}</label>
      <textarea id={id} rows={2} value={comment} onInput={(event) => setComment(event.currentTarget.value)} />
      {address !== null && (
        <label class="with-address">
          <input
            type="checkbox"
            checked={hasAddress}
            onChange={(event) => setHasAddress(event.currentTarget.checked)}
          />{' '}
          {t('reportAddress')}
        </label>
      )}
      <pre lang="en" dir="auto">
        {wrongReportText(report)}
      </pre>
      <div class="buttons">
        <button type="button" class="button" name="copy-report" onClick={() => void copied()}>
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
