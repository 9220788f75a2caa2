/** The entities that this page names, by group. */
import { t, tn } from '../../shared/i18n'
import { Prose } from '../components/quote'
import { Section } from '../components/section'
import { type EntityGroups, type EntityRow, entityRows, isFound } from './lists'
import type { Found } from './shell'

interface Props {
  found: Found
  groups: EntityGroups
  /** Only entities with these words are listed; empty for all. */
  query?: string
}

/** The entities of some groups that occur in this page. Renders nothing if there are none. */
export function Entities({ found: { report, story, actions }, groups, query = '' }: Props) {
  return (
    <>
      {(Object.keys(groups) as (keyof EntityGroups)[]).map((title) => {
        const rows = entityRows(report, story, groups[title] ?? []).filter((row) => isFound(query, textsOf(row)))
        if (rows.length === 0) return null
        return (
          <Section key={title} title={t(title)} count={rows.length}>
            <ul class="rows">
              {rows.map((row) => (
                <Row key={row.entity.id} row={row} lang={story.language} show={actions.show} />
              ))}
            </ul>
          </Section>
        )
      })}
    </>
  )
}

const textsOf = ({ entity: { name, aliases, role, note }, printedAs }: EntityRow) => [
  name,
  role || note,
  ...aliases,
  ...printedAs
]

function Row({ row, lang, show }: { row: EntityRow; lang: string; show(key: string): void }) {
  const { entity, first, mentions, printedAs } = row
  return (
    <li>
      <button type="button" class="row entity" data-key={first} data-entity={entity.id} onClick={() => show(first)}>
        <span class="entity-name">
          <Prose lang={lang}>{entity.name}</Prose>
        </span>
        <span class="tags">{tn('popupMentions', mentions)}</span>
        <span class="entity-role">
          <Prose lang={lang}>{entity.role || entity.note}</Prose>
        </span>
        {printedAs.length > 0 && (
          <span class="entity-printed">
            {t('popupPrintedAs', [printedAs.map((form) => t('popupHeadline', [form])).join(', ')])}
          </span>
        )}
      </button>
    </li>
  )
}
