/** Labelled choices: one of several, any of several, or a single one. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Option<T extends string> {
  value: T
  label: string
  /** A second line under the label. */
  detail?: ComponentChildren
}

interface Group<T extends string> {
  name: string
  legend: string
  options: readonly Option<T>[]
  disabled?: boolean
}

/** Radio buttons: one of several. */
export function OneOf<T extends string>(props: Group<T> & { value: T; change(value: T): void }) {
  const { name, legend, options, disabled = false, value, change } = props
  return (
    <fieldset class="choices" disabled={disabled}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <Choice
          key={option.value}
          {...option}
          type="radio"
          name={name}
          isChecked={option.value === value}
          change={() => change(option.value)}
        />
      ))}
    </fieldset>
  )
}

/** Checkboxes: any of several; hidden values are unchecked. */
export function AnyOf<T extends string>(
  props: Group<T> & { hiddenValues: readonly T[]; change(hide: (hiddenValues: readonly T[]) => T[]): void }
) {
  const { name, legend, options, disabled = false, hiddenValues, change } = props
  const show = (value: T, isShown: boolean) =>
    change((current) => [...current.filter((entry) => entry !== value), ...(isShown ? [] : [value])])
  return (
    <fieldset class="choices" disabled={disabled}>
      <legend>{legend}</legend>
      <div class="columns">
        {options.map((option) => (
          <Choice
            key={option.value}
            {...option}
            type="checkbox"
            name={name}
            isChecked={!hiddenValues.includes(option.value)}
            change={(isShown) => show(option.value, isShown)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface ChoiceProps extends Option<string> {
  type: 'radio' | 'checkbox'
  name: string
  isChecked: boolean
  change(isChecked: boolean): void
}

/** One choice with its label. */
export function Choice({ type, name, value, label, detail, isChecked, change }: ChoiceProps) {
  const id = useId()
  return (
    <div class="choice">
      <label>
        <input
          type={type}
          name={name}
          value={value}
          checked={isChecked}
          aria-describedby={detail ? id : undefined}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {detail && <small id={id}>{detail}</small>}
    </div>
  )
}
