/** One correction in the list: its words, the words around it and, opened, the reason and what the reader can do. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { PassageFinding } from '../../match/report'
import { dismissing, type Hiding, revealing } from '../../shared/hidden'
import { t, tn } from '../../shared/i18n'
import { confidenceLabel, kindLabel, signalLabel } from '../../shared/labels'
import { documentsAmong, Evidence } from '../components/evidence'
import { Prose, Quote } from '../components/quote'
import { WrongReport } from '../components/wrong-report'
import type { Context } from './context'
import type { CorrectionRow } from './lists'
import type { Found } from './shell'

interface ItemProps {
  row: CorrectionRow
  /** Why the page does not mark it; undefined if it does. */
  hiding: Hiding | undefined
  found: Found
  contexts: ReadonlyMap<string, Context>
}

/** The row leads to its place in the page; the button beside it opens the reason. */
export function CorrectionItem({ row: { finding, places }, hiding, found, contexts }: ItemProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const more = useRef<HTMLButtonElement>(null)
  // The button that hides a correction is gone once it is hidden, and so is the one that shows it again.
  useEffect(() => {
    if (isOpen && document.activeElement === document.body) more.current?.focus({ preventScroll: true })
  }, [hiding])
  const { key, quote, correction, severity, confidence, found: matchKind } = finding
  const lang = found.story.language
  const context = contexts.get(key)
  return (
    <li class="correction" data-severity={severity}>
      <button
        type="button"
        class="row"
        data-key={key}
        data-severity={severity}
        data-found={matchKind}
        data-confidence={confidence}
        data-hiding={hiding}
        // A place that is not marked cannot be shown: the reason says why, and how to see it.
        onClick={() => (hiding ? setOpen(true) : found.actions.show(key))}
      >
        <Pair printedText={quote} correctedText={correction} lang={lang} />
        {places.length > 1 && (
          <span class="times">
            {' '}
            <span aria-hidden="true">×{places.length}</span>
            <span class="unseen">{tn('popupInPlaces', places.length)}</span>
          </span>
        )}
        {/* Only what a reader should know before trusting the correction; the reason tells the rest. */}
        {confidence !== 'confirmed' && <span class="tag"> {confidenceLabel(confidence)}</span>}
        {hiding && <span class="tag"> {t('popupHidden')}</span>}
        {context && (
          <span class="context">
            <Around context={context} lang={lang} />
          </span>
        )}
      </button>
      <button
        ref={more}
        type="button"
        class="more"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('popupWhy', [quote])}
        title={t('popupWhy', [quote])}
        onClick={() => setOpen(!isOpen)}
      />
      <div id={id} class="reason" hidden={!isOpen}>
        {isOpen && (
          <>
            {hiding && <HiddenNote hiding={hiding} finding={finding} found={found} />}
            <Reason finding={finding} found={found} />
            {places.length > 1 && <Places places={places} found={found} contexts={contexts} />}
            <Objections finding={finding} isDismissed={hiding === 'dismissed'} found={found} />
          </>
        )}
      </div>
    </li>
  )
}

interface ObjectionsProps {
  finding: PassageFinding
  isDismissed?: boolean
  found: Found
}

function HiddenNote({ hiding, finding, found }: { hiding: Hiding; finding: PassageFinding; found: Found }) {
  const show = () => found.actions.change(revealing(hiding, found.report.story, finding))
  return (
    <p class="hidden-note">
      {t(hiding === 'dismissed' ? 'popupHiddenByYou' : 'popupHiddenBySettings')}{' '}
      <button type="button" class="link" name="reveal" onClick={show}>
        {t('popupShow')}
      </button>
    </p>
  )
}

/** What a reader can do who does not agree with a correction. */
export function Objections({ finding, isDismissed = false, found }: ObjectionsProps) {
  return (
    <div class="buttons">
      <WrongReport story={found.story} finding={finding} address={found.view.address} />
      {!isDismissed && (
        <button
          type="button"
          class="button"
          name="dismiss"
          onClick={() => found.actions.change(dismissing(found.report.story, finding))}
        >
          {t('popupDismiss')}
        </button>
      )}
    </div>
  )
}

/** What went wrong, how sure we are, and on what evidence. */
export function Reason({ finding, found: { story } }: { finding: PassageFinding; found: Pick<Found, 'story'> }) {
  const { id, signals, confidence } = finding
  const passage = story.passages.find((p) => p.id === id)
  const count = passage ? documentsAmong(story, passage.evidence).length : 0
  return (
    <>
      <p>
        <strong>{passage ? kindLabel(passage.kind) : signalLabel(signals?.[0] ?? 'reworded')}.</strong>{' '}
        {passage && <Prose lang={story.language}>{passage.why}</Prose>}
      </p>
      {passage ? (
        <details class="sources">
          <summary>
            {confidenceLabel(confidence)} · {count > 0 ? tn('cardSourceCount', count) : t('cardReasoned')}
          </summary>
          <Evidence story={story} ids={passage.evidence} />
        </details>
      ) : (
        <p class="soft">{t('cardCompared')}</p>
      )}
    </>
  )
}

/** The places of a correction that the page has more than once. */
function Places({ places, found, contexts }: Omit<ItemProps, 'row' | 'hiding'> & { places: PassageFinding[] }) {
  return (
    <ul class="places">
      {places.map(({ key, quote }) => (
        <li key={key}>
          <button type="button" class="link" data-place={key} onClick={() => found.actions.show(key)}>
            <Around
              context={contexts.get(key) ?? { before: '', words: quote, after: '' }}
              lang={found.story.language}
            />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The words of the page and what they should read. */
export function Pair({
  printedText,
  correctedText,
  lang
}: {
  printedText: string
  correctedText: string
  lang: string
}) {
  return (
    <>
      <span class="unseen">{t('popupPrinted')} </span>
      <span class="printed">
        <Quote lang={lang}>{printedText}</Quote>
      </span>
      <span class="unseen"> {t('popupReading')}</span>{' '}
      <span class="reading">
        <Quote lang={lang}>{correctedText}</Quote>
      </span>
    </>
  )
}

/** The words around a finding, its own set off. */
function Around({ context: { before, words, after }, lang }: { context: Context; lang: string }) {
  return (
    <Quote lang={lang}>
      {before}
      <b>{words}</b>
      {after}
    </Quote>
  )
}
