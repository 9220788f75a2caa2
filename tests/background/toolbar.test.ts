import { existsSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { aPassage, aReport } from '../builders'

vi.mock('../../src/shared/browser', () => ({ browser: {} }))
vi.mock('../../src/shared/i18n', () => ({
  t: (key: string, words: (string | number)[] = []) => [key, ...words].join(' '),
  tn: (key: string, count: number, words: (string | number)[] = []) => [key, count, ...words].join(' ')
}))
const {
  toolbarState: faceOf,
  iconFiles,
  defaultToolbarState: restingFace
} = await import('../../src/background/toolbar')

const passages = (misleads: number, stiff = 0) => [
  ...Array.from({ length: misleads }, (_, n) => aPassage('lost', n)),
  ...Array.from({ length: stiff }, (_, n) => aPassage('stiff', n, { severity: 'stiff' }))
]
const nothingHidden = { hiddenKinds: [], hiddenSeverities: [], dismissed: [] }
const all = { on: true, badge: true, garbles: true, names: true, ...nothingHidden }
const found = (misleads: number, stiff = 0, badge = true) =>
  faceOf({ state: 'found', report: aReport({ passages: passages(misleads, stiff) }) }, { ...all, badge })

describe('the toolbar icon', () => {
  it('is grey when off and quiet on other pages', () => {
    expect(faceOf({ state: 'off' }, all)).toMatchObject({ icon: 'off', badge: '' })
    expect(faceOf({ state: 'none' }, all)).toMatchObject({ icon: 'quiet', badge: '' })
    expect(faceOf({ state: 'reading' }, all)).toMatchObject({ icon: 'quiet', badge: '' })
  })

  it('counts what misleads, and only that, in the badge', () => {
    expect(found(26, 38)).toMatchObject({ icon: 'found', badge: '26' })
    expect(found(0, 3)).toMatchObject({ icon: 'found', badge: '' })
    expect(found(1000)).toMatchObject({ badge: '999+' })
  })

  it('says where it is off, what was not read, and that no marks are shown', () => {
    expect(faceOf({ state: 'off' }, { ...all, on: false }).title).toBe('titleOff')
    expect(faceOf({ state: 'off' }, all).title).toBe('titleOffHere')
    expect(faceOf({ state: 'too-large' }, all).title).toBe('titleTooLarge')
    const report = aReport({ passages: passages(2) })
    const hidden = faceOf({ state: 'found', report }, { ...all, garbles: false, names: false })
    expect(hidden.title.split('\n').at(-1)).toBe('titleMarksOff')
    expect(faceOf({ state: 'found', report }, { ...all, garbles: false }).title).not.toContain('titleMarksOff')
  })

  it('leaves out what the reader has hidden, and says how much that is', () => {
    const report = aReport({ passages: passages(3, 2) })
    const face = faceOf({ state: 'found', report }, { ...all, hiddenSeverities: ['stiff'] })
    expect(face).toMatchObject({ badge: '3', title: 'extName\ntitleGarbled 3 3\nhiddenCount 2' })
    const none = faceOf({ state: 'found', report }, { ...all, hiddenSeverities: ['stiff', 'misleads'] })
    expect(none).toMatchObject({ badge: '', title: 'extName\ntitleGarbled 0 0\nhiddenCount 5' })
  })

  it('has no number in the badge where the reader wants none', () => {
    expect(found(26, 38, false)).toEqual({ ...found(26, 38), badge: '' })
  })

  it('says only that a page was not read', () => {
    const resting = (where: 'everywhere' | 'only' | 'click', on = true) => restingFace({ on, where }).title
    expect(resting('everywhere')).toBe('titleQuiet')
    expect(resting('only')).toBe('titleQuiet')
    expect(resting('click')).toBe('titleClick')
    expect(resting('click', false)).toBe('titleOff')
  })

  it('says by a tilde that some of it is not certain, and by words how much', () => {
    const likely = aPassage('likely', 0, { found: 'compared' })
    const report = aReport({ passages: [...passages(3, 2), likely] })
    const face = faceOf({ state: 'found', report }, all)
    expect(face.badge).toBe('~4')
    expect(face.title.split('\n')).toEqual(['extName', 'titleGarbled 6 4'])
    expect(faceOf({ state: 'found', report: { ...report, passages: [likely] } }, all).badge).toBe('~1')
    expect(found(3, 2).title.split('\n')).toEqual(['extName', 'titleGarbled 5 3'])
  })

  it('has a title of its own for a clean copy', () => {
    expect(found(0).title).not.toBe(found(1).title)
    expect(found(0).badge).toBe('')
  })

  it('has a file for every icon and size', () => {
    for (const icon of ['off', 'quiet', 'found'] as const) {
      for (const file of Object.values(iconFiles(icon))) expect(existsSync(`src/public${file}`), file).toBe(true)
    }
  })
})
