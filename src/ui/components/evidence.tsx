/** The evidence for a correction or a note. */

import { t } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import type { Source } from '../../story/schema'
import type { Story } from '../../story/story'
import { Prose, Quote } from './quote'

interface OutLinkProps {
  href: string
  /** The language of the text, if it is not the interface's. */
  lang?: string
  children: string
}

/** An external link. Announces that it opens a tab, and sends no referrer. */
export function OutLink({ href, lang, children }: OutLinkProps) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {lang ? <Quote lang={lang}>{children}</Quote> : children}
      <span class="unseen"> ({t('cardNewTab')})</span>
    </a>
  )
}

interface EvidenceProps {
  story: Story
  /** Ids of sources of the story. */
  ids: string[]
}

/** Returns the documents and reports among the evidence: those that readers can look up. */
export const documentsAmong = (story: Story, ids: string[]): Source[] =>
  sourcesOf(story, ids).filter(({ kind }) => kind !== 'reasoning')

const sourcesOf = (story: Story, ids: string[]) => ids.flatMap((id) => story.sources[id] ?? [])

/** The list of sources: what readers can look up, then arguments. Renders nothing if there are none. */
export function Evidence({ story, ids }: EvidenceProps) {
  const documents = documentsAmong(story, ids)
  const sources = [...new Set([...documents, ...sourcesOf(story, ids)])]
  if (sources.length === 0) return null
  return (
    <ul class="evidence">
      {sources.map((source) => (
        <li key={source.title}>
          <SourceLine source={source} lang={story.language} />
        </li>
      ))}
    </ul>
  )
}

function SourceLine({ source, lang }: { source: Source; lang: string }) {
  if (source.kind === 'reasoning') return <Quote lang={lang}>{source.title}</Quote>
  const { publisher, title, language, translation, date, url } = source
  return (
    <>
      <Quote lang={lang}>{publisher}</Quote>:{' '}
      {url ? (
        <OutLink href={url} lang={language ?? lang}>
          {title}
        </OutLink>
      ) : (
        <Quote lang={language ?? lang}>{title}</Quote>
      )}
      {translation && (
        <>
          {' '}
          [<Prose lang={lang}>{translation}</Prose>]
        </>
      )}
      {date && (
        <>
          , <time dateTime={date}>{dateLabel(date)}</time>
        </>
      )}
    </>
  )
}
