/** Which words the panel shows: the page's, the original's, or both. */
import { type MessageKey, t } from '../../shared/i18n'

const MODES = { printed: 'panelAsPrinted', corrected: 'panelCorrected', both: 'panelBoth' } as const satisfies Record<
  string,
  MessageKey
>
/** Which words the panel shows. */
export type Mode = keyof typeof MODES

interface Props {
  mode: Mode
  setMode(mode: Mode): void
}

/** The modes as radio buttons: one stop for the Tab key, arrow keys within. */
export function Modes({ mode, setMode }: Props) {
  return (
    <fieldset class="modes">
      <legend class="unseen">{t('panelModes')}</legend>
      {(Object.keys(MODES) as Mode[]).map((value) => (
        <label key={value}>
          <input type="radio" name="mode" value={value} checked={mode === value} onChange={() => setMode(value)} />
          <span>{t(MODES[value])}</span>
        </label>
      ))}
    </fieldset>
  )
}
