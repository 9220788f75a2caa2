/** A new story of the reader's own, from an original alone: its copies are found from then on. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { countWords, paragraphsIn } from '../../match/shared-article'
import { plainText } from '../../match/text/page-text'
import { t } from '../../shared/i18n'
import type { PageReading } from '../../shared/page-reading'
import { findNames } from '../../story/find-names'
import { type Candidate, candidates } from './candidates'
import { ChooseOriginal } from './choose-original'
import { takingDrops } from './drop-file'
import { type Original, originalProblem } from './engine'
import { Failure, failureSentence } from './failure'
import { Keep } from './keep'
import { keepPack, packOfOriginal } from './keep-story'
import { originalFromFile, originalFromTab } from './read-original'

/** Without a copy to compare with, a page's paragraph with fewer words is taken for a label or a link. */
const PARAGRAPH = 8

/** The page: first the reader chooses an original, then checks its text and keeps it. */
export function NewStory({ readHtml }: { readHtml(html: string): PageReading }) {
  const [tabs, setTabs] = useState<Candidate[]>()
  const [original, setOriginal] = useState<Original>()
  const [failure, setFailure] = useState('')
  useEffect(() => void candidates().then(setTabs, () => setTabs([])), [])
  const take = async (source: Promise<Original | string>) => {
    const result = await source.catch(() => t('compareTabGone'))
    const problem = typeof result === 'string' ? undefined : originalProblem(result)
    if (typeof result === 'string') setFailure(result)
    else if (problem) setFailure(failureSentence(problem))
    else setOriginal(result)
  }
  const takeFile = (file: File) => void take(originalFromFile(file, readHtml))
  return (
    <main class="choose" data-stage={original ? 'original' : 'choose'} {...takingDrops(takeFile, () => !original)}>
      <h1>{t('compareNew')}</h1>
      {failure !== '' && !original && <Failure failure={failure} />}
      {original ? (
        <CheckOriginal original={original} again={() => [setOriginal(undefined), setFailure('')]} />
      ) : (
        <ChooseOriginal
          about={t('compareNewAbout')}
          verb={t('compareNewContinue')}
          tabs={tabs}
          takeTab={(id) => void take(originalFromTab(id))}
          takeFile={takeFile}
          takeOriginal={(pasted) => void take(Promise.resolve(pasted))}
        />
      )}
    </main>
  )
}

/** The original's text as it was read, for the reader to check, and the form that keeps it. */
function CheckOriginal({ original: { reading, isWhole }, again }: { original: Original; again(): void }) {
  const [text, setText] = useState(() => proseOf(reading, isWhole).join('\n\n'))
  const [notice, setNotice] = useState('')
  const paragraphs = useMemo(() => paragraphsIn(plainText(text)), [text])
  const names = useMemo(() => findNames(paragraphs), [paragraphs])
  const { details } = reading
  return (
    <>
      <p>
        <button type="button" class="button" onClick={again}>
          {t('compareAgain')}
        </button>
      </p>
      <label class="fields">
        <span>{t('compareNewCheck')}</span>
        <textarea
          class="text-field"
          name="original"
          rows={14}
          value={text}
          required
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <Keep
        proposed={{ ...details, headline: details.headline || (paragraphs[0] ?? '') }}
        names={names}
        version={text}
        makePack={(answers) => packOfOriginal(paragraphs, answers)}
        keep={async (answers, choice) => {
          const { text: pack, problems } = packOfOriginal(paragraphs, answers)
          return problems.length > 0 ? problems : keepPack(pack, choice)
        }}
        say={setNotice}
      />
      <p class="notice" role="status">
        {notice}
      </p>
    </>
  )
}

/** The running text of an original; of a page, the headline and what is long enough to be a paragraph of an article. */
function proseOf({ page, details: { headline } }: PageReading, isWhole: boolean): string[] {
  if (isWhole) return paragraphsIn(page)
  const prose = paragraphsIn(page).filter((line) => countWords(line) >= PARAGRAPH && line !== headline)
  return headline ? [headline, ...prose] : prose
}
