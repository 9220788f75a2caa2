/** The pages that the end-to-end tests open. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SampleOptions, samplePage } from '../../src/tools/demo/sample-page'
import type { Served } from '../../src/tools/demo/sample-server'
import { NEWS } from './news'

export const STORY = 'us-china-call-2025-05'

/** The paragraphs of the real copy, as found. */
export const paragraphs = () =>
  readFileSync(`seeds/${STORY}/copy.txt`, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Paths of the pages about other subjects. */
export const newsPaths = NEWS.map((_, n) => `/news/${n + 1}`)

/** A folder of saved pages, from CLEAN_COPY_PAGES: any number of real pages that do not carry the story. */
const savedFolder = process.env.CLEAN_COPY_PAGES
export const savedPaths = savedFolder
  ? readdirSync(savedFolder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => `/saved/${encodeURIComponent(name)}`)
  : []

/** Saved pages run no scripts and fetch nothing: only their text is of interest. */
const INERT = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }

/**
 * `/story` (with `?decorate=none|light|heavy`, `&ads=no`, `&dir=rtl`), `/news/1` to `/news/3`, `/blank`, and the saved pages.
 */
export function standardPage({ pathname, searchParams }: URL): Served | null {
  if (pathname === '/blank') return { html: '<!doctype html><title>Blank</title>' }
  if (pathname === '/story') {
    const html = samplePage(paragraphs(), optionsFrom(searchParams))
    return { html: searchParams.get('dir') === 'rtl' ? html.replace('<html ', '<html dir="rtl" ') : html }
  }
  const news = NEWS[newsPaths.indexOf(pathname)]
  if (news) return { html: samplePage(news.text, { headline: news.headline, standfirst: news.standfirst }) }
  if (!savedFolder || !savedPaths.includes(pathname)) return null
  const name = decodeURIComponent(pathname.slice('/saved/'.length))
  return { html: readFileSync(join(savedFolder, name), 'utf8'), headers: INERT }
}

function optionsFrom(params: URLSearchParams): Partial<SampleOptions> {
  const decorate = params.get('decorate')
  return {
    ...((decorate === 'none' || decorate === 'light' || decorate === 'heavy') && { decorate }),
    ads: params.get('ads') !== 'no'
  }
}
