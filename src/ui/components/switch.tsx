/** A labelled on/off switch: a checkbox, so that keyboard, forms and screen readers know it. */
interface Props {
  name: string
  label: string
  /** A second line under the label. */
  detail?: string
  /** What the label is about, told when the pointer rests on it. */
  hint?: string
  on: boolean
  disabled?: boolean
  change(on: boolean): void
}

/** The switch. It shows the value of `on`; the caller changes that, and may refuse. */
export function Switch({ name, label, detail, hint, on, disabled = false, change }: Props) {
  return (
    <label class="switch" title={hint}>
      <span class="switch-label">
        {label}
        {detail && <small>{detail}</small>}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state itself; aria-checked beside it is an error
        role="switch"
        name={name}
        checked={on}
        disabled={disabled}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </label>
  )
}
