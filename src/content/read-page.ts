/** Reads a page for a comparison, by the same extraction as every page: in its tab, or from the text of an HTML file. */

import { MAX_READ, type PageReading } from '../shared/page-reading'
import { atOnce } from '../shared/steps'
import { NO_DETAILS, type OriginalDetails } from '../story/original'
import { readSteps } from './extract/extract-text'
import { originalDetails } from './extract/original-details'

/** Reads a document that lies at an address, which may be empty. */
export function readDocument(doc: Document, address: string): PageReading {
  const scope = { first: doc.body, last: doc.body }
  const { page, isComplete } = atOnce(readSteps(scope, { limits: MAX_READ }))
  return {
    address,
    title: typeof doc.title === 'string' ? doc.title : '',
    language: doc.documentElement.getAttribute('lang') ?? '',
    page,
    isComplete,
    details: detailsOf(doc, address)
  }
}

/** A form whose controls shadow what a document can do costs the details, not the text. */
function detailsOf(doc: Document, address: string): OriginalDetails {
  try {
    return originalDetails(doc, address)
  } catch {
    return NO_DETAILS
  }
}

/** Reads the text of an HTML file. No script in it runs, and nothing is loaded. */
export const readHtml = (html: string): PageReading =>
  readDocument(new DOMParser().parseFromString(html, 'text/html'), '')
