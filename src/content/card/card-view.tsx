/**
 * The card's content: one finding, other findings under the same words, the surrounding link, and buttons to step on.
 */
import { type Finding, isPassage, type PassageFinding, type Report } from '../../match/report'
import { t, tn } from '../../shared/i18n'
import { dateLabel, severityLabel, severityMeaning, typeLabel } from '../../shared/labels'
import type { Story } from '../../story/story'
import { AddedByYou } from '../../ui/components/added-by-you'
import { EntityBody, findingTitle, PassageBody } from '../../ui/components/finding'
import { Quote } from '../../ui/components/quote'
import { WrongReport } from '../../ui/components/wrong-report'
import { putOnClipboard } from '../clipboard/put-on-clipboard'
import type { Position } from '../paint/segments'
import { originalSentence } from './original-sentence'

/** The id of the card's heading, which labels the card. */
export const HEADING = 'heading'

interface CardActions {
  close(): void
  step(direction: 1 | -1): void
  /** Moves to the next passage that misleads; undefined if the page has no other. */
  stepToMisleading: (() => void) | undefined
  isDismissed(passage: PassageFinding): boolean
  /** Hides a correction, or shows it again. */
  dismiss(passage: PassageFinding, isToHide: boolean): void
  /** Switches to another finding under the same words, or back to the first. */
  turn(target: Finding): void
}

/** What the card shows, and what its buttons do. */
export interface CardViewProps {
  story: Story
  report: Report
  /** The finding whose mark was clicked, and the one shown now. */
  main: Finding
  finding: Finding
  otherFindings: Finding[]
  position?: Position
  /** Where stepping has begun anew. */
  wrapped?: 'top' | 'end'
  link?: { href: string; text?: string }
  /** Why something could not be done. */
  notice?: string
  act: CardActions
}

/** The whole content of the card's panel. */
export function CardView(props: CardViewProps) {
  const { story, main, finding, otherFindings, act } = props
  return (
    <>
      {/* No header and no footer: those are the page's. */}
      <div class={`head ${isPassage(finding) ? finding.severity : 'plain'}`}>
        {finding !== main && (
          <Icon name="back" path="M10 3 5 8l5 5" label={t('cardBack')} press={() => act.turn(main)} />
        )}
        <h2 id={HEADING} tabIndex={-1}>
          <Title story={story} finding={finding} /> <Chip finding={finding} />
        </h2>
        <Icon name="close" path="m4 4 8 8M12 4l-8 8" label={t('cardClose')} press={act.close} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or no key can scroll it */}
      <section class="body" key={finding.key} aria-labelledby={HEADING} tabIndex={0}>
        <AddedByYou story={story} />
        <Body {...props} />
        <Others story={story} findings={finding === main ? otherFindings : []} act={act} />
      </section>
      <Foot {...props} />
    </>
  )
}

const Title = ({ story, finding }: Pick<CardViewProps, 'story' | 'finding'>) =>
  isPassage(finding) ? findingTitle(story, finding) : <Quote lang={story.language}>{finding.name}</Quote>

/** How bad a passage is, or what a name stands for. */
function Chip({ finding }: Pick<CardViewProps, 'finding'>) {
  if (!isPassage(finding)) return <span class="chip name">{typeLabel(finding.type)}</span>
  const { severity } = finding
  // The title says so already.
  if (severity === 'stiff') return null
  return (
    <span class={`chip ${severity}`} title={severityMeaning(severity)}>
      {severityLabel(severity)}
    </span>
  )
}

function Body({ story, report, finding, notice, act }: CardViewProps) {
  if (isPassage(finding)) {
    const isHidden = act.isDismissed(finding)
    const sentence = originalSentence(story, report, finding)
    const hiding = (
      <p role="status">
        {notice || (isHidden && t('popupHiddenByYou'))}{' '}
        <button type="button" name="dismiss" onClick={trusted(() => act.dismiss(finding, !isHidden))}>
          {t(isHidden ? 'popupShow' : 'popupDismiss')}
        </button>
      </p>
    )
    return (
      <>
        {isHidden && hiding}
        <PassageBody story={story} finding={finding}>
          {sentence && (
            <blockquote>
              <p class="soft">{t('cardOriginal', [story.publisher, dateLabel(story.published)])}</p>
              <Quote lang={story.language}>
                {sentence.before}
                <strong>{sentence.words}</strong>
                {sentence.after}
              </Quote>
            </blockquote>
          )}
          {/* No field for a comment: the page could listen to what is typed in it, or take it for shortcuts of its own. */}
          <WrongReport story={story} finding={finding} address={location.href} hasComment={false} copy={copy} />
          {!isHidden && hiding}
        </PassageBody>
      </>
    )
  }
  const entity = story.entities.find((e) => e.id === finding.id)
  const times = report.entities.filter((e) => e.id === finding.id).length
  return (
    <>
      {entity && <EntityBody story={story} entity={entity} quote={finding.quote} />}
      {times > 0 && <p class="times">{tn('cardNamedHere', times)}</p>}
    </>
  )
}

const copy = (text: string) => (putOnClipboard({ 'text/plain': text }) ? Promise.resolve() : Promise.reject())

function Others({ story, findings, act }: { story: Story; findings: Finding[]; act: CardActions }) {
  if (findings.length === 0) return null
  return (
    <section class="others">
      <h3>{t('cardOthers')}</h3>
      {findings.map((finding) => (
        <button type="button" key={finding.key} onClick={trusted(() => act.turn(finding))}>
          <Title story={story} finding={finding} />
          <span aria-hidden="true"> ›</span>
        </button>
      ))}
    </section>
  )
}

function Foot({ story, finding, position, wrapped, link, act }: CardViewProps) {
  const href = link && safeLink(link.href)
  return (
    <div class="foot">
      {href && (
        <a href={href} title={link?.text}>
          {t('cardOpenLink')}
        </a>
      )}
      <Icon name="previous" path="M10 3 5 8l5 5" label={t('cardPrevious')} press={() => act.step(-1)} />
      <span class="position" aria-live="polite">
        {position && t('cardPosition', [position.index + 1, position.total])}
        {wrapped && <small> {t(wrapped === 'top' ? 'cardFromTop' : 'cardFromEnd')}</small>}
        <span class="unseen">: {findingTitle(story, finding)}</span>
      </span>
      <Icon name="next" path="m6 3 5 5-5 5" label={t('cardNext')} press={() => act.step(1)} />
      {act.stepToMisleading && (
        <button type="button" class="misleading" onClick={trusted(act.stepToMisleading)}>
          {t('cardNextMisleading')}
        </button>
      )}
    </div>
  )
}

function Icon({ name, path, label, press }: { name: string; path: string; label: string; press: () => void }) {
  return (
    <button type="button" class={`icon ${name}`} aria-label={label} title={label} onClick={trusted(press)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
}

/** Runs a handler for events of the reader only, never for those of a page's script. */
const trusted = (act: () => void) => (event: Event) => {
  if (event.isTrusted) act()
}

/** Returns an http or https address unchanged and drops others: a `javascript:` link has no place in our elements. */
function safeLink(href: string): string | undefined {
  if (!URL.canParse(href, document.baseURI)) return undefined
  const url = new URL(href, document.baseURI)
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined
}
