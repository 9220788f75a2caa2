import { existsSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { nothing, type PassageFinding } from '../src/report'

vi.mock('../src/browser', () => ({ browser: {} }))
vi.mock('../src/ui/i18n', () => ({
  t: (key: string, words: (string | number)[] = []) => [key, ...words].join(' '),
  tn: (key: string, count: number, words: (string | number)[] = []) => [key, count, ...words].join(' ')
}))
const { faceOf, iconFiles } = await import('../src/toolbar')

const passages = (misleads: number, stiff = 0) =>
  [...Array(misleads).fill('misleads'), ...Array(stiff).fill('stiff')].map(
    (severity) => ({ severity }) as PassageFinding
  )
const found = (misleads: number, stiff = 0) =>
  faceOf({ state: 'found', report: { ...nothing, verdict: 'garbled-copy', passages: passages(misleads, stiff) } })

describe('the face of the toolbar', () => {
  it('is grey when off and quiet on other pages', () => {
    expect(faceOf({ state: 'off' })).toMatchObject({ icon: 'off', badge: '' })
    expect(faceOf({ state: 'none' })).toMatchObject({ icon: 'quiet', badge: '' })
    expect(faceOf({ state: 'reading' })).toMatchObject({ icon: 'quiet', badge: '' })
  })

  it('counts what misleads, and only that, in the badge', () => {
    expect(found(26, 38)).toMatchObject({ icon: 'found', badge: '26' })
    expect(found(0, 3)).toMatchObject({ icon: 'found', badge: '' })
    expect(found(1000)).toMatchObject({ badge: '999+' })
  })

  it('has another title for a copy in good order', () => {
    expect(found(0).title).not.toBe(found(1).title)
    expect(found(0).badge).toBe('')
  })

  it('has a file for every icon and size', () => {
    for (const icon of ['off', 'quiet', 'found'] as const) {
      for (const file of Object.values(iconFiles(icon))) expect(existsSync(`src/public${file}`), file).toBe(true)
    }
  })
})
