/** An editable list of sites. */
import { useId, useRef, useState } from 'preact/hooks'
import { t } from '../../shared/i18n'
import { withSite } from '../../shared/settings'
import { parseSitePattern } from '../../shared/site-patterns'

interface Props {
  name: string
  legend: string
  sites: readonly string[]
  change(make: (current: readonly string[]) => string[]): void
}

/** The list. Accepts site patterns; explains why other input is refused. */
export function Sites({ name, legend, sites, change }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [error, setError] = useState('')
  const id = useId()
  const add = () => {
    const input = field.current
    if (!input) return
    const site = parseSitePattern(input.value)
    const problem =
      site === null ? t('optionsNoSite', [input.value.trim()]) : sites.includes(site) ? t('optionsListed', [site]) : ''
    setError(problem)
    if (problem === '' && site !== null) {
      change((current) => withSite(current, site))
      input.value = ''
    }
    input.focus()
  }
  const remove = (site: string) => {
    change((current) => current.filter((entry) => entry !== site))
    // The button that had the focus disappears with its site.
    field.current?.focus()
  }
  return (
    <fieldset class="choices sites" data-list={name}>
      <legend>{legend}</legend>
      {sites.length === 0 ? (
        <p class="soft">{t('optionsNoSites')}</p>
      ) : (
        <ul>
          {sites.map((site) => (
            <li key={site}>
              <bdi dir="ltr">{site}</bdi>
              <button
                type="button"
                class="button"
                aria-label={t('libraryRemoveOne', [site])}
                onClick={() => remove(site)}
              >
                {t('libraryRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label>
          <span>{t('optionsSite')}</span>
          <input
            class="text-field"
            ref={field}
            type="text"
            name={name}
            dir="ltr"
            required
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            inputMode="url"
            aria-invalid={error !== ''}
            aria-describedby={`${id}-hint ${id}-error`}
          />
        </label>
        <button type="submit" class="button">
          {t('optionsAdd')}
        </button>
      </form>
      <small id={`${id}-hint`}>{t('optionsSiteHint')}</small>
      <p class="error" id={`${id}-error`} role="alert">
        {error}
      </p>
    </fieldset>
  )
}
