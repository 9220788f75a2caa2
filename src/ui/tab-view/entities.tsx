/** The entities that this page names, collapsed. */
import type { Report } from '../../match/report'
import { t, tn } from '../../shared/i18n'
import type { Story } from '../../story/story'
import { Prose } from '../components/quote'
import { Fold } from '../components/section'
import { ENTITY_GROUPS, type EntityRow, entityRows } from './lists'

interface Props {
  report: Report
  story: Story
  show(key: string): void
}

const GROUPS = Object.entries(ENTITY_GROUPS) as [keyof typeof ENTITY_GROUPS, (typeof ENTITY_GROUPS)['popupPeople']][]

/** The entities of the story that occur in this page, by group. */
export function Entities({ report, story, show }: Props) {
  return (
    <>
      {GROUPS.map(([title, types]) => {
        const rows = entityRows(report, story, types)
        if (rows.length === 0) return null
        return (
          <Fold key={title} title={t(title)} count={rows.length}>
            <ul class="rows">
              {rows.map((row) => (
                <Row key={row.entity.id} row={row} lang={story.language} show={show} />
              ))}
            </ul>
          </Fold>
        )
      })}
    </>
  )
}

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
          <Prose lang={lang}>{entity.role}</Prose>
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
