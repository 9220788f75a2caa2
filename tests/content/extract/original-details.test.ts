/** What a page says of its article. */
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { originalDetails } from '../../../src/content/extract/original-details'
import { toPageReading } from '../../../src/shared/page-reading'

const ADDRESS = 'https://www.paper.example/story?from=home'
const detailsOf = (head: string, body = '') =>
  originalDetails(parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document, ADDRESS)

describe('the details of an original', () => {
  it('come from JSON-LD, wherever the article is in it', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Late ferry',
      datePublished: '2026-02-03T08:00:00Z',
      author: [{ name: 'Ann Writer' }, 'Bo Scribe'],
      publisher: { '@type': 'Organization', name: 'The Quayside' }
    }
    const graph = { '@graph': [{ '@type': 'WebPage' }, article] }
    const head = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(graph)}</script>`
    expect(detailsOf(head)).toEqual({
      headline: 'Late ferry',
      publisher: 'The Quayside',
      author: 'Ann Writer, Bo Scribe',
      published: '2026-02-03',
      address: ADDRESS
    })
  })

  it('come from Open Graph and rel=canonical otherwise', () => {
    const head = `<title>Late ferry | The Quayside</title><meta property="og:title" content="Late ferry">
      <meta property="og:site_name" content="The Quayside"><meta name="author" content="Ann Writer">
      <meta property="article:published_time" content="2026-02-03T08:00:00Z"><link rel="canonical" href="/story">`
    expect(detailsOf(head)).toEqual({
      headline: 'Late ferry',
      publisher: 'The Quayside',
      author: 'Ann Writer',
      published: '2026-02-03',
      address: 'https://www.paper.example/story'
    })
  })

  it('come from the text and the address where the page says nothing', () => {
    expect(detailsOf('<title>Paper</title>', '<h1>Late ferry</h1><time datetime="2026-02-03">3 Feb</time>')).toEqual({
      headline: 'Late ferry',
      publisher: 'paper.example',
      author: '',
      published: '2026-02-03',
      address: ADDRESS
    })
  })

  it('are dropped where they are no text, no date or no https address', () => {
    const reading = {
      address: ADDRESS,
      title: { evil: true },
      language: 'en',
      page: { text: 'A text.', blocks: [0] },
      isComplete: true,
      details: {
        headline: 7,
        publisher: ' A \n paper ',
        author: 'x'.repeat(9000),
        published: 'soon',
        address: 'javascript:alert(1)'
      }
    }
    expect(toPageReading(reading)).toMatchObject({
      title: '',
      details: { headline: '', publisher: 'A paper', author: 'x'.repeat(500), published: '', address: '' }
    })
    expect(toPageReading({ ...reading, page: 'text' })).toBeUndefined()
    expect(toPageReading(null)).toBeUndefined()
  })
})
