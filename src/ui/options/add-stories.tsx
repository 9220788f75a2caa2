/** The stories of a chosen file: looked at one by one before any is added. */
import { useState } from 'preact/hooks'
import { type MessageKey, t, tn } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import { Arrow } from '../components/arrow'
import { Quote } from '../components/quote'
import type { Candidate, Chosen, How } from './change-stories'
import { Summary, summaryOf } from './story-summary'

/** The number of corrections to show of a story before it is added. */
const SHOWN_CORRECTIONS = 3

const LABELS: Record<How, MessageKey> = {
  add: 'libraryHowAdd',
  merge: 'libraryHowMerge',
  replace: 'libraryHowReplace',
  skip: 'libraryHowSkip'
}

interface Props {
  chosen: Chosen
  add(choices: { candidate: Candidate; how: How }[]): void
  cancel(): void
}

/** What a file has, and the choice of what to do with each story in it. */
export function AddStories({ chosen: { name, candidates, refused }, add, cancel }: Props) {
  const [hows, setHows] = useState<ReadonlyMap<Candidate, How>>(new Map())
  const choices = candidates.map((candidate) => {
    const how: How = hows.get(candidate) ?? (candidate.known.length > 0 ? 'merge' : 'add')
    return { candidate, how }
  })
  const count = choices.filter(({ how }) => how !== 'skip').length
  return (
    <>
      {refused.length > 0 && <Refused name={name} refused={refused} />}
      {candidates.length > 0 && (
        <section class="library-preview" aria-label={t('libraryPreview')}>
          <p class="soft">{t('libraryPreview')}</p>
          <ul class="library-candidates">
            {choices.map(({ candidate, how }, i) => (
              <li key={i}>
                <Look candidate={candidate} how={how} set={(next) => setHows(new Map(hows).set(candidate, next))} />
              </li>
            ))}
          </ul>
          <p>{t('libraryTrust')}</p>
          <p class="library-buttons">
            <button type="button" class="button main" disabled={count === 0} onClick={() => add(choices)}>
              {tn('libraryAddCount', count)}
            </button>
            <button type="button" class="button" onClick={cancel}>
              {t('libraryCancel')}
            </button>
          </p>
        </section>
      )}
    </>
  )
}

function Look({ candidate: { story, known }, how, set }: { candidate: Candidate; how: How; set(how: How): void }) {
  const { language, passages, headline } = story
  const [first] = known
  const options: How[] = first ? ['merge', 'replace', 'skip'] : ['add', 'skip']
  return (
    <>
      <Summary story={summaryOf(story)} />
      <ul>
        {passages.slice(0, SHOWN_CORRECTIONS).map(({ id, quote, correction }) => (
          <li key={id}>
            <Quote lang={language}>{quote}</Quote> <Arrow /> <Quote lang={language}>{correction}</Quote>
          </li>
        ))}
      </ul>
      {first && <p class="known">{t('libraryKnown', [first.headline, dateLabel(first.addedOn)])}</p>}
      <select
        class="text-field"
        aria-label={t('libraryHow', [headline])}
        onChange={({ currentTarget }) => set(options.find((option) => option === currentTarget.value) ?? how)}
      >
        {options.map((option) => (
          <option key={option} value={option} selected={option === how}>
            {t(LABELS[option])}
          </option>
        ))}
      </select>
    </>
  )
}

function Refused({ name, refused }: { name: string; refused: string[] }) {
  return (
    <div class="library-refused" role="alert">
      <p>{t('libraryRefused', [name])}</p>
      <ul>
        {refused.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}
