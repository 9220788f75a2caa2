/** The list of the sections of the options: links, with the section that the reader sees set off. */
import { useEffect, useState } from 'preact/hooks'
import { browser } from '../../shared/browser'
import { t } from '../../shared/i18n'

const TITLES = {
  where: 'optionsWhere',
  marked: 'popupSwitches',
  looks: 'optionsLooks',
  keys: 'optionsKeys',
  'built-in': 'optionsStories',
  stories: 'libraryTitle',
  file: 'optionsBackup',
  about: 'optionsAbout'
} as const
/** The id of a section's heading. */
export type SectionId = keyof typeof TITLES
const IDS = (Object.keys(TITLES) as SectionId[]).filter((id) => id !== 'keys' || browser.commands)

/** The list, in the order of the page. */
export function SectionList() {
  const current = useCurrentSection()
  return (
    <nav aria-label={t('optionsSections')}>
      <ul>
        {IDS.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current}>
              {t(TITLES[id])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The last section that begins in the upper third of the window or above; at the end of the page the last of all. */
function useCurrentSection(): SectionId | undefined {
  const [current, setCurrent] = useState(IDS[0])
  useEffect(() => {
    const look = () => {
      const { scrollHeight } = document.documentElement
      const edge = scrollY + innerHeight >= scrollHeight - 1 ? scrollHeight : innerHeight / 3
      const top = (id: SectionId) =>
        document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY
      setCurrent(IDS.findLast((id) => top(id) <= edge) ?? IDS[0])
    }
    document.addEventListener('scroll', look, { passive: true })
    return () => document.removeEventListener('scroll', look)
  }, [])
  return current
}
