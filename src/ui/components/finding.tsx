/** The details of one passage or name: in the card, and wherever else findings are shown. */
import type { ComponentChildren } from 'preact'
import { type Finding, isPassage, type PassageFinding } from '../../match/report'
import { t, tn } from '../../shared/i18n'
import { confidenceLabel, confidenceMeaning, dateLabel, kindLabel, readingKey, signalLabel } from '../../shared/labels'
import type { Entity, Passage, Story } from '../../story/story'
import { After, Before, wordDiff } from './diff'
import { documentsAmong, Evidence, OutLink } from './evidence'
import { Prose, Quote } from './quote'

/**
 * What a finding is called: its kind of garble, why it departs from the original, or the name. What is only stiff has
 * no other title, so that the title does not say more than that.
 */
export function findingTitle(story: Story, finding: Finding): string {
  if (!isPassage(finding)) return finding.name
  if (finding.severity === 'stiff') return kindLabel('stiff-wording')
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
  /** What follows at the end. */
  children?: ComponentChildren
}

/** A garbled passage: both wordings, what went wrong, and how sure we are, which opens to the evidence. */
export function PassageBody({ story, finding, children }: PassageProps) {
  const passage = passageOf(story, finding)
  return (
    <div class="finding">
      <Wordings story={story} finding={finding} />
      {finding.found === 'edited' && <p class="soft">{t('cardEdited')}</p>}
      {passage && (
        <p>
          <Prose lang={story.language}>{passage.why}</Prose>
        </p>
      )}
      {passage?.spoken && (
        <p class="soft">
          {t('cardSpoken')}: <Prose lang={story.language}>{passage.spoken}</Prose>
        </p>
      )}
      <Certainty story={story} finding={finding} ids={passage?.evidence ?? []} />
      {children}
    </div>
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

/** How sure a reading is and on how much evidence, as “Confirmed · 3 sources”; opens to what that means, and the list. */
function Certainty({ story, finding: { found, confidence }, ids }: PassageProps & { ids: string[] }) {
  const isCompared = found === 'compared'
  const count = documentsAmong(story, ids).length
  return (
    <details class="more">
      <summary>
        <strong>{confidenceLabel(confidence)}</strong> ·{' '}
        {isCompared ? t('cardByComparison') : count > 0 ? tn('cardSourceCount', count) : t('cardReasoned')}
      </summary>
      <p class="soft">{isCompared ? t('cardCompared') : confidenceMeaning(confidence)}</p>
      <Evidence story={story} ids={ids} />
    </details>
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
      {entity.role && (
        <dl>
          <Row label={t('cardAsOf', [dateLabel(story.published)])}>
            <Prose lang={language}>{entity.role}</Prose>
          </Row>
        </dl>
      )}
      {entity.note && (
        <p>
          <Prose lang={language}>{entity.note}</Prose>
        </p>
      )}
      {forms.length > 0 && (
        <p class="soft">
          {t(isGarbled ? 'cardPrintedHere' : 'cardPrintedElsewhere')}: <Forms forms={forms} lang={language} />
        </p>
      )}
      {entity.evidence.length > 0 && (
        <details class="more">
          <summary>{tn('cardSourceCount', documentsAmong(story, entity.evidence).length)}</summary>
          <Evidence story={story} ids={entity.evidence} />
          {entity.wikidata && (
            <p>
              <OutLink href={`https://www.wikidata.org/wiki/${entity.wikidata}`}>{t('cardWikidata')}</OutLink>
            </p>
          )}
        </details>
      )}
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
