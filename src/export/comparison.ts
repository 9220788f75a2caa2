/** A comparison as a document for itself: Markdown, or an HTML page that needs nothing else and prints well. */
import type { Severity } from '../story/terms'
import { address as link, plain } from './markdown'

interface Side {
  title: string
  address: string
  /** Outlet and date, as far as they are known. */
  about: string
}

interface Piece {
  text: string
  severity?: Severity
}

/** What a report tells, in the reader's language. */
export interface ComparisonReport {
  lang: string
  dir: 'ltr' | 'rtl'
  title: string
  summary: string
  labels: {
    copy: string
    original: string
    differences: string
    reworded: string
    notInCopy: string
    notInOriginal: string
  }
  copy: Side
  original: Side
  /** Paragraphs side by side; a side that has none is empty. */
  rows: { copy: Piece[]; original: Piece[] }[]
  findings: { quote: string; correction: string; remarks: string[] }[]
  /** Words of the page and the original's, where they may say the same; empty if that is not wanted. */
  reworded: { quote: string; original: string }[]
}

/** Returns the report as Markdown: the differences in the page's order. */
export function comparisonMarkdown(report: ComparisonReport): string {
  const { title, summary, labels, copy, original, findings, reworded } = report
  const side = (label: string, { title: name, address, about }: Side) =>
    `${plain(label)}: ${link(address, name || address)}${about && `, ${plain(about)}`}`
  const parts = [
    `# ${plain(title)}`,
    plain(summary),
    `${side(labels.copy, copy)}  \n${side(labels.original, original)}`,
    `## ${plain(labels.differences)} (${findings.length})`,
    findings
      .map(
        ({ quote, correction, remarks }) =>
          `- ~~${plain(quote)}~~ → **${plain(correction)}** (${remarks.map(plain).join(' · ')})`
      )
      .join('\n'),
    ...(reworded.length > 0
      ? [
          `## ${plain(labels.reworded)} (${reworded.length})`,
          reworded.map(({ quote, original: meant }) => `- ${plain(quote)} → ${plain(meant)}`).join('\n')
        ]
      : [])
  ]
  return `${parts.join('\n\n').trimEnd()}\n`
}

const STYLE = `:root{color-scheme:light dark}body{max-width:1100px;margin:0 auto;padding:24px 16px;font:15px/1.5 system-ui,sans-serif}
h1{font-size:22px}table{inline-size:100%;border-collapse:collapse;table-layout:fixed}
th,td{padding:8px 10px;border-block-end:1px solid #8886;text-align:start;vertical-align:top;overflow-wrap:anywhere}
tr{break-inside:avoid}mark{background:none;color:inherit;text-decoration:underline 2px}
mark.misleads{text-decoration:underline double 2px #b3261e;font-weight:600}
mark.confuses{text-decoration:underline wavy 1px #8a5300}mark.stiff{text-decoration:underline dotted 2px #4b5a78}
.none{font-style:italic;opacity:.75}li{margin-block:4px}@media print{body{max-width:none;padding:0;font-size:11pt}}`

/** Returns the report as an HTML page without script, picture or anything from elsewhere. */
export function comparisonHtml(report: ComparisonReport): string {
  const { lang, dir, title, summary, labels, copy, original, rows, findings, reworded } = report
  const side = (label: string, { title: name, address, about }: Side) =>
    `<p>${escaped(label)}: ${anchor(address, name || address)}${about && `, ${escaped(about)}`}</p>`
  const cell = (pieces: readonly Piece[], placeholder: string) =>
    `<td>${pieces.length > 0 ? pieces.map(markup).join('') : `<span class="none">${escaped(placeholder)}</span>`}</td>`
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(summary)}</p>
${side(labels.copy, copy)}
${side(labels.original, original)}
<table>
<thead><tr><th scope="col">${escaped(labels.copy)}</th><th scope="col">${escaped(labels.original)}</th></tr></thead>
<tbody>
${rows.map((row) => `<tr>${cell(row.copy, labels.notInCopy)}${cell(row.original, labels.notInOriginal)}</tr>`).join('\n')}
</tbody>
</table>
<h2>${escaped(labels.differences)} (${findings.length})</h2>
<ol>
${findings.map(({ quote, correction, remarks }) => `<li><del>${escaped(quote)}</del> → <ins>${escaped(correction)}</ins> (${escaped(remarks.join(' · '))})</li>`).join('\n')}
</ol>
${reworded.length > 0 ? rewordedHtml(report) : ''}</body>
</html>
`
}

const rewordedHtml = ({
  labels,
  reworded
}: ComparisonReport) => `<h2>${escaped(labels.reworded)} (${reworded.length})</h2>
<ul>
${reworded.map(({ quote, original }) => `<li>${escaped(quote)} → ${escaped(original)}</li>`).join('\n')}
</ul>
`

const markup = ({ text, severity }: Piece) =>
  severity ? `<mark class="${severity}">${escaped(text)}</mark>` : escaped(text)

function anchor(address: string, text: string): string {
  return /^https?:/.test(address) ? `<a href="${escaped(address)}">${escaped(text)}</a>` : escaped(text)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
