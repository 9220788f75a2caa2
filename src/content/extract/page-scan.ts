import type { Report } from '../../match/report'
import type { ExtractedText } from './extract-text'

/** The extracted text of a page and the report on it. */
export interface PageScan {
  extracted: ExtractedText
  report: Report
}
