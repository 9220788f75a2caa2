/** Serves the frameworks' pages: the story as a framework shows it, prepared on the server or made in the browser. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { paragraphs } from '../server'
import { buildClient, buildServer, type Framework, type Renderer } from './build'

export interface FrameworkServer {
  origin: string
  /** Lets go of what `/late/…` pages keep back. */
  release(): void
  close(): Promise<void>
}

const FRAMEWORKS: Framework[] = ['react-18', 'react-19', 'vue', 'svelte', 'preact', 'turbo', 'lit', 'fast']
const PREPARED = new Set<Framework>(['react-18', 'react-19', 'vue', 'svelte'])

/**
 * Keeps what the page's console is told as an error or warning, and whether a mark ever came into the page or one of its
 * shadow trees.
 */
const RECORDER = `window.problems = []
// Lit would warn in every page that this is its development build.
window.litIssuedWarnings = new Set(['dev-mode'])
window.marksSeen = 0
for (const level of ['error', 'warn']) {
  const own = console[level]
  console[level] = (...words) => {
    window.problems.push(words.map(String).join(' '))
    own.apply(console, words)
  }
}
addEventListener('error', ({ message }) => window.problems.push(message))
addEventListener('unhandledrejection', ({ reason }) => window.problems.push(String(reason)))
const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (/^clean-copy-(mark|dot)$/i.test(node.nodeName)) window.marksSeen++
})
const observe = (tree) => observer.observe(tree, { childList: true, subtree: true })
observe(document)
const { attachShadow } = Element.prototype
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init)
  observe(root)
  return root
}`

const head = (all: string[]) =>
  `<!doctype html><meta charset="utf-8"><title>A phone call</title><link rel="icon" href="data:,"><script>${RECORDER}
window.paragraphs = ${JSON.stringify(all).replaceAll('<', '\\u003c')}</script>`
const script = (framework: Framework, how = '') => `<script ${how} src="/${framework}.js"></script>`
const takeOver = (framework: Framework) => `<script>window.takeOver = () => {
  document.head.append(Object.assign(document.createElement('script'), { src: '/${framework}.js' }))
}</script>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * `/FRAMEWORK` is made in the browser, `/prepared/FRAMEWORK` on the server; `/late/FRAMEWORK` comes in two parts, the
 * second one and the script after `release`; `/bare/FRAMEWORK` is taken over when `takeOver` is called in the page.
 * `/turbo` and `/turbo/other` are pages that Turbo goes between.
 */
export async function serveFrameworks(): Promise<FrameworkServer> {
  const all = paragraphs()
  const scripts = new Map<string, string>()
  const renderers = new Map<Framework, Renderer>()
  for (const framework of FRAMEWORKS) {
    scripts.set(`/${framework}.js`, await buildClient(framework))
    if (PREPARED.has(framework)) renderers.set(framework, await buildServer(framework))
  }
  let release = () => {}
  const answer = async (path: string, response: ServerResponse) => {
    const js = scripts.get(path)
    if (js !== undefined) return response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(js)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    const [, how, name] = path.split('/')
    const framework = (name ?? how) as Framework
    const renderer = renderers.get(framework)
    if (how === 'turbo') return response.end(turboPage(all, name))
    if (!name) return response.end(`${head(all)}<main-app></main-app>${script(framework)}`)
    if (how === 'prepared' || how === 'bare') {
      const own = how === 'bare' ? takeOver(framework) : script(framework)
      return response.end(`${head(all)}<main-app>${await renderer?.render(all)}</main-app>${own}`)
    }
    response.write(`${head(all)}<main-app>`)
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    for await (const chunk of renderer?.stream?.(all, released) ?? []) response.write(chunk)
    response.end(`</main-app>${script(framework)}`)
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    answer(path, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    release: () => release(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
  }
}

function turboPage(all: string[], name: string | undefined): string {
  const body = name ? '<p>Nothing but a ferry timetable stands here now.</p>' : all.map((t) => `<p>${escaped(t)}</p>`)
  return `${head(all)}${script('turbo', 'defer')}<body><a id="other" href="/turbo/other">Other</a><article>${[body].flat().join('')}</article></body>`
}
