/** The details of one passage or name: in the card, and wherever else findings are shown. */
import type { ComponentChildren } from 'preact'
import { type Finding, isPassage, type PassageFinding } from '../../match/report'
import { t } from '../../shared/i18n'
import {
  confidenceLabel,
  confidenceMeaning,
  dateLabel,
  kindLabel,
  readingKey,
  severityLabel,
  severityMeaning,
  signalLabel,
  typeLabel
} from '../../shared/labels'
import type { Entity, Passage, Story } from '../../story/story'
import { After, Before, wordDiff } from './diff'
import { Evidence, OutLink } from './evidence'
import { Prose, Quote } from './quote'

/** What a finding is called: its kind of garble, why it departs from the original, or the name. */
export function findingTitle(story: Story, finding: Finding): string {
  if (!isPassage(finding)) return finding.name
  const passage = passageOf(story, finding)
  return passage ? kindLabel(passage.kind) : signalLabel(finding.signals?.[0] ?? 'reworded')
}

const passageOf = (story: Story, { id }: PassageFinding): Passage | undefined => story.passages.find((p) => p.id === id)

function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface PassageProps {
  story: Story
  finding: PassageFinding
}

/** A garbled passage: both wordings, what went wrong, how sure we are and on what evidence. */
export function PassageBody({ story, finding }: PassageProps) {
  const passage = passageOf(story, finding)
  return (
    <div class="finding">
      <SeverityLine finding={finding} />
      <Wordings story={story} finding={finding} />
      {finding.found === 'edited' && <p class="remark">{t('cardEdited')}</p>}
      <dl>
        {passage && (
          <Row label={t('cardWhy')}>
            <Prose lang={story.language}>{passage.why}</Prose>
          </Row>
        )}
        <Sure finding={finding} />
        {passage?.spoken && (
          <Row label={t('cardSpoken')}>
            <Prose lang={story.language}>{passage.spoken}</Prose>
          </Row>
        )}
        {passage && (
          <Row label={t('cardSources')}>
            <Evidence story={story} ids={passage.evidence} />
          </Row>
        )}
      </dl>
    </div>
  )
}

function SeverityLine({ finding: { severity } }: { finding: PassageFinding }) {
  return (
    <p class="severity">
      <span class={`chip ${severity}`}>{severityLabel(severity)}</span> {severityMeaning(severity)}
    </p>
  )
}

function Wordings({ story, finding }: PassageProps) {
  const { oldParts, newParts } = wordDiff(finding.quote, finding.correction)
  const sure = finding.found !== 'compared' && finding.confidence !== 'conjecture'
  return (
    <dl class={sure ? 'wordings sure' : 'wordings'}>
      <Row label={t('cardAsPrinted')}>
        <Before parts={oldParts} lang={story.language} />
      </Row>
      <Row label={t(readingKey(finding))}>
        <After parts={newParts} lang={story.language} />
      </Row>
    </dl>
  )
}

/** How sure the reading is; of what was found by comparison alone, what that rests on. */
function Sure({ finding: { found, confidence } }: { finding: PassageFinding }) {
  const meaning = found === 'compared' ? t('cardCompared') : confidenceMeaning(confidence)
  return (
    <Row label={t('cardSure')}>
      <strong>{confidenceLabel(confidence)}.</strong> {meaning}
    </Row>
  )
}

interface EntityProps {
  story: Story
  entity: Entity
  /** The words of the page that name it. */
  quote?: string
}

/** An entity: its role on the story's date, a note, and the garbled forms of its name in the page. */
export function EntityBody({ story, entity, quote }: EntityProps) {
  const isGarbled = quote !== undefined && entity.garbled.includes(quote)
  const forms = isGarbled ? [quote] : entity.garbled
  const { language } = story
  return (
    <div class="finding">
      <p class="severity">
        <span class="chip name">{typeLabel(entity.type)}</span>
      </p>
      <dl>
        <Row label={t('cardAsOf', [dateLabel(story.published)])}>
          <Prose lang={language}>{entity.role}</Prose>
        </Row>
      </dl>
      <p class="note">
        <Prose lang={language}>{entity.note}</Prose>
      </p>
      <dl>
        {forms.length > 0 && (
          <Row label={t(isGarbled ? 'cardPrintedHere' : 'cardPrintedElsewhere')}>
            <Forms forms={forms} lang={language} />
          </Row>
        )}
        <Row label={t('cardSources')}>
          <Evidence story={story} ids={entity.evidence} />
          {entity.wikidata && (
            <p>
              <OutLink href={`https://www.wikidata.org/wiki/${entity.wikidata}`}>{t('cardWikidata')}</OutLink>
            </p>
          )}
        </Row>
      </dl>
    </div>
  )
}

function Forms({ forms, lang }: { forms: string[]; lang: string }) {
  return forms.map((form, i) => (
    <>
      {i > 0 && ', '}
      <Quote lang={lang}>“{form}”</Quote>
    </>
  ))
}
