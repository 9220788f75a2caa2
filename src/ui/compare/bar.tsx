/** A bar that shows where in the story the damage lies; a click leads there. */
import { t } from '../../shared/i18n'
import { type Row, worstOf } from './rows'

interface Props {
  rows: readonly Row[]
  go(row: number): void
}

/** The bar, for eye and pointer: the keys go from difference to difference, and every paragraph says how it stands. */
export function Bar({ rows, go }: Props) {
  return (
    <figure class="bar">
      <figcaption class="soft" aria-hidden="true">
        {t('compareBarMeans')}
      </figcaption>
      <div role="img" aria-label={t('compareBar')}>
        {rows.map((row, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys lead from difference to difference
          // biome-ignore lint/a11y/noStaticElementInteractions: as above
          <span
            key={i}
            data-severity={worstOf(row)}
            data-standing={row.standing}
            title={row.paragraph > 0 ? t('compareParagraph', [row.paragraph]) : t('compareAdded')}
            style={{ flexGrow: Math.max(row.words, 8) }}
            onClick={() => go(i)}
          />
        ))}
      </div>
    </figure>
  )
}
