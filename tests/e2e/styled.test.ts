/** Pages whose rules reach for everything, and hosts that forbid much: words, marks and card are as on any page. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { PLAIN_HOST } from '../../src/tools/browser/browsers'
import { type TestSession, until } from './browser'
import { test as base, FILE, serving } from './fixtures'
import { bare, painted, quotesOf, theStory } from './marked'
import { popupState } from './popup-page'
import { paragraphs } from './server'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const article = paragraphs()
  .map((text) => `<p>${escaped(text)}</p>`)
  .join('\n')

const STYLES: Record<string, string> = {
  '/small': 'html{font-size:10px}mark{display:none}mark,clean-copy-mark{font-size:0;visibility:hidden;opacity:0}',
  '/unset': '*,*::before,*::after{all:unset!important}p{display:block!important}',
  '/none': `clean-copy-mark,clean-copy-card{display:none!important;visibility:hidden!important}
    div,dialog,section,button,h2{display:none!important}`
}
const CSP = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const test = base.extend(
  'server',
  FILE,
  serving(({ pathname }) => {
    if (pathname === '/csp') return { html: pageOf(), headers: { 'content-security-policy': CSP } }
    const style = pathname === '/plain' ? '' : STYLES[pathname]
    return style === undefined ? null : { html: pageOf(`<link rel="icon" href="data:,"><style>${style}</style>`) }
  })
)

const pageOf = (head = '') => `<!doctype html><meta charset="utf-8"><title>s</title>${head}${article}`

const { story } = theStory()
const wanted = Object.fromEntries(story.passages.map(({ id, quote }) => [id, bare(quote)]))
const passage = story.passages.find(({ severity }) => severity === 'misleads')
const MARK = `clean-copy-mark[data-passage="${passage?.id}"]`

/** How the words of a mark are seen. Runs in the page. */
function lookOf(selector: string) {
  const mark = document.querySelector(selector) as HTMLElement
  const { textDecorationLine, backgroundColor, color, opacity, visibility, fontSize } = getComputedStyle(mark)
  const around = getComputedStyle(mark.parentElement as Element)
  return {
    line: textDecorationLine,
    ground: backgroundColor !== 'rgba(0, 0, 0, 0)',
    shown: mark.checkVisibility() && mark.getBoundingClientRect().width > 20 && visibility === 'visible',
    opacity,
    likeItsWords: color === around.color && fontSize === around.fontSize
  }
}
const SEEN = { line: 'underline', ground: true, shown: true, opacity: '1', likeItsWords: true }

describe('a page with rules of its own', () => {
  let usual: Awaited<ReturnType<typeof cardOf>>
  test.beforeAll(async ({ session, server }) => {
    const page = await session.open(`${server.origin}/plain`)
    await painted(page)
    usual = await cardOf(session, page)
    expect(usual.top).toBe('clean-copy-card')
    await page.close()
  })

  /** Opens the card by the mouse and tells how it looks, piece by piece. */
  async function cardOf(session: TestSession, page: Page) {
    await page.bringToFront()
    await page.click(MARK)
    const card = session.shadow(page, 'clean-copy-card')
    await until('the card is open', async () => (await card.text()).includes(passage?.correction ?? ''))
    const pieces = (await card.find('*')) ?? []
    const middle = pieces.find(({ attributes }) => attributes.class === 'body')?.middle
    const top = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, middle ?? { x: 0, y: 0 })
    await page.keyboard.press('Escape')
    await until('the card is closed', async () => (await card.text()) === '')
    return { top, pieces: pieces.map(({ tag, text, look, middle }) => ({ tag, text, look, shown: middle !== null })) }
  }

  test.for(Object.keys(STYLES))(
    '%s: words and marks are seen, and the card keeps its size',
    async (path, { session, open }) => {
      const page = await open(path)
      await painted(page)
      expect(await quotesOf(page)).toEqual(wanted)
      expect(await page.evaluate(lookOf, MARK)).toEqual(SEEN)
      expect(await cardOf(session, page)).toEqual(usual)
    }
  )

  test('a page that allows nothing sees nothing that it would have to forbid', async ({ session, server }) => {
    const page = await session.open('about:blank')
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, { forbidden: [] })
      const note = ({ violatedDirective, blockedURI, sample }: SecurityPolicyViolationEvent) => {
        // Firefox looks for the page's icon by itself.
        if (!blockedURI.endsWith('/favicon.ico')) Reflect.get(window, 'forbidden').push([violatedDirective, sample])
      }
      document.addEventListener('securitypolicyviolation', note)
    })
    await page.goto(`${server.origin}/csp`)
    await painted(page)
    expect(await quotesOf(page)).toEqual(wanted)
    expect(await page.evaluate(lookOf, MARK)).toEqual(SEEN)
    expect(await cardOf(session, page)).toEqual(usual)
    expect(await page.evaluate(() => Reflect.get(window, 'forbidden'))).toEqual([])
  })

  test('plain http from another host gets the same as a secure page', async ({ session, server }) => {
    const page = await session.open(`${server.origin.replace('localhost', PLAIN_HOST)}/plain`)
    await painted(page)
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    expect(await quotesOf(page)).toEqual(wanted)
    expect(await cardOf(session, page)).toEqual(usual)
    const popup = await session.popup(page)
    await popupState(popup, 'found')
  })
})
