// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageScan } from '../../../src/content/extract/page-scan'
import { type AnchoredPage, spanOfPosition, spanOfQuote } from '../../../src/export/selectors'
import type { Report } from '../../../src/match/report'
import { atOnce } from '../../../src/shared/steps'
import { readStories } from '../../../src/tools/build/read-stories'

vi.mock('../../../src/shared/i18n', () => ({ t: (key: string) => key, tn: (key: string) => key }))
vi.mock('../../../src/shared/messages', () => ({}))
const { match } = await import('../../../src/match/match')
const { createMarkPainter } = await import('../../../src/content/paint/mark-painter')
const { anchoredPage, printedSentences } = await import('../../../src/content/extract/anchors')
const { refreshed } = await import('../../../src/content/scan-page')
const { readPage } = await import('../../../src/content/extract/extract-text')
const { segmentsOf: piecesOf } = await import('../../../src/content/paint/segments')

const stories = readStories('seeds')
const html = readFileSync('tests/pages/d02-seed-news-site/page.html', 'utf8')
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

const nowhere: AnchoredPage = { address: '', title: '', anchors: {} }

describe('the anchors of a report', () => {
  let report: Report
  let painted: PageScan
  const now = () => {
    const pageScan = refreshed(painted)
    if (!pageScan) throw new Error('The page has changed')
    return pageScan
  }
  let before: string
  beforeEach(async () => {
    // Characters of two code units each, and words that occur again below.
    document.body.innerHTML = `<p>😀 𝒜 David Lost</p>${/<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1]}`
    before = document.body.textContent ?? ''
    const extracted = readPage(document.body)
    report = await match(extracted.page, stories)
    painted = { extracted, report }
    atOnce(createMarkPainter().paint(piecesOf([...report.passages, ...report.entities], extracted)))
  })

  it('resolve by position and by quote, with and without marks', () => {
    const { anchors } = anchoredPage(now()) ?? nowhere
    expect(document.querySelectorAll('clean-copy-mark').length).toBeGreaterThan(100)
    expect(report.passages.length).toBeGreaterThan(70)
    for (const { key, quote } of [...report.passages, ...report.entities]) {
      const anchor = anchors[key]
      if (!anchor) throw new Error(`${key} has no anchor`)
      const span = spanOfPosition(before, anchor)
      expect(span && squeeze(before.slice(span.start, span.end)), key).toBe(squeeze(quote))
      expect(spanOfQuote(before, anchor), key).toEqual(span)
    }
    // Two characters outside of the basic plane come first: code points and code units must not be confused.
    const first = report.passages[0]
    expect(before.indexOf(first?.quote ?? '?', 20) - (anchors[first?.key ?? '']?.start ?? 0)).toBe(2)
  })

  it('include each paragraph of the story that the page has', () => {
    const { anchors } = anchoredPage(now()) ?? nowhere
    const paragraphs = new Set(report.aligned.map(({ paragraph }) => `paragraph:${paragraph}`))
    expect(paragraphs.size).toBeGreaterThan(20)
    expect(new Set(Object.keys(anchors).filter((key) => key.startsWith('paragraph:')))).toEqual(paragraphs)
  })

  it('come with the page’s words, paragraph by paragraph', () => {
    const printed = printedSentences(now())
    expect(printed).toHaveLength(report.aligned.length)
    const tenth = printed.filter(({ paragraph }) => paragraph === 9).map(({ text }) => text)
    expect(tenth.join(' ')).toContain('I met the new American ambassador to China, David Lost')
  })

  it('are not guessed once the page has changed there', () => {
    for (const mark of document.querySelectorAll('clean-copy-mark')) mark.textContent = 'other words'
    expect(refreshed(painted)).toBeUndefined()
  })

  it('are found without reading the page again while it has no marks', () => {
    for (const mark of document.querySelectorAll('clean-copy-mark')) mark.replaceWith(...mark.childNodes)
    const extracted = readPage(document.body)
    const unmarked = { extracted, report }
    expect(refreshed(unmarked)).toBe(unmarked)
    expect(refreshed(painted)).not.toBe(painted)
  })
})
