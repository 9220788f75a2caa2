/** The exports of the findings of a tab's page. */
import { t } from '../../shared/i18n'
import { ExportMenu } from '../components/export-menu'
import { EXPORT_FORMATS } from './export-actions'
import { rewordedIn } from './reworded'
import type { Found } from './shell'

/** The menu of all formats. */
export function Exports({ found }: { found: Found }) {
  const { shown, story, actions } = found
  const entries = EXPORT_FORMATS.map((name) => ({
    name,
    label: t(`export_${name}`),
    meaning: t(`exportMeans_${name}`),
    take: () => actions.exportAs(name, { ...shown, reworded: rewordedIn(found) }, story)
  }))
  return <ExportMenu entries={entries} />
}
