/** Where the original comes from: an open tab, pasted text or a file. */
import { useState } from 'preact/hooks'
import { t } from '../../shared/i18n'
import { Quote } from '../components/quote'
import { Section } from '../components/section'
import { type Candidate, LIKELY } from './candidates'
import type { Original } from './engine'
import { originalFromText } from './read-original'

interface Props {
  /** What the choice is for. */
  about: string
  /** What the button says that takes pasted text. */
  verb: string
  /** Undefined while they are being read. */
  tabs: Candidate[] | undefined
  takeTab(tab: number): void
  takeFile(file: File): void
  takeOriginal(original: Original): void
}

/** The choice. */
export function ChooseOriginal({ about, verb, tabs, takeTab, takeFile, takeOriginal }: Props) {
  const [text, setText] = useState('')
  return (
    <>
      <p>{about}</p>
      <Section title={t('compareFromTab')}>
        {tabs === undefined && <p class="soft">{t('compareReadingTabs')}</p>}
        {tabs?.length === 0 && <p class="soft">{t('compareNoTabs')}</p>}
        <ul class="tabs" aria-busy={tabs === undefined}>
          {tabs?.map(({ tab, title, site, likeness }) => (
            <li key={tab}>
              <button type="button" class="tab" data-tab={tab} onClick={() => takeTab(tab)}>
                <Quote lang="">{title}</Quote>
                <span class="soft">{site}</span>
                {likeness >= LIKELY && <span class="likely">{t('compareLikely')}</span>}
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('compareFromText')}>
        <form
          class="fields"
          onSubmit={(event) => {
            event.preventDefault()
            takeOriginal(originalFromText(text))
          }}
        >
          <label>
            <span>{t('comparePaste')}</span>
            <textarea
              class="text-field"
              rows={6}
              value={text}
              required
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          </label>
          <button type="submit" class="button main">
            {verb}
          </button>
        </form>
      </Section>
      <Section title={t('compareFromFile')}>
        <label class="drop">
          <span>{t('compareDrop')}</span>
          <input
            type="file"
            accept=".txt,.md,.html,.htm,.xhtml,text/plain,text/html"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              currentTarget.value = ''
              if (file) takeFile(file)
            }}
          />
        </label>
      </Section>
    </>
  )
}
