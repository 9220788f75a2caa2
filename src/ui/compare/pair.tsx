/** A paragraph of the page beside the original's. */
import type { PassageFinding } from '../../match/report'
import type { MessageKey } from '../../shared/i18n'
import { t, tn } from '../../shared/i18n'
import { harmlessLabel } from '../../shared/labels'
import { Quote } from '../components/quote'
import type { Piece, Row, Standing } from './rows'

interface Props {
  row: Row
  number: number
  isShown(finding: PassageFinding): boolean
  selected: string | undefined
  select(key: string): void
  language: { copy: string; original: string }
}

const STANDING: Record<Exclude<Standing, 'both'>, MessageKey> = {
  part: 'comparePart',
  moved: 'compareMoved',
  missing: 'compareMissing',
  added: 'compareAdded'
}

/** The id of a row's element. */
export const pairId = (number: number) => `pair-${number}`

/** One row: both sides, how the paragraph stands, and how many differences it has. */
export function Pair({ row, number, isShown, selected, select, language }: Props) {
  const { standing, paragraph, copy, original, findings } = row
  const draw = (pieces: readonly Piece[]) => pieces.map(drawn(isShown, selected, select))
  return (
    <div class="pair" id={pairId(number)} data-standing={standing}>
      <h2>
        {paragraph > 0 && <span>{t('compareParagraph', [paragraph])}</span>}{' '}
        {standing !== 'both' && <span class="standing">{t(STANDING[standing])}</span>}{' '}
        {findings.length > 0 && <span class="soft">{tn('compareDifferences', findings.length)}</span>}
      </h2>
      <div class="copy">
        <h3>{t('compareCopy')}</h3>
        <p>
          {copy.length > 0 ? (
            <Quote lang={language.copy}>{draw(copy)}</Quote>
          ) : (
            <Nothing>{t('compareNotInCopy')}</Nothing>
          )}
        </p>
      </div>
      <div class="original">
        <h3>{t('compareOriginal')}</h3>
        <p>
          {original.length > 0 ? (
            <Quote lang={language.original}>{draw(original)}</Quote>
          ) : (
            <Nothing>{t('compareNotInOriginal')}</Nothing>
          )}
        </p>
      </div>
    </div>
  )
}

const Nothing = ({ children }: { children: string }) => <span class="nothing">{children}</span>

/** Draws a run of words; those of a finding can be pressed. Keys reach them by next and previous. */
const drawn =
  (isShown: Props['isShown'], selected: string | undefined, select: Props['select']) =>
  ({ text, finding, harmless }: Piece) => {
    if (harmless)
      return (
        <span class="harmless" title={harmlessLabel(harmless.reason)}>
          {text}
        </span>
      )
    if (!finding || !isShown(finding)) return text
    const { key, severity } = finding
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys N and P select it too
      <mark key={key} data-key={key} class={severity} aria-current={key === selected} onClick={() => select(key)}>
        {text}
      </mark>
    )
  }
