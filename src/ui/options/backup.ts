/** Settings as a file: what is written, and what of a file is taken. Pure. */
import * as v from 'valibot'
import { t } from '../../shared/i18n'
import { type Settings, SettingsSchema } from '../../shared/settings'

/** What a file has to say: settings, or why none of it is taken. */
export type Backup = { settings: Partial<Settings> } | { refused: string }

/** Fewer fields than all are taken: a file of a version that had fewer. Unknown ones are not: a slip would be lost. */
const BackupSchema = v.strictObject({ ...v.partial(SettingsSchema).entries, version: SettingsSchema.entries.version })
const VERSION = SettingsSchema.entries.version.literal
/** No settings are longer, in UTF-16 units. */
const MAX_LENGTH = 1_000_000

/** The text of a file with these settings. */
export const backupOf = (settings: Settings) => `${JSON.stringify(settings, null, 2)}\n`

/** Settings from the text of a file, checked: all that it names, or none. */
export function readBackup(text: string): Backup {
  const data = text.length <= MAX_LENGTH ? parse(text) : undefined
  if (!v.is(v.looseObject({ version: v.number() }), data)) return { refused: t('optionsBadFile') }
  if (data.version > VERSION) return { refused: t('optionsLaterFile') }
  const read = v.safeParse(BackupSchema, data)
  return read.success ? { settings: read.output } : { refused: reasonOf(read.issues[0]) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reasonOf(issue: v.InferIssue<typeof BackupSchema>): string {
  const field = String(issue.path?.[0].key ?? '')
  const value = short(issue.received)
  if (issue.type === 'strict_object') return t('optionsBadField', [field])
  if (issue.type === 'check') return t('optionsBadSite', [field, short(JSON.stringify(issue.input))])
  return t('optionsBadValue', [field, value, describeAllowed(issue.expected ?? '')])
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** What a field can be, as it is written in the file. */
function describeAllowed(expectation: string): string {
  if (expectation === 'boolean') return 'true, false'
  if (expectation === 'Array') return '[…]'
  return expectation.replace(/^\(|\)$/g, '').replaceAll(' | ', ', ')
}
