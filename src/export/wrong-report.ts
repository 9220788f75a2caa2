/** A reader's report that a correction is wrong, as text. Pure: nothing is sent from here. */
import type { PassageFinding } from '../match/report'
import type { Story } from '../story/story'

/** What the report says. */
export interface WrongReport {
  story: Pick<Story, 'id' | 'version'>
  finding: Pick<PassageFinding, 'id' | 'quote' | 'correction' | 'found' | 'confidence'>
  /** The version of the extension. */
  version: string
  /** What the reader says about it; may be empty. */
  comment: string
  /** The page's address, if the reader wants to give it. */
  address?: string | undefined
}

/** The subject of a mail with the report. */
const subjectOf = ({ finding: { quote } }: WrongReport) => `Clean Copy: “${quote}”`

/** Returns the report, in English, for those who keep the story's data. */
export function wrongReportText({ story, finding, version, comment, address }: WrongReport): string {
  const lines = [
    ['As printed', finding.quote],
    ['Correction', finding.correction],
    ['Comment', comment.trim()],
    ['Story', `${story.id}, ${story.version}`],
    ['Finding', `${finding.id}, ${finding.found}, ${finding.confidence}`],
    ['Clean Copy', version],
    ['Page', address]
  ]
  return lines.flatMap(([name, value]) => (value ? `${name}: ${value}` : [])).join('\n')
}

/** Returns the address that opens the report in the reader's mail program, without a recipient. */
export const mailAddress = (report: WrongReport) =>
  `mailto:?subject=${encodeURIComponent(subjectOf(report))}&body=${encodeURIComponent(wrongReportText(report))}`
