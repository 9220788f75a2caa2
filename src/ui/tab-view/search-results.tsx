/** What a search finds among corrections, names and background. */
import type { PassageFinding } from '../../match/report'
import { t, tn } from '../../shared/i18n'
import { kindLabel } from '../../shared/labels'
import { Section } from '../components/section'
import type { Context } from './context'
import { Rows } from './corrections'
import { Entities } from './entities'
import { BACKGROUND_GROUPS, bySeverity, entityRows, isFound, NAME_GROUPS } from './lists'
import { Background } from './notes'
import type { Found } from './shell'

interface Props {
  query: string
  found: Found
  contexts: ReadonlyMap<string, Context>
}

const GROUPS = { ...NAME_GROUPS, ...BACKGROUND_GROUPS }

/** The results in one list, with their number. */
export function SearchResults({ query, found, contexts }: Props) {
  const { report, story } = found
  const passages = new Map(story.passages.map((passage) => [passage.id, passage]))
  const textsOf = ({ id, quote, correction }: PassageFinding) => {
    const passage = passages.get(id)
    return [quote, correction, passage?.why, passage && kindLabel(passage.kind)]
  }
  const corrections = report.passages.filter((finding) => isFound(query, textsOf(finding)))
  const notes = story.notes.filter(({ title, text }) => isFound(query, [title, text]))
  const names = Object.values(GROUPS).flatMap((types) =>
    entityRows(report, story, types).filter(({ entity: { name, aliases, role }, printedAs }) =>
      isFound(query, [name, role, ...aliases, ...printedAs])
    )
  )
  const count = corrections.length + notes.length + names.length
  return (
    <>
      <p class="soft" role="status">
        {count === 0 ? t('popupNoResults') : tn('popupResults', count)}
      </p>
      {corrections.length > 0 && (
        <Section title={t('popupCorrections')} count={corrections.length}>
          <Rows
            rows={bySeverity(corrections, new Set()).flatMap(({ rows }) => rows)}
            found={found}
            contexts={contexts}
          />
        </Section>
      )}
      <Entities found={found} groups={GROUPS} query={query} />
      <Background story={story} notes={notes} />
    </>
  )
}
