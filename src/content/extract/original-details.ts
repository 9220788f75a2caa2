/**
 * What a page says of its article in its metadata: JSON-LD (schema.org), Open Graph, `time` and `rel=canonical`, in this
 * order. All of it is hostile: it is read as text, and whoever receives it checks it.
 */
import type { OriginalDetails } from '../../story/original'

/** Kinds of schema.org that are articles. */
const ARTICLE = /Article|Report|BlogPosting|NewsItem/
/** Longer scripts and more nested data are no article's metadata. */
const MAX_JSON = 500_000
const MAX_DEPTH = 6

/** Reads the details; those that the page does not tell are empty, and the title and the site stand in. */
export function originalDetails(doc: Document, address: string): OriginalDetails {
  const article = articleIn(doc)
  const meta = (...names: string[]) => firstOf(names.map((name) => metaOf(doc, name)))
  const time = doc.querySelector('article time[datetime], main time[datetime], time[datetime]')
  return {
    headline: firstOf([textIn(article?.headline), meta('og:title'), doc.querySelector('h1')?.textContent, doc.title]),
    publisher: firstOf([nameIn(article?.publisher), meta('og:site_name', 'application-name'), hostOf(address)]),
    author: firstOf([nameIn(article?.author), meta('author', 'article:author', 'parsely-author')]),
    published: dayOf(
      firstOf([
        textIn(article?.datePublished),
        meta('article:published_time', 'date', 'dc.date', 'parsely-pub-date'),
        time?.getAttribute('datetime')
      ])
    ),
    address: canonicalOf(doc, firstOf([meta('og:url'), address]), address)
  }
}

type Data = Record<string, unknown>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

function articleIn(doc: Document): Data | undefined {
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? ''
    if (text.length > MAX_JSON) continue
    try {
      const article = findArticle(JSON.parse(text), 0)
      if (article) return article
    } catch {
      // A page whose metadata is broken still has its text.
    }
  }
  return undefined
}

function findArticle(value: unknown, depth: number): Data | undefined {
  if (depth > MAX_DEPTH) return undefined
  if (Array.isArray(value)) {
    for (const item of value) {
      const article = findArticle(item, depth + 1)
      if (article) return article
    }
    return undefined
  }
  if (!isData(value)) return undefined
  if ([value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) return value
  return findArticle(value['@graph'] ?? value.mainEntity, depth + 1)
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The name of a person or an outlet, or of several. */
function nameIn(value: unknown): string {
  const names = [value].flat().map((item) => (isData(item) ? textIn(item.name) : textIn(item)))
  return names.filter((name) => name !== '' && !/^https?:/.test(name)).join(', ')
}

function metaOf(doc: Document, name: string): string {
  const meta = doc.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)
  const content = meta?.getAttribute('content') ?? ''
  return /^https?:/.test(content) && name !== 'og:url' ? '' : content
}

function firstOf(texts: (string | null | undefined)[]): string {
  return texts.find((text) => typeof text === 'string' && text.trim() !== '')?.trim() ?? ''
}

function dayOf(text: string): string {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? []
  if (day) return day
  const date = new Date(text)
  return text === '' || Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

function canonicalOf(doc: Document, otherwise: string, base: string): string {
  const href = doc.querySelector('link[rel~="canonical"]')?.getAttribute('href') || otherwise
  return URL.canParse(href, base || undefined) ? new URL(href, base || undefined).href : ''
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : ''
