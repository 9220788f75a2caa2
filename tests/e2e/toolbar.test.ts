/** The toolbar says what is on the page: in the badge, and in words. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SampleServer } from '../../src/cli/sample-server'
import { KINDS, launch, type TestSession, until } from './browser'
import { painted, unpainted } from './marked'
import { flip, popupState } from './popup-page'
import { startServer } from './server'

let server: SampleServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

describe.each(KINDS)('the toolbar in %s', (kind) => {
  let session: TestSession
  beforeAll(async () => {
    session = await launch(kind)
  })
  afterAll(() => session?.close())

  test('counts the misleading passages and says so in words', async () => {
    const page = await session.open(`${server.origin}/story`)
    await painted(page)
    const face = await until('the badge is there', async () => {
      const now = await session.toolbar(page)
      return now.badge !== '' && now
    })
    expect(face.badge).toBe('26')
    expect(face.title).toContain('Clean Copy')
    expect(face.title).toContain('83')
    expect(face.title).toContain('26')
  })

  test('says that it is off', async () => {
    const page = await session.open(`${server.origin}/story`)
    await painted(page)
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await flip(popup, 'on')
    await unpainted(page)
    const face = await until('the badge is gone', async () => {
      const now = await session.toolbar(page)
      return now.badge === '' && now
    })
    expect(face.title).toContain('off')
    await flip(popup, 'on')
    await painted(page)
  })

  test('stays quiet elsewhere, and falls quiet when the tab moves on', async () => {
    const page = await session.open(`${server.origin}/story`)
    await until('the badge is there', async () => (await session.toolbar(page)).badge === '26')
    await page.goto(`${server.origin}/news/2`)
    await until('the badge is gone', async () => (await session.toolbar(page)).badge === '')
    expect((await session.toolbar(page)).title).toContain('Clean Copy')
  })
})
