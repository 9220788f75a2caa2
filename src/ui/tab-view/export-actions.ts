/** Exports: to the clipboard, as a file, or on paper. The formats themselves are in src/export. */

import { toAnnotations } from '../../export/annotations'
import { articleOf, correctedText, textWithChanges } from '../../export/article'
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
  typeLabel,
  uiLanguage
} from '../../shared/labels'
import { callPage } from '../../shared/messages'
import type { Story } from '../../story/story'
import { save } from '../components/download'
import { verdictKey } from './lists'

/** The formats, in the order of the menu. */
export const EXPORT_FORMATS = ['corrected', 'changes', 'markdown', 'print', 'csv', 'jsonld'] as const
/** One of the export formats. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

interface Subject {
  tab: number
  report: Report
  story: Story
}

/** The product's words in what is exported. */
const exportWords = (): Words => ({
  verdict: (verdict, corrections) => t(verdictKey(verdict, corrections)),
  correctedText: t('exportCorrectedText'),
  corrections: t('popupCorrections'),
  reworded: t('signal_reworded'),
  unplaced: t('popupUnplaced'),
  names: t('popupNames'),
  background: t('popupBackground'),
  slips: t('popupSlips'),
  original: originalLine,
  foundOn: t('exportFoundOn'),
  data: (date) => t('popupData', [date]),
  date: dateLabel,
  kind: kindLabel,
  severity: severityLabel,
  confidence: confidenceLabel,
  signal: signalLabel,
  type: typeLabel,
  column: (column) => t(`exportColumn_${column}`),
  row: (type) => t(`exportRow_${type}`),
  guess: (correction) => t('copyConjecture', [correction]),
  // Where a comma divides the digits of numbers, spreadsheets expect something else between cells.
  separator: (0.5).toLocaleString(uiLanguage().lang).includes(',') ? ';' : ','
})

/**
 * Exports the findings of a tab's page, synchronously from a click.
 * @returns a notice for the reader; false if the page has no findings any more
 * @throws if the browser refuses
 */
export async function exportFindings(format: ExportFormat, subject: Subject): Promise<string | false> {
  if (format === 'print') {
    await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${subject.tab}&print`) })
    return ''
  }
  const [page, sentences] = await Promise.all([
    callPage(subject.tab, 'anchors', undefined),
    callPage(subject.tab, 'printed', undefined)
  ])
  if (!page) return false
  const date = new Date().toLocaleDateString('sv')
  return handOver(format, { ...subject, page, sentences, date, words: exportWords() })
}

async function handOver(format: Exclude<ExportFormat, 'print'>, input: ExportInput): Promise<string> {
  const { report, sentences, words } = input
  switch (format) {
    case 'corrected':
      await navigator.clipboard.writeText(correctedText(articleOf(report, sentences), words.guess))
      return t('exportCopied_corrected')
    case 'changes':
      await navigator.clipboard.writeText(textWithChanges(articleOf(report, sentences), words.guess))
      return t('exportCopied_changes')
    case 'markdown':
      await navigator.clipboard.writeText(toMarkdown(input))
      return t('exportCopied_markdown')
    case 'csv':
      return saved(fileName(input, 'csv'), new Blob([toCsv(input)], { type: 'text/csv' }))
    case 'jsonld':
      return saved(fileName(input, 'jsonld'), jsonld(input))
  }
}

function saved(name: string, file: Blob): string {
  save(name, file)
  return t('exportSaved', [name])
}

function jsonld(input: ExportInput): Blob {
  const collection = toAnnotations(input, () => `urn:uuid:${crypto.randomUUID()}`, new Date())
  return new Blob([JSON.stringify(collection, null, 2)], { type: 'application/ld+json' })
}
