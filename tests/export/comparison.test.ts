/** A comparison as a document: what it says, and that words of a page stay words. */
import { describe, expect, it } from 'vitest'
import { type ComparisonReport, comparisonHtml, comparisonMarkdown } from '../../src/export/comparison'

const comparison: ComparisonReport = {
  lang: 'en',
  dir: 'ltr',
  title: 'A ferry',
  summary: 'Altered copy of',
  labels: {
    copy: 'Page',
    original: 'Original',
    differences: 'Differences',
    reworded: 'Reworded',
    notInCopy: 'Not here',
    notInOriginal: 'Not there'
  },
  copy: { title: 'Copy', address: 'https://copy.example/', about: '' },
  original: { title: 'Original', address: 'https://original.example/', about: 'The Quayside' },
  rows: [{ copy: [{ text: 'It is ' }, { text: 'early', severity: 'misleads' }], original: [] }],
  findings: [{ quote: 'early', correction: 'late', remarks: ['Misleads', 'The opposite'] }],
  reworded: [{ quote: '<b>ship</b>', original: '*ferry*' }]
}

describe('a comparison as a document', () => {
  it('lists the differences and, apart from them, what is reworded', () => {
    expect(comparisonMarkdown(comparison)).toContain('~~early~~ → **late** (Misleads · The opposite)')
    expect(comparisonMarkdown(comparison)).toContain('## Reworded (1)\n\n- \\<b\\>ship\\</b\\> → \\*ferry\\*\n')
    const html = comparisonHtml(comparison)
    expect(html).toContain('<mark class="misleads">early</mark>')
    expect(html).toContain('<h2>Reworded (1)</h2>\n<ul>\n<li>&#60;b&#62;ship&#60;/b&#62; → *ferry*</li>\n</ul>')
  })

  it('says nothing of it where it is not wanted', () => {
    const short = { ...comparison, reworded: [] }
    expect(comparisonMarkdown(short) + comparisonHtml(short)).not.toContain('Reworded')
  })
})
