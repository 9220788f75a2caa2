/** Pages that attack extensions. Each carries the story, preceded by a script. */
import type { Page } from 'puppeteer-core'
import type { Served } from '../../src/tools/demo/sample-server'
import { paragraphs } from './server'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const article = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join('\n')

/** Markup that would leave a trace if it were ever inserted as markup. */
export const MARKUP = '<script>ran()</script>'
const TITLE = `</title><img src=x onerror="window.ran=1">${MARKUP}`

/** Replaces functions that scripts call by ones that record the call and throw, and sets traps on prototypes. */
const POISON = `
window.called = []
const failing = (name) => function () { window.called.push(name); throw new Error(name) }
const own = { define: Object.defineProperty, names: Object.getOwnPropertyNames, describe: Object.getOwnPropertyDescriptor }
window.poison = () => {
  const things = { Node, Element, HTMLElement, Document, EventTarget, Text, CharacterData, Range, ParentNode: DocumentFragment }
  for (const [name, { prototype }] of Object.entries(things))
    for (const key of own.names(prototype)) {
      const there = own.describe(prototype, key)
      if (key === 'constructor' || !there.configurable) continue
      if (typeof there.value === 'function') own.define(prototype, key, { ...there, value: failing(name + '.' + key) })
      else if (there.get) own.define(prototype, key, { ...there, get: failing(name + '.' + key) })
    }
  for (const key of ['then', 'catch']) Promise.prototype[key] = failing('Promise.' + key)
  for (const key of ['toJSON', 'signal', 'capture', 'story', 'passages', 'ok', 'state'])
    own.define(Object.prototype, key, { configurable: true, get: failing('Object.' + key), set: failing('Object.' + key) })
  for (const key of ['map', 'filter', 'flatMap', 'push', 'find', 'some', 'every', Symbol.iterator])
    own.define(Array.prototype, key, { configurable: true, writable: true, value: failing('Array.' + String(key)) })
  for (const key of ['parse', 'stringify']) JSON[key] = failing('JSON.' + key)
  for (const key of ['createTreeWalker', 'createElement', 'createRange']) document[key] = failing('document.' + key)
  window.Highlight = window.AbortController = window.MutationObserver = failing('constructor')
}
document.addEventListener('DOMContentLoaded', () => window.poison())`

/** Captures our elements through custom elements, events and a replaced \`attachShadow\`. */
const SPY = `
window.roots = []
window.paths = []
const spied = (name) => {
  if (customElements.get(name)) return
  customElements.define(name, class extends HTMLElement {
    constructor() {
      super()
      try { window.internals = this.attachInternals() } catch {}
    }
    connectedCallback() { window.roots.push(window.internals?.shadowRoot, this.shadowRoot) }
  })
}
const attach = Element.prototype.attachShadow
Element.prototype.attachShadow = function (options) {
  const root = attach.call(this, { ...options, mode: 'open' })
  window.roots.push(root)
  return root
}
for (const name of ['clean-copy-card', 'clean-copy-dot']) spied(name)
for (const type of ['click', 'pointerdown', 'focusin', 'keydown', 'toggle', 'transitionend', 'slotchange'])
  addEventListener(type, (event) => window.paths.push(...event.composedPath()), true)
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (/^clean-copy-card/.test(node.localName)) spied(node.localName)
}).observe(document, { childList: true, subtree: true })`

/** Removes, counts and copies our marks, and replaces our highlights, whenever they appear. */
const MEDDLE = `
new MutationObserver(() => {
  for (const mark of document.querySelectorAll('clean-copy-mark:not([data-forged])')) {
    const copy = mark.cloneNode(true)
    copy.dataset.forged = ''
    window.taken = (window.taken ?? 0) + 1
    mark.replaceWith(...copy.childNodes)
    document.querySelector('aside').append(copy)
  }
}).observe(document, { childList: true, subtree: true })`

/** DOM clobbering: fields of a form shadow its properties, images and forms those of the document. */
const NAMES = (
  'nextSibling previousSibling firstChild parentNode parentElement childNodes children nodeType nodeName localName ' +
  'isConnected ownerDocument textContent matches closest contains hasAttribute getAttribute checkVisibility ' +
  'querySelector querySelectorAll getClientRects getBoundingClientRect addEventListener'
).split(' ')
const fields = NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')

/** Ids that shadow globals: ours, the browser's, those of our libraries. */
const GLOBALS = (
  'cleanCopyStories cleanCopyGate cleanCopyAnnotator cleanCopyReadingRequested cleanCopyBypassFilter chrome browser scheduler Mark CSS ' +
  'Highlight performance navigator document body us-china-call-2025-05'
).split(' ')

const DOCUMENT =
  'documentElement createElement createTreeWalker createNodeIterator createRange addEventListener visibilityState hidden'

const shuffled = (texts: string[]) => {
  const words = texts.join(' ').split(' ')
  return Array.from({ length: 60_000 }, (_, n) => words[(n * 7919 + (n >> 4)) % words.length]).join(' ')
}
const almost = (text: string, n: number) =>
  text.replace(/(\w+) (\w+)/g, (all, a, b) => (all.length % 5 === n % 5 ? `${b} ${a}` : all))

const page = (script: string, body: string, title = 'A phone call') =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><script>${script}</script><body>${body}`

const all = paragraphs()
const story = article(all)
const PAGES: Record<string, () => string> = {
  '/plain': () => page('', `${story}<aside></aside>`),
  '/poison': () => page(POISON, story),
  '/spy': () =>
    page(SPY, `<style>*{all:unset!important} div,html>:not(head,body){display:none!important}</style>${story}`),
  '/meddle': () => page(MEDDLE, `${story}<aside></aside>`),
  '/globals': () => page('', `${GLOBALS.map((id) => `<a id="${id}" name="${id}"></a>`).join('')}${story}`),
  '/named-body': () => page('', `<form name="body"></form><img name="body">${story}`),
  '/fields': () =>
    page('', `${article(all.slice(0, 20))}<form>${fields}<p>More:</p>${article(all.slice(20))}</form><p>The end.</p>`),
  '/document': () =>
    page(
      '',
      `${DOCUMENT.split(' ')
        .map((name) => `<img name="${name}">`)
        .join('')}${story}`
    ),
  '/markup': () =>
    page(
      '',
      article(all.map((text) => `${text.replace('the video surveillance of Chinese state media', MARKUP)} ${TITLE}`)),
      escaped(TITLE)
    ),
  '/near-matches': () =>
    page('', Array.from({ length: 300 }, (_, n) => article(all.map((text) => almost(text, n)))).join('')),
  '/one-block': () => page('', `<p>${escaped(shuffled(all))}</p>${story}<p>${'tariffs '.repeat(100_000)}</p>`),
  '/repeated': () => page('', article(Array.from({ length: 20_000 }, () => all[9] ?? '')))
}

export const hostilePage = ({ pathname }: URL): Served | null => {
  const html = PAGES[pathname]?.()
  return html === undefined ? null : { html }
}

/** Returns the text that a reader sees, without white space, whatever elements it is in. */
export const textOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('p')].map((p) => (p.textContent ?? '').replace(/\s/g, '')).join(''))

/** What `textOf` returns for the story as found. */
export const whole = paragraphs().join('').replace(/\s/g, '')

/**
 * Runs in the content scripts' world, where no page has changed anything: returns marked passages and highlighted
 * segments.
 */
export const paintedIn = () => ({
  marked: new Set([...document.querySelectorAll<HTMLElement>('clean-copy-mark')].map((m) => m.dataset.passage)).size,
  highlights: ['misleads', 'confuses', 'stiff', 'name']
    .map((look) => CSS.highlights.get(`clean-copy-${look}`)?.size ?? 0)
    .reduce((sum, size) => sum + size)
})
