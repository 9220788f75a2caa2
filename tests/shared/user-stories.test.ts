/** The reader's stories in storage: many, each stored separately, and none lost when storage fails. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { packOfKept } from '../../src/story/kept'

const request = (_: string, work: () => unknown) => work()
Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true })
Object.assign(globalThis, { browser: fakeBrowser })

const {
  addPack,
  MAX_STORIES,
  removeUserStory,
  storedFingerprints,
  storeFingerprints,
  userPack,
  userStories,
  userStory,
  watchUserStories
} = await import('../../src/shared/user-stories')

const packOf = (n: number, text = `The ferry number ${n} to the islands was late on Monday.`) =>
  packOfKept({
    paragraphs: [`Ferry number ${n} is late`, text],
    details: {
      headline: `Number${n} ferry`,
      publisher: 'The Quayside',
      author: '',
      published: '2026-02-03',
      address: `https://quayside.example/${n}`
    },
    today: '2026-03-01',
    findings: [],
    letStand: []
  })

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.restoreAllMocks())

describe('the stories of a reader', () => {
  it('are listed without being read, and read one at a time with their lexicon', async () => {
    await addPack(packOf(1), 'late=tardy')
    await addPack(packOf(2), '')
    const list = await userStories()
    expect(list.map(({ id, address }) => [id, address])).toEqual([
      ['number1-ferry-2026-02', 'https://quayside.example/1'],
      ['number2-ferry-2026-02', 'https://quayside.example/2']
    ])
    const today = new Date().toISOString().slice(0, 10)
    expect(await userStory('number1-ferry-2026-02')).toMatchObject({
      headline: 'Number1 ferry',
      lexicon: 'late=tardy',
      isUserStory: true,
      addedOn: today
    })
    expect(await userPack('number1-ferry-2026-02')).toBe(packOf(1))
    expect(await userStory('number3')).toBeUndefined()
  })

  it('replace an older version of themselves, and tell who watches', async () => {
    const told: number[] = []
    const stop = watchUserStories((list) => told.push(list.length))
    await addPack(packOf(1), '')
    await addPack(packOf(1, 'The ferry was on time after all, its master said.'), '')
    expect((await userStory('number1-ferry-2026-02'))?.original[1]).toContain('on time after all')
    await removeUserStory('number1-ferry-2026-02')
    stop()
    expect(told).toEqual([1, 1, 0])
    expect(await userPack('number1-ferry-2026-02')).toBeUndefined()
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['stories'])
  })

  it(`are ${MAX_STORIES} at most`, async () => {
    const entry = { headline: '', publisher: '', published: '', address: '', addedOn: '', stamp: 1 }
    const full = Array.from({ length: MAX_STORIES }, (_, n) => ({ ...entry, id: `story-${n}` }))
    await fakeBrowser.storage.local.set({ stories: full })
    await expect(addPack(packOf(1), '')).rejects.toThrow(RangeError)
    expect(await userStories()).toHaveLength(MAX_STORIES)
  })

  it('stay as they were where there is no room', async () => {
    await addPack(packOf(1), '')
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local)
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
      if ('stories' in items) throw new Error('QUOTA_BYTES quota exceeded')
      await set(items)
    })
    await expect(addPack(packOf(1, 'Another text of the same story, and it is longer.'), '')).rejects.toThrow('QUOTA')
    await expect(addPack(packOf(2), '')).rejects.toThrow('QUOTA')
    expect((await userStories()).map(({ id }) => id)).toEqual(['number1-ferry-2026-02'])
    expect(await userPack('number1-ferry-2026-02')).toBe(packOf(1))
    expect(await userPack('number2-ferry-2026-02')).toBeUndefined()
  })

  it('are read as they were stored at first, and stored anew with the next change', async () => {
    await fakeBrowser.storage.local.set({ stories: [{ id: 'number1-ferry-2026-02', text: packOf(1), lexicon: 'a=b' }] })
    expect((await userStories()).map(({ headline }) => headline)).toEqual(['Number1 ferry'])
    expect((await userStory('number1-ferry-2026-02'))?.lexicon).toBe('a=b')
    await addPack(packOf(2), '')
    const { stories } = await fakeBrowser.storage.local.get('stories')
    expect(JSON.stringify(stories)).not.toContain('clean-copy-story')
    expect((await userStory('number1-ferry-2026-02'))?.lexicon).toBe('a=b')
  })

  it('are left out where what is stored is broken', async () => {
    await fakeBrowser.storage.local.set({ stories: [null, 1, { id: 'a', text: '{' }, { id: '../x', stamp: 1 }, 'x'] })
    expect(await userStories()).toEqual([])
    await addPack(packOf(1), '')
    await fakeBrowser.storage.local.set({ 'story-number1-ferry-2026-02': 'no gzip', fingerprints: ['x'] })
    expect(await userStory('number1-ferry-2026-02')).toBeUndefined()
    expect(await storedFingerprints()).toEqual({})
    await storeFingerprints({ a: { stamp: 1, hashes: [1, 2] } })
    expect(await storedFingerprints()).toEqual({ a: { stamp: 1, hashes: [1, 2] } })
  })
})
