/** The toolbar says what is on the page: in the badge, and in words. */
import { describe, expect } from 'vitest'
import { until } from './browser'
import { test } from './fixtures'
import { painted, unpainted } from './marked'
import { flip, popupState } from './popup-page'

describe('the toolbar', () => {
  test('counts the misleading passages and says so in words', async ({ session, open }) => {
    const page = await open('/story')
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

  test('says that it is off', async ({ session, open }) => {
    const page = await open('/story')
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

  test('loses its badge at once by the setting; the open card of the page stays', async ({
    session,
    storyPage: page,
    card
  }) => {
    await until('the badge is there', async () => (await session.toolbar(page)).badge === '26')
    await page.click('clean-copy-mark')
    await card.isOpen()
    await session.evaluateInExtension('api.storage.local.set({ settings: { badge: false } })')
    await until('the badge is gone', async () => (await session.toolbar(page)).badge === '')
    expect(await card.root.text()).not.toBe('')
  })

  test('stays quiet elsewhere, and falls quiet when the tab moves on', async ({ session, server, open }) => {
    const page = await open('/story')
    await until('the badge is there', async () => (await session.toolbar(page)).badge === '26')
    await page.goto(`${server.origin}/news/2`)
    await until('the badge is gone', async () => (await session.toolbar(page)).badge === '')
    expect((await session.toolbar(page)).title).toContain('Clean Copy')
  })
})
