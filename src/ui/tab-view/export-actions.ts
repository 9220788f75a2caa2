/** Exports: to the clipboard, as a file, or on paper. The formats themselves are in src/export. */

import { toAnnotations } from '../../export/annotations'
import { toCsv } from '../../export/csv'
import { type ExportInput, fileName, type Words } from '../../export/export-input'
import { toMarkdown } from '../../export/markdown'
import type { Report } from '../../match/report'
import { browser } from '../../shared/browser'
import { t } from '../../shared/i18n'
import {
  confidenceLabel,
  dateLabel,
  kindLabel,
  originalLine,
  severityLabel,
  signalLabel,
  typeLabel
} from '../../shared/labels'
import { callPage } from '../../shared/messages'
import type { Story } from '../../story/story'
import { save } from '../components/download'
import { VERDICTS } from './lists'

/** The formats, in the order of the menu. */
export const EXPORT_FORMATS = ['markdown', 'jsonld', 'csv', 'print'] as const
/** One of the export formats. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

interface Found {
  tab: number
  report: Report
  story: Story
}

const words: Words = {
  verdict: (verdict) => t(VERDICTS[verdict]),
  corrections: t('popupCorrections'),
  unplaced: t('popupUnplaced'),
  names: t('popupNames'),
  background: t('popupBackground'),
  original: originalLine,
  foundOn: (address) => t('takeFoundOn', [address]),
  data: (date) => t('popupData', [date]),
  date: dateLabel,
  kind: kindLabel,
  severity: severityLabel,
  confidence: confidenceLabel,
  signal: signalLabel,
  type: typeLabel
}

/**
 * Exports the findings of a tab's page, synchronously from a click.
 * @returns a notice for the reader; false if the page has no findings any more
 * @throws if the browser refuses
 */
export async function exportFindings(form: ExportFormat, subject: Found): Promise<string | false> {
  if (form === 'print') {
    await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${subject.tab}&print`) })
    return ''
  }
  const page = await callPage(subject.tab, 'anchors', undefined)
  if (!page) return false
  const input = { ...subject, page, words }
  if (form === 'markdown') {
    await navigator.clipboard.writeText(toMarkdown(input))
    return t('takeCopied')
  }
  const name = fileName(input, form)
  save(name, form === 'csv' ? csv(input) : jsonld(input))
  return t('takeSaved', [name])
}

/** The byte order mark tells spreadsheets that the file is UTF-8. */
const csv = (input: ExportInput) => new Blob(['\ufeff', toCsv(input)], { type: 'text/csv' })

function jsonld(input: ExportInput): Blob {
  const collection = toAnnotations(input, () => `urn:uuid:${crypto.randomUUID()}`, new Date())
  return new Blob([JSON.stringify(collection, null, 2)], { type: 'application/ld+json' })
}
