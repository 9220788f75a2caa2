/** A check box for one kind of difference, with how many there are. */
interface Props {
  name: string
  label: string
  /** Missing until it is known. */
  count: number | undefined
  isOn: boolean
  toggle(): void
}

/** The check box; those of a severity have its colours. */
export function Chip({ name, label, count, isOn, toggle }: Props) {
  return (
    <label class={`chip ${name}`}>
      <input type="checkbox" name={name} checked={isOn} onChange={toggle} />
      <span>
        {label} {count !== undefined && <span class="number">{count}</span>}
      </span>
    </label>
  )
}
