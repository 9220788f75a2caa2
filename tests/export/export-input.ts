/** The export of a copy of the first story, with plain words in place of the product's. */

import type { ExportInput, Words } from '../../src/export/export-input'
import { createAnchors } from '../../src/export/selectors'
import { match } from '../../src/match/match'
import { plainText } from '../../src/match/text/page-text'
import { readStories } from '../../src/tools/build/read-stories'

const story = readStories('seeds').find(({ id }) => id === 'us-china-call-2025-05')
if (!story) throw new Error('no story')

const words: Words = {
  verdict: (verdict) => `A ${verdict} of`,
  correctedText: 'Corrected text',
  slips: 'Remarks',
  corrections: 'Corrections',
  reworded: 'Reworded',
  unplaced: 'Unplaced',
  names: 'Names',
  background: 'Background',
  original: (publisher, date) => `Original: ${publisher}, ${date}`,
  foundOn: 'Found on:',
  data: (date) => `Data of ${date}`,
  date: (iso) => iso,
  dates: (dates) => dates.join(', '),
  language: (language) => (language === 'en' ? '' : `In ${language}`),
  kind: (kind) => kind,
  severity: (severity) => severity,
  confidence: (confidence) => confidence,
  signal: (signal) => signal,
  type: (type) => type,
  column: (column) => column,
  row: (type) => type,
  guess: (correction) => `[perhaps: ${correction}]`,
  separator: ','
}

/** The text of the page that `taken` is of: signs of two code units come first. */
export const text = `😀 𝒜\n\n${story.copyAsFound.join('\n\n')}`

export const taken: ExportInput = await (async () => {
  const report = await match(plainText(text), [story])
  const anchorAt = createAnchors(text)
  const spans = [
    ...report.passages,
    ...report.entities,
    ...report.aligned.map(({ start, end, paragraph }) => ({ key: `paragraph:${paragraph}`, start, end }))
  ]
  const anchors = Object.fromEntries(spans.map(({ key, start, end }) => [key, anchorAt(start, end)]))
  const page = { address: 'https://quayside.example/story?a=1&b=(2)', title: 'A page', anchors }
  const sentences = report.aligned.map(({ start, end, paragraph }) => ({
    paragraph,
    text: text.slice(start, end).replace(/\s+/g, ' ').trim()
  }))
  return { page, sentences, date: '2026-01-31', report, story, words }
})()
