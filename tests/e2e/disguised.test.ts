/** Text that readers can read and searches cannot. */
import { describe, expect } from 'vitest'
import { DISGUISES } from '../match/disguise'
import { test as base, FILE, serving } from './fixtures'
import { marksOf, outerHTML, painted, theStory, traces, unpainted } from './marked'
import { flip, popupState } from './popup-page'
import { paragraphs } from './server'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const page = (body: readonly string[]) => ({
  html: `<!doctype html><meta charset="utf-8"><title>d</title>${body.map((text) => `<p>${text}</p>`).join('\n')}`
})
const disguises = Object.keys(DISGUISES)
const PAGES: Record<string, { html: string }> = {
  ...Object.fromEntries(
    Object.values(DISGUISES).map((disguise, n) => [`/${n}`, page(paragraphs().map((text) => escaped(disguise(text))))])
  ),
  '/letters': page(paragraphs().map((text) => text.replace(/\p{L}/gu, '<b>$&</b>'))),
  '/russian': page(
    Array.from({ length: 60 }, () => 'Паром на остров снова опоздал из-за тумана, как и Trump, сообщила администрация.')
  )
}
const test = base.extend(
  'server',
  FILE,
  serving(({ pathname }) => PAGES[pathname] ?? null)
)
const wanted = theStory()
  .story.passages.map(({ id }) => id)
  .sort()

describe('disguised text', () => {
  test.for([...disguises.map((name, n) => [name, `/${n}`]), ['every letter in an element', '/letters']] as const)(
    'with %s has all its passages marked',
    async ([, path], { open }) => {
      const page = await open(path)
      await painted(page)
      const marks = await marksOf(page)
      expect([...new Set(marks.flatMap(({ passage }) => passage ?? []))].sort()).toEqual(wanted)
    }
  )

  test('is as it was after switching off', async ({ session, open }) => {
    const page = await open('/0')
    await painted(page)
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await flip(popup, 'on')
    await unpainted(page)
    const html = await outerHTML(page)
    await page.reload()
    expect(await outerHTML(page)).toBe(html)
    await flip(popup, 'on')
    await painted(page)
  })

  test('nothing is marked in Russian', async ({ session, open }) => {
    const page = await open('/russian')
    const popup = await session.popup(page)
    await popupState(popup, 'none')
    expect(await traces(page)).toBe(0)
  })
})
