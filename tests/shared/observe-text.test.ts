// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reveals } from '../../src/content/extract/reveals'
import { type Change, watchText, withoutObserving } from '../../src/shared/observe-text'

let changes: Change[]
let ending: AbortController
const paragraph = (text: string) => {
  const p = document.createElement('p')
  p.textContent = text
  return p
}
/** Lets observers speak and a batch settle. */
const settle = async () => {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(150)
}

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<main><p>before</p></main>'
  changes = []
  ending = new AbortController()
})
afterEach(() => {
  ending.abort()
  vi.useRealTimers()
})
const start = () => watchText((change) => changes.push(change), ending.signal, reveals)

describe('watchText', () => {
  it('reports inserted nodes in one batch', async () => {
    start()
    document.querySelector('main')?.append(paragraph('one'), paragraph('two'))
    document.body.append(paragraph('three'))
    await settle()
    expect(changes).toHaveLength(1)
    expect(changes[0]?.addedNodes.map((node) => node.textContent)).toEqual(['one', 'two', 'three'])
  })

  it('does not report nodes that were removed again', async () => {
    start()
    const gone = paragraph('gone')
    document.body.append(gone)
    gone.remove()
    await settle()
    expect(changes.flatMap(({ addedNodes }) => addedNodes)).toEqual([])
  })

  it('reports edited text, and that something was removed', async () => {
    start()
    const text = document.querySelector('p')?.firstChild as Text
    text.data = 'after'
    await settle()
    expect(changes[0]?.editedTexts).toEqual([text])
    document.querySelector('p')?.remove()
    await settle()
    expect(changes[1]?.hasRemovals).toBe(true)
  })

  it('reports one change of everything when there are too many records', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    start()
    const main = document.querySelector('main')
    for (let n = 0; n < 30; n++) {
      main?.append(...Array.from({ length: 1000 }, () => paragraph('text')))
      main?.replaceChildren()
      await settle()
    }
    main?.append(paragraph('last'))
    await settle()
    expect(changes).toEqual([])
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(changes).toHaveLength(1)
    expect(changes[0]?.hasRemovals).toBe(true)
    expect(changes[0]?.addedNodes[0]).toBe(document.documentElement)
    expect(changes[0]?.addedNodes.length).toBeLessThan(10)
    main?.append(paragraph('new'))
    await settle()
    expect(changes[1]?.addedNodes.map(({ textContent }) => textContent)).toEqual(['new'])
    hidden.mockRestore()
  })

  it('does not report our own changes, but those before and after them', async () => {
    const watch = start()
    document.body.append(paragraph('theirs'))
    withoutObserving(watch, () => document.body.append(paragraph('ours')))
    document.body.append(paragraph('theirs too'))
    await settle()
    expect(changes.flatMap(({ addedNodes }) => addedNodes.map((node) => node.textContent))).toEqual([
      'theirs',
      'theirs too'
    ])
  })

  it('reports even while the page never stops changing', async () => {
    start()
    for (let i = 0; i < 20; i++) {
      document.body.append(paragraph(`${i}`))
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(changes.length).toBeGreaterThan(1)
  })

  it('reports nothing after the signal aborts', async () => {
    start()
    document.body.append(paragraph('late'))
    ending.abort()
    document.body.append(paragraph('later'))
    await settle()
    expect(changes).toEqual([])
  })

  it('ignores our own card', async () => {
    start()
    const card = document.createElement('clean-copy-card')
    document.documentElement.append(card)
    card.remove()
    await settle()
    expect(changes).toEqual([])
  })
})
