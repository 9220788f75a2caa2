/** Takes a comparison along: as Markdown, as a page for itself, or as annotations. */
import { type ComparisonReport, comparisonHtml, comparisonMarkdown } from '../../export/comparison'
import type { Rewording } from '../../match/report'
import { t, tn } from '../../shared/i18n'
import { dateLabel, severityLabel, signalLabel, uiLanguage } from '../../shared/labels'
import { tabStatus } from '../../shared/tab-report'
import { loadStory } from '../../shared/user-stories'
import { save } from '../components/download'
import { ExportMenu } from '../components/export-menu'
import { exportFindings } from '../tab-view/export-actions'
import { verdictKey } from '../tab-view/lists'
import type { Comparison } from './engine'
import type { Piece, Row } from './rows'
import type { Edits } from './use-edits'

interface Props {
  /** The tab that shows the copy, if one does. */
  tab: number | undefined
  rows: readonly Row[]
  comparison: Comparison
  /** What is reworded, if that is wanted. */
  reworded: readonly Rewording[]
  edits: Edits
  say(notice: string): void
}

/** The menu. */
export function Reports({ tab, say, ...compared }: Props) {
  const name = `clean-copy-${compared.comparison.story.id}`
  const saveText = (extension: string, type: string, text: string) => {
    save(`${name}.${extension}`, new Blob([text], { type: `${type};charset=utf-8` }))
    say(t('exportSaved', [`${name}.${extension}`]))
  }
  return (
    <ExportMenu
      entries={[
        {
          name: 'html',
          label: t('compareSaveHtml'),
          meaning: t('compareMeansHtml'),
          take: () => saveText('html', 'text/html', comparisonHtml(reportOf(compared)))
        },
        {
          name: 'markdown',
          label: t('compareSaveMarkdown'),
          meaning: t('compareMeansMarkdown'),
          take: () => saveText('md', 'text/markdown', comparisonMarkdown(reportOf(compared)))
        },
        ...(tab === undefined
          ? []
          : [
              {
                name: 'annotations',
                label: t('export_jsonld'),
                meaning: t('exportMeans_jsonld'),
                take: () => void saveAnnotations(tab).then(say)
              }
            ])
      ]}
    />
  )
}

/** Saves what the page shows as W3C annotations: their places are those in the page as it is now. Returns a notice. */
async function saveAnnotations(tab: number): Promise<string> {
  try {
    const status = await tabStatus(tab)
    if (status.state !== 'found' || status.report.story === null) return t('compareNoAnnotations')
    const story = await loadStory(status.report.story)
    return (await exportFindings('jsonld', { tab, report: status.report, story })) || t('compareNoAnnotations')
  } catch {
    return t('compareNoAnnotations')
  }
}

function reportOf({ rows, comparison, reworded, edits }: Omit<Props, 'tab' | 'say'>): ComparisonReport {
  const { copy, original, story, report } = comparison
  const { address, title, details } = copy
  const pieces = (side: readonly Piece[]) =>
    side.map(({ text, finding }) => ({ text, ...(finding && { severity: finding.severity }) }))
  const findings = rows.flatMap((row) => row.findings)
  return {
    ...uiLanguage(),
    title: story.headline,
    summary: [
      report.verdict === 'none' ? '' : t(verdictKey(report.verdict, report.passages.length)),
      tn('compareDifferences', findings.length)
    ].join(' '),
    labels: {
      copy: t('compareCopy'),
      original: t('compareOriginal'),
      differences: t('compareDifferencesTitle'),
      reworded: t('signal_reworded'),
      notInCopy: t('compareNotInCopy'),
      notInOriginal: t('compareNotInOriginal')
    },
    copy: { title: details.headline || title, address, about: '' },
    original: {
      title: original.details.headline || original.title,
      address: original.address,
      about: [original.details.publisher, dateLabel(original.details.published)].filter(Boolean).join(', ')
    },
    rows: rows.map(({ copy: page, original: originalPieces }) => ({
      copy: pieces(page),
      original: pieces(originalPieces)
    })),
    findings: findings.map(({ key, quote, correction, severity, signals }) => {
      const { reason = '', source = '' } = edits.of(key)
      return {
        quote,
        correction,
        remarks: [severityLabel(severity), signalLabel(signals?.[0] ?? 'reworded'), reason, source].filter(Boolean)
      }
    }),
    reworded: reworded.map(({ quote, original: { quote: originalQuote } }) => ({ quote, original: originalQuote }))
  }
}
