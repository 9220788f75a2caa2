/** Settings as a file: writing one, and checking one that is loaded. Pure. */
import * as v from 'valibot'
import { t } from '../../shared/i18n'
import { type Settings, SettingsSchema } from '../../shared/settings'

/** The result of reading a file: settings, or why it was refused. */
export type Backup = { settings: Partial<Settings> } | { refused: string }

/**
 * Files of older versions may lack fields. Unknown fields are refused, because a typing error would otherwise go
 * unnoticed.
 */
const BackupSchema = v.strictObject({ ...v.partial(SettingsSchema).entries, version: SettingsSchema.entries.version })
const VERSION = SettingsSchema.entries.version.literal
/** Longer than any settings, in UTF-16 units. */
const MAX_LENGTH = 1_000_000

/** Returns the text of a settings file. */
export const backupOf = (settings: Settings) => `${JSON.stringify(settings, null, 2)}\n`

/** Reads a settings file: all settings that it names, or none. */
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

/** Describes the allowed values of a field as they are written in the file. */
function describeAllowed(expectation: string): string {
  if (expectation === 'boolean') return 'true, false'
  if (expectation === 'Array') return '[…]'
  return expectation.replace(/^\(|\)$/g, '').replaceAll(' | ', ', ')
}
